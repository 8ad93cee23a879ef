/** `npm start`: check, build, serve, and say what was built and where. */
import { buildSite } from './build-site.ts';

const built = await buildSite();
if (built === null) {
  process.exitCode = 1;
} else {
  console.log(
    `已生成 ${String(built.pages)} 个页面和搜索索引，用了 ${built.seconds.toFixed(1)} 秒，在 ${built.folder}`,
  );
  const { serve } = await import('./serve.ts');
  await serve(built.base);
}
