/** What a first view of the longest page of every type weighs, against the bars of the contract (§6). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSite } from '../../../tests/support/built-site.ts';
import { samplePages } from '../../../tests/support/page-types.ts';
import { barOf, CHART_BAR, firstView, gzipped, KB, SCRIPT_BAR } from './first-view.ts';
import type { Bench } from './index.ts';

const shown = (bytes: number): string => (bytes / KB).toFixed(1).padStart(6);

export const bench: Bench = () => {
  const site = readSite();
  let held = true;
  const tell = (isOver: boolean, ...cells: readonly string[]): void => {
    held &&= !isOver;
    console.log(`${cells.join(' | ')}${isOver ? '  OVER' : ''}`);
  };
  console.log('first view, gzip, KB (HTML + CSS + own JS) | bar | own JS | bar | rows | type, its longest page');
  for (const { type, place } of samplePages(site, 1)) {
    const view = firstView(site.folder, site.base, place);
    const bar = barOf(view);
    tell(
      view.total > bar || view.script > SCRIPT_BAR,
      shown(view.total),
      shown(bar),
      shown(view.script),
      shown(SCRIPT_BAR),
      String(view.rows).padStart(4),
      `${type} ${place}`,
    );
  }
  for (const file of readdirSync(join(site.folder, '_astro')).filter((name) => /^live\.[^/]*\.js$/u.test(name))) {
    const weight = gzipped(join(site.folder, '_astro', file));
    tell(weight > CHART_BAR, shown(weight), shown(CHART_BAR), 'Chart.js, when a reader reaches for a chart');
  }
  return Promise.resolve(held);
};
