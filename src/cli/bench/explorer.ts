/**
 * The explorer with 100,000 figures, in the built page and a real browser on a CPU slowed four times, as wide as a phone.
 *
 * The figures are made from the real ones, see many-figures.ts; the server answers without delay. Two beginnings are
 * timed by the page's own clock:
 * - a box is ticked, from the moment the browser took the press of the mouse;
 * - an address with a filter is opened, from the first request for data, and from the beginning of the navigation.
 * Each ends with the first frame that has the rows in it: all fifty are then in the page with their number said, and the
 * screenful of them that CSS lays out first is drawn. It is also printed when the rest of the fifty is drawn.
 *
 * Nothing asks the page anything meanwhile: it says by itself, on the console, that it is done. The service worker, which
 * keeps pages for later, is left out: it works beside the page, not in it.
 */
import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../tests/support/browser.ts';
import { filesIn } from '../../dataset/files.ts';
import { load } from '../../dataset/load.ts';
import { KB } from './first-view.ts';
import type { Bench } from './index.ts';
import { FIGURES, manyFigures, serveWith, type Sent } from './many-figures.ts';

const SLOWED = 4;
const RUNS = 9;
const TIME_BAR = 300;
const BYTES_BAR = 1500 * KB;
const DONE = 'bench: drawn';

/** What the page notes of one beginning, by its own clock. */
interface Noted {
  /** When the browser took the press. */
  readonly pressed?: number;
  /** The first request for data. */
  readonly asked?: number;
  /** When the first frame with rows had been drawn, and the one after it. */
  readonly drawn?: number;
  readonly all?: number;
}

/** Runs in the page before anything else. The table is empty in the HTML: its rows are the ones looked for, not it. */
function watch(done: string): void {
  const noted = globalThis as unknown as { noted: { -readonly [Key in keyof Noted]: Noted[Key] } };
  noted.noted = {};
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (target instanceof HTMLInputElement) noted.noted.pressed ??= timeStamp;
    },
    true,
  );
  const { fetch } = globalThis;
  globalThis.fetch = (...request) => {
    noted.noted.asked ??= performance.now();
    return fetch(...request);
  };
  /** Once the next frame is drawn: a message comes after it, a timer could come any time later. */
  const afterFrame = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#explorer-rows tbody tr')) return;
    observer.disconnect();
    afterFrame(() => {
      noted.noted.drawn = performance.now();
      afterFrame(() => {
        noted.noted.all = performance.now();
        console.log(done);
      });
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** A fresh, slowed page. `begin` makes the rows come; what the page noted until they stood is returned. */
async function measure(browser: Browser, begin: (page: Page, slow: () => Promise<unknown>) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(watch, DONE);
  const done = page.waitForEvent('console', { predicate: (message) => message.text() === DONE, timeout: 60_000 });
  await begin(page, () => session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED }));
  await done;
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  const status = (await page.locator('#explorer-status').textContent()) ?? '';
  await context.close();
  return { noted, status };
}

/** A time that was noted after another one. Anything else is a fault of the bench, and no result. */
function between(from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined || to < from) throw new Error(`noted ${String(from)} to ${String(to)}`);
  return to - from;
}

class Samples {
  readonly #values: number[] = [];
  add(value: number): void {
    this.#values.push(value);
  }
  get #sorted(): number[] {
    return [...this.#values].sort((a, b) => a - b);
  }
  get median(): number {
    return this.#sorted[this.#values.length >> 1] ?? NaN;
  }
  /** `240 ms (median of 9; 220 to 260)` */
  toString(): string {
    const all = this.#sorted.map((value) => value.toFixed(0));
    return `${this.median.toFixed(0)} ms (median of ${String(all.length)}; ${all[0] ?? ''} to ${all.at(-1) ?? ''})`;
  }
}

export const bench: Bench = async () => {
  const { dataset: real } = await load(filesIn('.'));
  if (!real) throw new Error('the data has errors: run npm run check');
  const sent: Sent[] = [];
  const served = await serveWith(manyFigures(real), sent);
  const browser = await launchBrowser();
  const [ticked, tickedAll, opened, openedAll, whole] = Array.from({ length: 5 }, () => new Samples());
  if (!ticked || !tickedAll || !opened || !openedAll || !whole) throw new Error('no samples');
  let bytes = { raw: 0, gzip: 0 };
  let rows = '';
  const countBytes = (): void => {
    const data = sent.filter(({ name }) => name.startsWith('figures/explorer/'));
    const sum = (key: 'raw' | 'gzip'): number => data.reduce((all, one) => all + one[key], 0);
    bytes = { raw: Math.max(bytes.raw, sum('raw')), gzip: Math.max(bytes.gzip, sum('gzip')) };
    sent.length = 0;
  };
  const busy = loadavg()[0] ?? 0;
  try {
    // The first run is not counted: it makes the files.
    for (let run = -1; run < RUNS; run++) {
      const tick = await measure(browser, async (page, slow) => {
        await page.goto(`${served.url}figures/`, { waitUntil: 'load' });
        await slow();
        await page.locator('.explorer-filters > summary').click();
        await page.locator('[data-facet=topic] > summary').click();
        const box = page.locator('[name=topic][value=plates]');
        await box.scrollIntoViewIfNeeded();
        const at = await box.boundingBox();
        if (!at) throw new Error('the box is not on the page');
        // A reader takes a while from opening the choices to pressing one.
        await page.waitForTimeout(500);
        await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
      });
      countBytes();
      const open = await measure(browser, async (page, slow) => {
        await slow();
        await page.goto(`${served.url}figures/?check=inconsistent`, { waitUntil: 'commit' });
      });
      countBytes();
      if (run < 0) continue;
      rows = tick.status;
      ticked.add(between(tick.noted.pressed, tick.noted.drawn));
      tickedAll.add(between(tick.noted.pressed, tick.noted.all));
      opened.add(between(open.noted.asked, open.noted.drawn));
      openedAll.add(between(open.noted.asked, open.noted.all));
      whole.add(between(0, open.noted.drawn));
    }
  } finally {
    await browser.close();
    served.close();
  }
  const { raw, gzip } = bytes;
  const bar = `bar ${String(TIME_BAR)}`;
  console.log(
    `${String(FIGURES)} figures made from the real ones, CPU slowed ${String(SLOWED)}×, 390 px wide; ${rows}`,
  );
  console.log(`load average of this machine before it began: ${busy.toFixed(1)} (a busy machine adds to every time)`);
  console.log(`a box ticked, until its rows are drawn: ${String(ticked)}; ${bar}`);
  console.log(`  until the whole page of fifty is laid out: ${String(tickedAll)}`);
  console.log(
    `an address with a filter, from the first request for data until its rows are drawn: ${String(opened)}; ${bar}`,
  );
  console.log(`  until the whole page of fifty is laid out: ${String(openedAll)}`);
  console.log(`  from the beginning of the navigation until its rows are drawn: ${String(whole)}`);
  console.log(
    `data loaded for a first filter, at most: ${(raw / KB).toFixed(0)} KB, gzip ${(gzip / KB).toFixed(0)} KB (bar ${String(BYTES_BAR / KB)}, without gzip)`,
  );
  return ticked.median <= TIME_BAR && opened.median <= TIME_BAR && raw <= BYTES_BAR;
};
