import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { brief } from '../support/brief.ts';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';
import { pageTypes, samplePages, typesOf, type PageType, type Sample } from '../support/page-types.ts';

const patience = 180_000;

let opened: OpenedSite;
let samples: readonly Sample[];

beforeAll(async () => {
  opened = await openSite();
  samples = samplePages(opened.site, 3);
});

afterAll(() => opened.close());

/** What a reader sees of the main part, without what only works with JavaScript. */
const readMain = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const extra of document.querySelectorAll<HTMLElement>('main :is(.needs-js, noscript, [role=status])')) {
      extra.hidden = true;
    }
    // Rows off screen may wait with their painting; they are there all the same.
    for (const part of document.querySelectorAll<HTMLElement>('main *')) part.style.contentVisibility = 'visible';
    return (document.querySelector('main')?.innerText ?? '').replace(/\s+/gu, ' ').trim();
  });

test('every page of the site is of one known type, and there is a page of every type', () => {
  const odd = opened.site.pages.filter((page) => typesOf(page).length !== 1).map((page) => page.place);
  expect(brief(odd)).toEqual([]);
  expect([...new Set(samples.map(({ type }) => type))]).toEqual(Object.keys(pageTypes));
  expect(samples.length).toBeGreaterThanOrEqual(40);
});

test(
  'pages open without an error, a policy violation or a request to another host, and say the same without JavaScript',
  async () => {
    const [scripted, plain] = [await watchedPage(opened), await watchedPage(opened, { javaScriptEnabled: false })];
    const different: string[] = [];
    for (const { place } of samples) {
      await scripted.page.goto(opened.address(place));
      await plain.page.goto(opened.address(place));
      const [withScripts, without] = [await readMain(scripted.page), await readMain(plain.page)];
      if (withScripts !== without) different.push(`${place}: ${withScripts.slice(0, 80)} / ${without.slice(0, 80)}`);
    }
    expect(brief([...scripted.troubles, ...plain.troubles])).toEqual([]);
    expect(brief(different)).toEqual([]);
    expect(scripted.requests.filter((address) => address.includes('/pagefind/'))).toEqual([]);
    expect(plain.requests.filter((address) => address.endsWith('.js'))).toEqual([]);
  },
  patience,
);

/** What a reader comes for, by type of page. */
const answers: Partial<Record<PageType, readonly string[]>> = {
  certificate: ['.verdict', 'main h2'],
  'certificates in a district': ['main table td', 'main .lead'],
  figure: ['.figure-finding', 'main blockquote', 'main blockquote mark', 'main .tag'],
  'duty list': ['main .finding', 'main dl.facts'],
  'duty lists': ['main table td.number'],
  figures: ['main h2 a', 'main li:not(.needs-js li) a'],
  'topic of figures': ['main .rows strong'],
  case: ['main .lead', 'main a.figure'],
  metric: ['main .lead', 'main dl.facts dd'],
  certificates: ['main .rows li'],
  glossary: ['main dd'],
  sources: ['main section li a'],
  data: ['main table a'],
  coverage: ['main table td'],
  search: ['main form', 'main noscript p'],
};

test(
  'without JavaScript heading and answer are visible, and nothing that cannot work is',
  async () => {
    const { page } = await watchedPage(opened, { javaScriptEnabled: false });
    const faults: string[] = [];
    for (const { type, place } of samples) {
      await page.goto(opened.address(place));
      for (const selector of ['h1', '.head nav a', '.foot nav a', ...(answers[type] ?? [])]) {
        if (!(await page.locator(selector).first().isVisible())) faults.push(`${place}: ${selector} is not visible`);
      }
      for (const element of await page.locator('.needs-js').all()) {
        if (await element.isVisible()) faults.push(`${place}: ${await element.innerText()} is visible`);
      }
    }
    expect(brief(faults)).toEqual([]);
  },
  patience,
);

test(
  'no page scrolls sideways on a phone, in 长辈版 neither',
  async () => {
    const faults: string[] = [];
    for (const width of [320, 360]) {
      for (const isElder of [false, true]) {
        const { page, context } = await watchedPage(opened, { viewport: { width, height: 640 } });
        if (isElder) await page.addInitScript(() => localStorage.setItem('mingbai-elder', '1'));
        for (const { place } of samples) {
          await page.goto(opened.address(place));
          const { wide, hides } = await page.evaluate(() => ({
            wide: document.documentElement.scrollWidth,
            hides: [document.documentElement, document.body].some((element) =>
              ['hidden', 'clip'].includes(getComputedStyle(element).overflowX),
            ),
          }));
          if (wide > width || hides) faults.push(`${place} at ${width}${isElder ? ' 长辈版' : ''}: ${wide} wide`);
        }
        await context.close();
      }
    }
    expect(brief(faults)).toEqual([]);
  },
  patience,
);

test('an unknown address says so, with the way on', async () => {
  const { page } = await watchedPage(opened);
  const response = await page.goto(opened.address('/certificates/no-such-thing/'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('没有找到这个页面');
  await page.locator('main a').first().click();
  await page.waitForURL(opened.address('/certificates/'));
  expect(await page.locator('h1').innerText()).toBe('证明去哪办');
});
