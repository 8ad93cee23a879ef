/**
 * The explorer with 100,000 figures, in the built page and a real browser on a CPU slowed four times.
 *
 * The figures are made from the real ones: their metrics, numbers, periods and sources, in 3,100 invented places, with
 * ten times as many objects. Rows are loaded as from a static host: gzip, no delay. Two beginnings are timed, each until
 * the frame after the rows are in the page: a reader who ticks a box, and one who opens an address with a filter in it
 * (from the first request for data: download, parsing, filter, rows).
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../../../tests/support/browser.ts';
import { readSite } from '../../../tests/support/built-site.ts';
import { groupBy, type Dataset, type Figure } from '../../dataset/dataset.ts';
import { filesIn } from '../../dataset/files.ts';
import { load } from '../../dataset/load.ts';
import { explorerData, explorerFile } from '../../explorer/files.ts';
import { headersFor } from '../../preview-headers.ts';
import type { District } from '../../schema/districts.ts';
import { KB } from './first-view.ts';
import type { Bench } from './index.ts';

const FIGURES = 100_000;
const SLOWED = 4;
const RUNS = 5;
const TIME_BAR = 300;
const BYTES_BAR = 1500 * KB;

/** Numbers as if by chance, the same every time. */
function chance(): (below: number) => number {
  let seed = 20_241_014;
  return (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

function manyFigures(real: Dataset): Dataset {
  const next = chance();
  const place = (code: string, parent: string | null, level: District['level'], name: string): District => ({
    code,
    name,
    parent,
    level,
    type: null,
    aliases: [],
    formerNames: [],
    url: null,
    note: null,
  });
  const two = (number: number): string => String(number).padStart(2, '0');
  const districts: District[] = [];
  const counties: string[] = [];
  for (let p = 11; p < 42; p++) {
    districts.push(place(`${p}0000`, null, '省级', `第${p}省`));
    for (let c = 1; c <= 10; c++) {
      districts.push(place(`${p}${two(c)}00`, `${p}0000`, '地级', `第${p}省${two(c)}市`));
      for (let d = 1; d <= 10; d++) {
        const code = `${p}${two(c)}${two(d)}`;
        counties.push(code);
        districts.push(place(code, `${p}${two(c)}00`, '县级', `第${two(c)}${two(d)}县`));
      }
    }
  }
  const figures = Array.from({ length: FIGURES }, (_, index): Figure => {
    const like = real.figures[next(real.figures.length)];
    const district = counties[Math.floor((index / FIGURES) * counties.length)] ?? '';
    if (!like) throw new Error('no figures to make more of');
    const kind = next(10);
    const object = kind === 0 ? like.object : `${like.object}（第${kind}种）`;
    return { ...like, id: `${district}-${String(index).padStart(6, '0')}`, district, object };
  });
  return {
    ...real,
    districts,
    figures,
    index: {
      ...real.index,
      district: new Map(districts.map((row) => [row.code, row])),
      childrenOf: groupBy(
        districts.filter((row) => row.parent !== null),
        (row) => row.parent ?? '',
      ),
      figuresOf: groupBy(figures, (row) => row.district),
      figuresByMetric: groupBy(figures, (row) => row.metric),
    },
  };
}

interface Sent {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
}

/** The built site with the explorer's files made of other data. */
async function serveWith(dataset: Dataset, sent: Sent[]) {
  const site = readSite();
  const { version } = explorerData(dataset).core;
  // Made once, as a host has them lying there.
  const ready = new Map<string, { readonly raw: number; readonly zipped: Buffer }>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(site.base.length);
    const file = /^figures\/explorer\/([\w-]+)\.json$/u.exec(path)?.[1];
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const make = (): { readonly raw: number; readonly zipped: Buffer } | null => {
      if (file === undefined && !existsSync(join(site.folder, name))) return null;
      const content = file === undefined ? readFileSync(join(site.folder, name)) : explorerFile(dataset, file);
      const body = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
      const own =
        name === 'figures/index.html'
          ? Buffer.from(body.toString().replace(/data-version="\w+"/u, `data-version="${version}"`))
          : body;
      return { raw: own.length, zipped: gzipSync(own) };
    };
    const made = ready.get(name) ?? make();
    if (!made) {
      response.writeHead(404).end();
      return;
    }
    ready.set(name, made);
    const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
    sent.push({ name, raw: made.raw, gzip: made.zipped.length });
    response
      .writeHead(200, {
        ...headersFor(`/${path}`),
        'Content-Type': `${types[name.split('.').at(-1) ?? ''] ?? 'application/json'}; charset=utf-8`,
        'Content-Encoding': 'gzip',
      })
      .end(made.zipped);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${String(address.port)}${site.base}`, close: () => server.close() };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

export const bench: Bench = async () => {
  const { dataset: real } = await load(filesIn('.'));
  if (!real) throw new Error('the data has errors: run npm run check');
  const dataset = manyFigures(real);
  const sent: Sent[] = [];
  const served = await serveWith(dataset, sent);
  const browser = await launchBrowser();
  /** Opens the explorer in a fresh, slowed browser page that notes when rows have been put into the table. */
  const open = async (query: string) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    // The page's own thread time: on a machine that does other work too, the time on the clock says little.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
    };
    await page.addInitScript(() => {
      const marks = globalThis as unknown as { begun: number; asked?: number; shown: number };
      const { fetch } = globalThis;
      globalThis.fetch = (...request) => {
        marks.asked ??= performance.now();
        return fetch(...request);
      };
      addEventListener('change', () => (marks.begun = performance.now()), true);
      new MutationObserver((changes) => {
        if (!changes.some(({ target }) => target instanceof HTMLElement && target.id === 'explorer-rows')) return;
        requestAnimationFrame(() => setTimeout(() => (marks.shown = performance.now())));
      }).observe(document, { childList: true, subtree: true });
    });
    sent.length = 0;
    await page.goto(`${served.url}figures/${query}`, { waitUntil: 'networkidle' });
    return { page, context, busy };
  };
  const shownAt = async (page: Awaited<ReturnType<typeof open>>['page']): Promise<number> => {
    const shown = await page.waitForFunction(
      () => (globalThis as unknown as { shown?: number }).shown ?? false,
      undefined,
      { timeout: 60_000 },
    );
    return Number(await shown.jsonValue());
  };

  const worked: number[] = [];
  const ticked: number[] = [];
  const opened: number[] = [];
  let bytes = { raw: 0, gzip: 0 };
  let rows = '';
  const data = (): readonly Sent[] => sent.filter(({ name }) => name.startsWith('figures/explorer/'));
  const sum = (key: 'raw' | 'gzip'): number => data().reduce((all, one) => all + one[key], 0);
  try {
    // The first run is not counted: it makes the files.
    for (let run = -1; run < RUNS; run++) {
      const first = await open('');
      await first.page.locator('.explorer-filters > summary').click();
      await first.page.locator('[data-facet=topic] > summary').click();
      const before = await first.busy();
      await first.page.locator('[name=topic][value=plates]').check();
      const shown = await shownAt(first.page);
      if (run >= 0) worked.push((await first.busy()) - before);
      const begun = await first.page.evaluate(() => (globalThis as unknown as { begun: number }).begun);
      if (run >= 0) ticked.push(shown - begun);
      rows = (await first.page.locator('#explorer-status').textContent()) ?? '';
      bytes = { raw: Math.max(bytes.raw, sum('raw')), gzip: Math.max(bytes.gzip, sum('gzip')) };
      await first.context.close();

      const second = await open('?check=inconsistent');
      const end = await shownAt(second.page);
      const asked = await second.page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
      if (run >= 0) opened.push(end - asked);
      bytes = { raw: Math.max(bytes.raw, sum('raw')), gzip: Math.max(bytes.gzip, sum('gzip')) };
      await second.context.close();
    }
  } finally {
    await browser.close();
    served.close();
  }
  const times = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(', ');
  console.log(`${FIGURES} figures made from the real ones, CPU slowed ${SLOWED}×, ${RUNS} runs; ${rows}`);
  console.log(
    `ticking a box until its rows stand: ${median(ticked).toFixed(0)} ms (bar ${TIME_BAR}); ${times(ticked)}`,
  );
  console.log(
    `of that the page's own work, slowed, with what the bench asks of it: ${median(worked).toFixed(0)} ms; ${times(worked)}`,
  );
  console.log(
    `an address with a filter, from the first request for data until its rows stand: ${median(opened).toFixed(0)} ms (bar ${TIME_BAR}); ${times(opened)}`,
  );
  console.log(
    `data loaded for a first filter, at most: ${(bytes.raw / KB).toFixed(0)} KB, gzip ${(bytes.gzip / KB).toFixed(0)} KB (bar ${BYTES_BAR / KB}, without gzip)`,
  );
  return median(ticked) <= TIME_BAR && median(opened) <= TIME_BAR && bytes.raw <= BYTES_BAR;
};
