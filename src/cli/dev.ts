/** `npm run dev`: live editing. Problems in the data are shown on the page and here. */
import { dev } from './astro.ts';

const server = await dev({});
console.log(`编辑 data/ 和 content/ 里的文件，页面会自动更新：http://localhost:${String(server.address.port)}/`);
