import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finding } from '../../src/dataset/wording.ts';
import { launchBrowser } from '../support/browser.ts';
import { readSite } from '../support/built-site.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import type { Metric } from '../../src/schema/metrics.ts';
import { readTable, type FigureJson } from '../support/tables.ts';

const patience = 120_000;

interface Listening {
  isListening: boolean;
}

let copy: ProjectCopy;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin: string;
let said = '';

/** A figure whose one number stands once in its quote, and its row in its file. */
let figure: FigureJson;
let file: string;
let row: number;
let metric: Metric;

beforeAll(async () => {
  const site = readSite();
  const figures = readTable(site, 'figures');
  figure = pick(
    figures.find(
      (one) =>
        one.value !== null &&
        Number.isInteger(one.value) &&
        one.value % 10 < 9 &&
        [one.before, one.after, one.rate, one.numerator, one.denominator, one.partOf].every(
          (number) => number === null,
        ) &&
        figures.every((other) => other.partOf !== one.id) &&
        one.quote.match(/\d+(?:\.\d+)?/gu)?.join() === String(one.value),
    ),
  );
  metric = pick(readTable(site, 'metrics').find(({ id }) => id === figure.metric));
  copy = new ProjectCopy();
  file = `data/figures/${figure.district}.csv`;
  row = copy.rows(file).findIndex((cells) => cells[0] === figure.id) + 1;
  server = copy.start('dev');
  for (const channel of [server.stdout, server.stderr]) {
    channel?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  }
  await heard(/http:\/\/localhost:\d+/u);
  origin = pick(/http:\/\/localhost:\d+/u.exec(said)?.[0]);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addInitScript(() => {
    const holder = globalThis as unknown as Listening;
    holder.isListening = false;
    globalThis.WebSocket = class extends WebSocket {
      constructor(...from: ConstructorParameters<typeof WebSocket>) {
        super(...from);
        this.addEventListener('open', () => {
          holder.isListening = true;
        });
      }
    };
  });
  // The first visit makes the server look at what pages need, and load them again.
  await page.goto(`${origin}/figures/${figure.id}/`, { waitUntil: 'networkidle' });
}, patience);

afterAll(async () => {
  const ended = new Promise((done) => server.once('exit', done));
  server.kill();
  await ended;
  copy.remove();
  await browser.close();
});

function pick<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is nothing in the data to try this with.');
  return value;
}

/** Waits until the terminal has said something, after what it had said before. */
async function heard(what: RegExp | string, after = 0): Promise<void> {
  const isSaid = (): boolean => {
    const text = said.slice(after);
    return typeof what === 'string' ? text.includes(what) : what.test(text);
  };
  const deadline = AbortSignal.timeout(30_000);
  while (!isSaid()) {
    if (server.exitCode !== null) throw new Error(`The server ended: ${said}`);
    if (!server.stdout) throw new Error('The server has no voice.');
    await once(server.stdout, 'data', { signal: deadline }).catch((error: unknown) => {
      throw new Error(`The terminal did not say ${String(what)}, but: ${said.slice(after)}`, { cause: error });
    });
  }
}

const heading = () => page.locator('h1 .figure-finding');
const shown = (value: number): string =>
  finding({ ...figure, value, quote: figure.quote.replace(String(figure.value), String(value)) }, metric);

/** Waits until the page listens for changes, as it does long before a person has found the line to change. */
const listening = () => page.waitForFunction(() => (globalThis as unknown as Listening).isListening);

/** Changes the figure in its file, number and quote, in one write as an editor's program saves it. */
function publish(value: number): void {
  const lines = copy.rows(file);
  const cells = pick(lines[row - 1]);
  const header = pick(lines[0]);
  const quote = (cells[header.indexOf('原文')] ?? '').replace(/\d+/u, String(value));
  cells[header.indexOf('数量')] = String(value);
  cells[header.indexOf('原文')] = quote;
  copy.write(file, copy.format(lines));
}

/** How long an edit took to reach the screen. Told, not judged: a busy machine is no defect of the site. */
const tell = (what: string, times: readonly number[]): void => {
  console.log(`from saved ${what} to screen, ms: ${times.map((time) => time.toFixed(0)).join(' ')}`);
};

test(
  'a digit changed in a figure’s file comes to the page by itself',
  async () => {
    const value = pick(figure.value ?? undefined);
    await page.goto(`${origin}/figures/${figure.id}/`);
    await heading()
      .filter({ hasText: shown(value) })
      .waitFor();
    const times: number[] = [];
    for (const next of [value + 1, value, value + 1, value]) {
      await listening();
      const started = performance.now();
      publish(next);
      await heading()
        .filter({ hasText: shown(next) })
        .waitFor();
      times.push(performance.now() - started);
    }
    tell('figure', times);
  },
  patience,
);

test(
  'a changed line of an article comes to the page by itself',
  async () => {
    const article = 'content/pages/about.mdx';
    const intact = copy.read(article);
    await page.goto(`${origin}/about/`);
    const times: number[] = [];
    for (const sentence of ['这是新写的一句。', '这是改过的一句。', '这是又改过的一句。']) {
      await listening();
      const started = performance.now();
      copy.write(article, `${intact}\n\n${sentence}\n`);
      await page.locator('main').filter({ hasText: sentence }).waitFor();
      times.push(performance.now() - started);
    }
    copy.write(article, intact);
    await page.locator('main').filter({ hasNotText: '这是又改过的一句。' }).waitFor();
    tell('article', times);
  },
  patience,
);

test(
  'text in a number column is told on the page and in the terminal, over the last good content, until it is repaired',
  async () => {
    const value = pick(figure.value ?? undefined);
    await page.goto(`${origin}/figures/${figure.id}/`);
    const problems = page.locator('.dev-problems');
    expect(await problems.count()).toBe(0);

    const intact = copy.read(file);
    await listening();
    const heardBefore = said.length;
    copy.setCell(file, row, '数量', '很多');
    await problems.waitFor();
    const told = await problems.locator('li > p').allInnerTexts();
    const start = `【错误】${file} 第${row}行「数量」：现在是「很多」。`;
    expect(told.length).toBe(1);
    expect(told[0]?.startsWith(start)).toBe(true);
    // What is wrong, and how to mend it.
    expect(told[0]?.slice(start.length)).toMatch(/^[^。？]+[。？].*[^。？]+[。？]$/u);
    // The row itself, with the cell that is wrong.
    expect(await problems.locator('.dev-row .wrong').allInnerTexts()).toEqual(['数量\n很多']);
    expect(await problems.locator('.dev-row').innerText()).toContain(figure.quote);
    expect(await heading().innerText()).toBe(shown(value));
    await heard(pick(told[0]), heardBefore);

    await listening();
    const repaired = said.length;
    copy.write(file, intact);
    await problems.waitFor({ state: 'detached' });
    expect(await heading().innerText()).toBe(shown(value));
    await heard('数据没有错误了', repaired);
    expect(server.exitCode).toBe(null);
  },
  patience,
);

test(
  'the files Excel, WPS and LibreOffice lay beside an open table disturb neither the page nor the check',
  async () => {
    await page.goto(`${origin}/figures/${figure.id}/`);
    await listening();
    await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
    const passing = ['data/~$glossary.xlsx', 'data/figures/.~lock.150100.csv#', 'data/3F2A91C0.tmp'];
    for (const path of passing) copy.write(path, '\u0000');
    const checked = await copy.run('check');
    expect([checked.status, checked.output]).toEqual([0, expect.stringContaining('0 处错误')]);
    expect(await page.locator('html[data-same]').count()).toBe(1);
    expect(await page.locator('.dev-problems').count()).toBe(0);
    for (const path of passing) rmSync(join(copy.root, path));
    // A table saved after that still comes to the page.
    const value = pick(figure.value ?? undefined);
    publish(value + 1);
    await heading()
      .filter({ hasText: shown(value + 1) })
      .waitFor();
    publish(value);
  },
  patience,
);
