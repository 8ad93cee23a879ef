import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wrapText } from '../../src/charts/layout.ts';
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

  // Chart.js and the little it shares with saving: no more than a reader of a chart is held to (62 KB).
  const loaded = requests.slice(asked).map((url) => new URL(url).pathname.slice(opened.site.base.length));
  expect(loaded.filter((file) => !/^_astro\/[\w.-]+\.js$/u.test(file))).toEqual([]);
  expect(loaded.some((file) => file.startsWith('_astro/live.'))).toBe(true);
  const weights = loaded.map((file) => gzipSync(opened.site.read(file), { level: 9 }).length);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(62_000);
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

describe('by keyboard', () => {
  test('arrow keys go through the points, each is spoken as the table has it', async () => {
    const { page, context } = await watchedPage(opened);
    await page.goto(address, { waitUntil: 'networkidle' });
    const rows = await page
      .locator('.chart')
      .first()
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim()).join('，')));
    await page.locator('[data-chart-live]').first().press('Enter');
    await drawn(page);
    // The press itself leads to the chart.
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('canvas');
    const status = page.locator('.chart [role=status]').first();
    const spoken = async (key: string): Promise<string | null> => {
      await page.keyboard.press(key);
      return status.textContent();
    };
    const says = (index: number): string => `第 ${index + 1} 个，共 ${rows.length} 个：${rows[index] ?? ''}`;
    expect(rows.length).toBeGreaterThan(1);
    expect(await spoken('ArrowRight')).toBe(says(0));
    expect(await spoken('ArrowRight')).toBe(says(1));
    expect(await spoken('ArrowLeft')).toBe(says(0));
    expect(await spoken('ArrowLeft')).toBe(says(0));
    expect(await spoken('End')).toBe(says(rows.length - 1));
    expect(await spoken('ArrowDown')).toBe(says(rows.length - 1));
    expect(await spoken('Home')).toBe(says(0));
    expect(await spoken('Escape')).toBe('');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    expect(await status.textContent()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('canvas');
    await context.close();
  });
});

test.each([
  ['reduce', 1, 1],
  ['no-preference', 2, Infinity],
] as const)('with motion %s the chart is drawn in %i to %d pictures', async (reducedMotion, least, most) => {
  const { page, context } = await watchedPage(opened, { reducedMotion });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('[data-chart-live]').first().click();
  const pictures = await page.evaluate(async () => {
    const found = new Set<string>();
    const blank = new Set<string>();
    const end = performance.now() + 1500;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      const canvas = document.querySelector<HTMLCanvasElement>('.chart canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      if (!canvas || !pixels) continue;
      (pixels.some((value) => value !== 0) ? found : blank).add(canvas.toDataURL());
    }
    return found.size;
  });
  expect(pictures).toBeGreaterThanOrEqual(least);
  expect(pictures).toBeLessThanOrEqual(most);
  await context.close();
});

describe('to keep', () => {
  const save = async (page: Page, kind: 'png' | 'csv') => {
    const waiting = page.waitForEvent('download');
    await page.locator(`[data-chart-${kind}]`).first().click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  /** Where the title should stand, drawn once more and compared with the saved picture, dot by dot. */
  const titleIn = (page: Page, png: Buffer, title: string) =>
    page.evaluate(
      async ({ data, lines }) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
        const [width, height] = [image.width, lines.length * 68 + 56];
        const draw = (paint: (context: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [width, height];
          const context = canvas.getContext('2d', { willReadFrequently: true });
          if (!context) throw new Error('no canvas');
          paint(context);
          return context.getImageData(0, 0, width, height).data;
        };
        const saved = draw((context) => {
          context.drawImage(image, 0, 0);
        });
        const wanted = draw((context) => {
          context.fillStyle = '#ffffff';
          context.fillRect(0, 0, width, height);
          context.scale(2, 2);
          context.font = `700 24px ${getComputedStyle(document.body).fontFamily}`;
          context.fillStyle = '#1d2326';
          lines.forEach((line, index) => {
            context.fillText(line, 28, 28 + index * 24 * 1.4 + 24);
          });
        });
        let ink = 0;
        let different = 0;
        for (let at = 0; at < wanted.length; at += 4) {
          if ((wanted[at] ?? 255) < 128) ink += 1;
          if (Math.abs((wanted[at] ?? 0) - (saved[at] ?? 0)) > 64) different += 1;
        }
        return { width: image.width, height: image.height, ink, different };
      },
      { data: png.toString('base64'), lines: wrapText(title, 720 - 2 * 28, 24) },
    );

  test('a picture has its title in it, is twice as large as it is wide on the page, and is named after it', async () => {
    const { page, context, troubles } = await watchedPage(opened);
    await page.goto(address, { waitUntil: 'networkidle' });
    const title = (await page.locator('.chart-title').first().textContent()) ?? '';
    const { name, bytes } = await save(page, 'png');
    expect(troubles).toEqual([]);
    expect(name).toMatch(/^[\p{L}\p{N}.%-]+\.png$/u);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // A page without a policy may look into the picture.
    const plain = await opened.browser.newPage();
    await plain.setContent('<p>图</p>');
    await plain.addStyleTag({
      content: `body { font-family: ${await page.evaluate(() => getComputedStyle(document.body).fontFamily)} }`,
    });
    const found = await titleIn(plain, bytes, title);
    expect(found.width).toBe(1440);
    expect(found.height).toBeGreaterThan(500);
    expect(found.ink).toBeGreaterThan(500);
    expect(found.different).toBeLessThan(found.ink / 20);
    // Another title is not in it.
    const other = await titleIn(plain, bytes, [...title].reverse().join(''));
    expect(other.different).toBeGreaterThan(other.ink / 20);
    await plain.close();
    await context.close();
  });

  test('the numbers as a table are those beside the chart, with unit, source and address', async () => {
    const { page, context } = await watchedPage(opened);
    await page.goto(address, { waitUntil: 'networkidle' });
    const rows = await page
      .locator('.chart')
      .first()
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    const { bytes } = await save(page, 'csv');
    const text = bytes.toString();
    expect(text.startsWith('\ufeff')).toBe(true);
    const [header, ...lines] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
    expect(header).toEqual(['时点', '现有的数', '数值', '单位', '图', '说明', '来源', '网址', '数据']);
    expect(lines.map((line) => line.slice(0, 2))).toEqual(rows);
    for (const line of lines) {
      expect(line[1]).toContain(line[2]);
      expect(line[4]).toBe(await page.locator('.chart-title').first().textContent());
      expect(line[7]).toMatch(/^https?:\/\/.+\/figures\/.+\/$/u);
      expect(line[8]).toMatch(/数据到 \d{4}-\d{2}-\d{2}$/u);
    }
    await context.close();
  });
});
