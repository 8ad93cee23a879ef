/** Reading without a network: a service worker that never stands between an online reader and what the server has. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { writeWorker } from '../../src/offline/manifest.ts';
import { launchBrowser } from '../support/browser.ts';
import { readSite, type BuiltSite } from '../support/built-site.ts';
import { serve, type Served } from '../support/server.ts';
import { readTable } from '../support/tables.ts';

const site: BuiltSite = readSite();
const base = site.base.replace(/\/$/u, '');
const answers = readTable(site, 'certificates').map(({ id }) => `/certificates/${id}/`);
const [answer = ''] = answers;

/** The part of the site these tests read. */
const needed =
  /^(?:|\/[^/]+\.[^/]+|\/_astro(?:\/.*)?|\/certificates(?:\/[^/]+)?|\/(?:figures|cases|offline)|(?:\/[^/]+)?\/index\.html|\/certificates\/[^/]+\/index\.html)$/u;

let folder: string;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Errors of scripts, and what the policy refused. */
const troubles: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-'));
  cpSync(site.folder, folder, { recursive: true, filter: (path) => needed.test(path.slice(site.folder.length)) });
  served = await serve(folder, { base: site.base });
  context = await browser.newContext({ serviceWorkers: 'allow' });
  page = await context.newPage();
  troubles.length = 0;
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/u.test(message.text())) troubles.push(message.text());
  });
});

afterEach(async () => {
  await context.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (place: string) => page.goto(served.url + place.slice(1));

/** The paths a cache holds. */
const kept = (name: string): Promise<string[]> =>
  page.evaluate(
    async (cache) => (await (await caches.open(cache)).keys()).map(({ url }) => new URL(url).pathname),
    `mingbai ${base}/ ${name}`,
  );

/** Waits until a page is kept. */
const waitFor = (name: string, ...places: readonly string[]): Promise<void> =>
  expect
    .poll(
      async () => {
        const paths = await kept(name);
        return places.filter((place) => !paths.includes(base + place));
      },
      { timeout: 60_000, interval: 200 },
    )
    .toEqual([]);

/** Changes a page of the served site, as a new build would, the worker's list of hashes with it. */
async function publish(place: string, change: (html: string) => string, isOn = true): Promise<void> {
  const file = join(folder, place, 'index.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, change(html));
  await writeWorker(folder, base, answers, isOn);
}

const heading = (): Promise<string> => page.locator('h1').innerText();

test('after one visit, the page visited and an answer never visited are read without a network', async () => {
  await open('/figures/');
  const [visited, styled] = [await heading(), await letters()];
  await waitFor('visited', '/figures/');
  await waitFor('kept', ...answers);

  await context.setOffline(true);
  await page.reload();
  expect(await heading()).toBe(visited);
  expect(await letters()).toBe(styled);
  expect(await page.locator('p.box[role=status]').innerText()).toMatch(
    /^没有连上网络。下面是\d{4}年\d{1,2}月\d{1,2}日存在这台设备上的，可能不是最新的。$/u,
  );
  await open(answer);
  expect(await page.locator('.verdict').first().isVisible()).toBe(true);
  expect(await letters()).toBe(styled);
  // Nothing kept, nothing visited: what to do, with the answers.
  await open('/cases/');
  expect(await heading()).toBe('没有网络时');
  expect(await page.locator('main .chips a').count()).toBe(answers.length);

  await context.setOffline(false);
  await open('/figures/');
  expect(await page.getByText('没有连上网络').count()).toBe(0);
  expect(troubles).toEqual([]);
});

/** How large letters are: another size without the style sheet. */
const letters = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).fontSize);

test('whoever is online reads the corrected page at once, and the kept copy follows', async () => {
  await open(answer);
  const before = await heading();
  await waitFor('kept', ...answers);
  await publish(answer, (html) => html.replaceAll(before, '改过的题目'));

  await page.reload();
  expect(await heading()).toBe('改过的题目');

  await expect
    .poll(
      () =>
        page.evaluate(
          async ([name = '', path = '']) =>
            (await (await (await caches.open(name)).match(path, { ignoreSearch: true }))?.text())?.includes(
              '改过的题目',
            ),
          [`mingbai ${base}/ kept`, base + answer],
        ),
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true);
  expect(troubles).toEqual([]);
});

test('a page is asked for while the pointer is still on its link', async () => {
  await open('/figures/');
  await waitFor('visited', '/figures/');
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker()) asked.push(new URL(request.url()).pathname);
  });
  await page.locator('.head nav a', { hasText: '证明' }).hover();
  await expect.poll(() => asked).toContain(`${base}/certificates/`);

  await page.locator('.head nav a', { hasText: '证明' }).click();
  await page.waitForURL(`${served.url}certificates/`);
  expect(await heading()).toBe('证明去哪办');
  expect(asked.filter((path) => path === `${base}/certificates/`).length).toBe(1);
  expect(troubles).toEqual([]);
});

test('switched off in site.json, the worker goes with all it kept', async () => {
  await open('/');
  await waitFor('visited', '/');
  await publish('/', (html) => html.replace(/ data-offline="[^"]*"/u, ''), false);

  await page.reload();
  await expect
    .poll(() =>
      page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()]),
    )
    .toEqual([0, []]);
});

test('a page without the switch registers nothing', async () => {
  await publish('/', (html) => html.replace(/ data-offline="[^"]*"/u, ''), false);
  await open('/');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
