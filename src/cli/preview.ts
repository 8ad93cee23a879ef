/** `npm run preview`: serve the site that was built last. */
import { filesIn } from '../dataset/files.ts';
import { readProject } from '../dataset/read-project.ts';
import { serve } from './serve.ts';

const { settings } = await readProject(filesIn('.'), null);
await serve(settings?.base ?? '/');
