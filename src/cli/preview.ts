/** `npm run preview`: serve the site that was built last. */
import { serve } from './serve.ts';

await serve();
