/** `npm run build`: the checked site into `dist/`. */
import { buildSite } from './build-site.ts';

process.exitCode = (await buildSite()) === null ? 1 : 0;
