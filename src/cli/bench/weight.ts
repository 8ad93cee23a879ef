/** What a first view of each kind of page weighs: the files in `dist/`, gzip level 9. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn } from '../../dataset/files.ts';
import { load } from '../../dataset/load.ts';
import type { Bench } from './index.ts';

const KB = 1000;
const gzipped = async (file: string): Promise<number> => gzipSync(await readFile(file), { level: 9 }).length;

/** HTML with the style sheets and scripts it names, as a first view loads them. */
async function firstView(page: string, base: string): Promise<{ total: number; script: number }> {
  const html = await readFile(join('dist', page, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:<link rel="stylesheet" href|<script[^>]* src)="([^"]+)"/gu)].map(
    (match) => match[1] ?? '',
  );
  let [total, script] = [gzipSync(html, { level: 9 }).length, 0];
  for (const file of new Set(files)) {
    const size = await gzipped(join('dist', file.slice(base.length - 1)));
    total += size;
    if (file.endsWith('.js')) script += size;
  }
  return { total, script };
}

export const bench: Bench = async () => {
  const started = performance.now();
  const { dataset } = await load(filesIn('.'));
  const checking = performance.now() - started;
  if (!dataset) throw new Error('the data has errors: run npm run check');

  const longestList = [...dataset.dutyLists].sort((a, b) => b.items.length - a.items.length)[0];
  const figure = dataset.figures.find((one) => one.before !== null && one.after !== null);
  const pages: readonly (readonly [name: string, page: string, bar: number])[] = [
    ['home', '/', 20],
    ['certificate', `/certificates/${dataset.certificates[0]?.id ?? ''}/`, 20],
    [`list, ${String(longestList?.items.length ?? 0)} rows`, `/duties/${longestList?.id ?? ''}/`, 30],
    ['figure with a chart', `/figures/${figure?.id ?? ''}/`, 20],
    ['metric', `/metrics/${dataset.metrics[0]?.id ?? ''}/`, 20],
    ['district', `/districts/${figure?.district ?? ''}/`, 20],
    ['case', `/cases/${dataset.cases[0]?.slug ?? ''}/`, 20],
    ['search', '/search/', 20],
  ];

  console.log(`check of all tables: ${checking.toFixed(0)} ms`);
  console.log('first view, gzip (HTML + CSS + own JS), KB | bar | own JS, KB (bar 6)');
  let failed = false;
  for (const [name, page, bar] of pages) {
    const { total, script } = await firstView(page, dataset.settings.base);
    const over = total > bar * KB || script > 6 * KB;
    failed ||= over;
    console.log(
      `${(total / KB).toFixed(1).padStart(6)} | ${String(bar)} | ${(script / KB).toFixed(1)} | ${name} ${page}${over ? '  OVER' : ''}`,
    );
  }
  const live = (await filesIn('dist').list('_astro')).filter((file) => /live\.[^/]*\.js$/u.test(file));
  for (const file of live)
    console.log(
      `${((await gzipped(join('dist', file))) / KB).toFixed(1).padStart(6)} | 62 | Chart.js, when a reader reaches for a chart`,
    );
  return !failed;
};
