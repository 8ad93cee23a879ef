import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';
import { readTable } from '../support/tables.ts';

let opened: OpenedSite;
let address: string;

beforeAll(async () => {
  opened = await openSite();
  const figure = readTable(opened.site, 'figures').find((one) => one.before !== null && one.after !== null);
  address = opened.address(`/figures/${figure?.id ?? ''}/`);
});

afterAll(() => opened.close());

/** Where the chart and what stands around it are, and what the table says. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const top = (selector: string): number =>
      Math.round((document.querySelector(selector)?.getBoundingClientRect().top ?? NaN) + scrollY);
    const box = document.querySelector('.chart-box')?.getBoundingClientRect();
    return {
      box: [box?.width, box?.height],
      table: top('.chart table'),
      quote: top('blockquote'),
      page: document.documentElement.scrollHeight,
      text: document.querySelector<HTMLElement>('.chart table')?.innerText,
    };
  });

/** Sums every layout shift, also those a click would excuse. */
const countShifts = (page: Page) =>
  page.addInitScript(() => {
    const holder = globalThis as unknown as { shifts: number };
    holder.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) holder.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shifts = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);

/** Waits until the live chart has drawn something. */
const drawn = (page: Page) =>
  page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.chart canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value) => value !== 0) ?? false;
  });

test.each([
  ['the button', (page: Page) => page.locator('[data-chart-live]').first().click()],
  ['the picture', (page: Page) => page.locator('.chart-box').first().hover()],
  ['the button by keyboard', (page: Page) => page.locator('[data-chart-live]').first().press('Enter')],
])('reaching for %s brings the live chart, and nothing on the page moves', async (_, reach) => {
  const { page, context, requests, troubles } = await watchedPage(opened);
  await countShifts(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const before = await layout(page);
  const asked = requests.length;
  expect(await page.locator('.chart svg').first().isVisible()).toBe(true);
  expect(await page.locator('canvas').count()).toBe(0);

  await reach(page);
  await drawn(page);

  expect(requests.slice(asked).map((url) => url.replace(/^.*\/_astro\/(\w+)\..*$/u, '$1'))).toEqual(['live']);
  expect(await page.locator('.chart canvas').first().isVisible()).toBe(true);
  expect(await page.locator('.chart svg').first().isVisible()).toBe(false);
  expect(await page.locator('.chart canvas').first().getAttribute('aria-label')).not.toBe('');
  expect(await layout(page)).toEqual(before);
  expect(await shifts(page)).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});

test('the live chart is not loaded by opening the page', async () => {
  const { page, context, requests } = await watchedPage(opened);
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /live|chart\.js/u.test(url.split('/').at(-1) ?? '')).length).toBe(0);
  expect(requests.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
  await context.close();
});

test('without JavaScript the picture stays and no button promises more', async () => {
  const { page, context } = await watchedPage(opened, { javaScriptEnabled: false });
  await page.goto(address);
  expect(await page.locator('.chart svg').first().isVisible()).toBe(true);
  expect(await page.locator('.chart table').first().isVisible()).toBe(true);
  expect(await page.locator('[data-chart-live]').first().isVisible()).toBe(false);
  await context.close();
});

test('when the live chart cannot be loaded, picture and table stay', async () => {
  const { page, context } = await watchedPage(opened);
  await page.route('**/_astro/live.*', (route) => route.abort());
  await page.goto(address, { waitUntil: 'networkidle' });
  const before = await layout(page);
  const failed = page.waitForEvent('requestfailed');
  await page.locator('[data-chart-live]').first().click();
  await failed;
  expect(await page.locator('.chart svg').first().isVisible()).toBe(true);
  expect((await layout(page)).text).toBe(before.text);
  await context.close();
});
