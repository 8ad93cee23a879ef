/**
 * Loaded before a command (`node --import`): the program is compiled once a version, not once a run. It saves the check,
 * which editors run again and again, about a quarter of a second. Node keeps the cache in the machine's temporary folder;
 * where it cannot, nothing is lost.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
