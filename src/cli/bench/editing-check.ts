/** 20,000 rows: checked in the terminal, and on `/editing/check/` in a browser, where the page must not stand still. */
import { readFile } from 'node:fs/promises';
import { openSite, watchedPage } from '../../../tests/support/opened-site.ts';
import { check } from '../../check/index.ts';
import { filesIn } from '../../dataset/files.ts';
import { overlay } from '../../dataset/overlay.ts';
import { readProject } from '../../dataset/read-project.ts';
import type { Bench } from './index.ts';

const ROWS = 20_000;
const FILE = 'data/duties/150100-jiedao-fuquan-2023.csv';
const TERMINAL_BAR = 2000;
const PAGE_BAR = 5000;
/** What holds a page up for longer than this is felt as standing still. */
const STANDSTILL_BAR = 500;

/** A list of so many items, one in a hundred with a mistake. */
async function longList(): Promise<string> {
  const [header = ''] = (await readFile(FILE, 'utf8')).split('\n');
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const id = `d${String(i + 1).padStart(5, '0')}`;
    return `${i % 100 === 0 ? id.toUpperCase() : id},赋权,综合事务,统筹协调第${String(i + 1)}件事的权力,街道办事处,,,`;
  });
  return [header, ...rows, ''].join('\n');
}

export const bench: Bench = async () => {
  const text = await longList();
  const started = performance.now();
  const problems = check(await readProject(overlay(filesIn('.'), new Map([[FILE, text]])), null));
  const terminal = performance.now() - started;
  console.log(
    `${String(ROWS)} rows in the terminal, ms: ${terminal.toFixed(0)} | bar ${String(TERMINAL_BAR)} | ${String(problems.length)} problems`,
  );

  const opened = await openSite();
  const { page } = await watchedPage(opened);
  await page.goto(opened.address('/editing/check/'));
  await page.locator('[data-ready]').waitFor();
  await page.evaluate(() => {
    const holder = globalThis as unknown as { longest: number };
    holder.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) holder.longest = Math.max(holder.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const dropped = performance.now();
  await page.setInputFiles('#check-files', {
    name: FILE.split('/').at(-1) ?? '',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await page.locator('.bench-table').waitFor();
  const inPage = performance.now() - dropped;
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  const edited = performance.now();
  await page.locator('[aria-invalid]').first().fill('d00001');
  await page.waitForFunction(() => document.querySelectorAll('[aria-invalid]').length === 49);
  const again = performance.now() - edited;
  console.log(
    `${String(ROWS)} rows on the page, from dropped to shown, ms: ${inPage.toFixed(0)} | bar ${String(PAGE_BAR)}`,
  );
  console.log(`longest task of the page itself meanwhile, ms: ${longest.toFixed(0)} | bar ${String(STANDSTILL_BAR)}`);
  console.log(`from the last key in a cell to checked again, ms: ${again.toFixed(0)}`);
  await opened.close();
  return terminal <= TERMINAL_BAR && inPage <= PAGE_BAR && longest <= STANDSTILL_BAR;
};
