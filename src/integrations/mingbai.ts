/** The site's part in Astro's life: checked data before every build, live data in dev, the search index after the build. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { countLevel, hasErrors } from '../check/index.ts';
import { formatProblem } from '../check/problem.ts';
import { formatReport } from '../check/report.ts';
import { filesIn, isPassing } from '../dataset/files.ts';
import { load } from '../dataset/load.ts';
import { headersFile } from '../hosting.ts';
import { unlistedPaths } from '../dataset/unlisted.ts';
import { licences } from './licences.ts';
import { writeWorker } from '../offline/manifest.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { dutyRecords } from '../search/duty-records.ts';
import { rowsIndex, writeQuickIndex } from './quick-index.ts';

/** The integrations of the site; the site map is among them, because the data decides what it lists. */
export function mingbai(): AstroIntegration[] {
  let root = '';
  let base = '';
  let unlisted: ReadonlySet<string> = new Set();
  const own: AstroIntegration = {
    name: 'mingbai',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const { dataset } = await load(filesIn(root));
        base = config.base.replace(/\/$/u, '');
        if (dataset) unlisted = unlistedPaths(dataset);
        updateConfig({
          redirects: Object.fromEntries((dataset?.redirects ?? []).map(({ from, to }) => [from, `${base}${to}`])),
        });
        updateConfig({ vite: { server: { watch: { ignored: ['**/dist/**', '**/.cache/**'] } } } });
      },
      // Before anything is written: a broken table must not cost the last good site.
      'astro:build:start': async ({ logger }) => {
        const { problems } = await load(filesIn(root));
        if (hasErrors(problems)) throw new Error(`\n${formatReport(problems, 'kept')}`);
        logger.info(formatReport(problems, 'kept'));
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        let last = '';
        const recheck = async (): Promise<void> => {
          const { problems } = await load(filesIn(root));
          const errors = problems.filter((problem) => problem.level === 'error');
          const now = errors.map(formatProblem).join('\n');
          if (now !== last) {
            if (now === '') logger.info('数据没有错误了，页面已更新。');
            else logger.error(`${String(countLevel(problems, 'error'))} 处错误，页面上还是上一次的数据：\n${now}`);
            last = now;
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        const changed = (path: string): void => {
          if (!/[\\/](?:data|content)[\\/]/u.test(path) || path.includes('node_modules')) return;
          if (isPassing(basename(path))) return;
          clearTimeout(timer);
          // Excel writes a file in several steps; one look after the last of them is enough.
          timer = setTimeout(() => {
            recheck().catch((error: unknown) => {
              logger.error(String(error));
            });
          }, 40);
        };
        // Names can be searched while editing; the full text wants a built site.
        server.middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0] !== `${base}/search/quick.json`) {
            next();
            return;
          }
          load(filesIn(root)).then(({ dataset, draft }) => {
            const found = dataset ?? draft;
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(found ? JSON.stringify(rowsIndex(found)) : '{}');
          }, next);
        });
        server.watcher.add([`${root}data`, `${root}content`]);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
        void recheck();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { dataset } = await load(filesIn(root));
        const records = dataset === null ? [] : dutyRecords(dataset);
        // Many small pieces instead of few large ones: a question loads one for each of its pairs.
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '2000';
        const pages = await buildSearchIndex(fileURLToPath(dir), records);
        const folder = fileURLToPath(dir);
        const quick = dataset === null ? { kept: 0, all: 0 } : await writeQuickIndex(folder, dataset);
        const answers = (dataset?.certificates ?? []).map(({ id }) => `/certificates/${id}/`);
        await writeWorker(folder, base, answers, dataset?.settings.offline ?? false);
        await writeFile(new URL('_headers', dir), headersFile(`${base}/`));
        logger.info(
          `搜索索引：全文 ${String(pages)} 页、${String(records.length)} 条事项；名称 ${String(quick.kept)} 条，共 ${String(quick.all)} 条`,
        );
      },
    },
  };
  return [own, licences(), sitemap({ filter: (page) => !unlisted.has(new URL(page).pathname.slice(base.length)) })];
}
