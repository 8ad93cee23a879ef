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

/** What a reader comes for, by type of page. */
const answers: Partial<Record<PageType, readonly string[]>> = {
  certificate: ['.verdict', 'main h2'],
  'certificates in a district': ['main .rows .entry', 'main .lead'],
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

/** What is wrong with the pages, found on one walk over all of them: each is opened once with JavaScript, once without. */
interface Walk {
  readonly troubles: readonly string[];
  /** Pages that say something else without JavaScript. */
  readonly different: readonly string[];
  /** What is missing without JavaScript, or there and of no use. */
  readonly plainFaults: readonly string[];
  /** Pages that scroll sideways on a phone, or hide that they would. */
  readonly wide: readonly string[];
  readonly requests: { readonly scripted: readonly string[]; readonly plain: readonly string[] };
}
let walked: Promise<Walk> | undefined;
const walk = (): Promise<Walk> => (walked ??= walkOnce());

async function walkOnce(): Promise<Walk> {
  const [scripted, plain] = [await watchedPage(opened), await watchedPage(opened, { javaScriptEnabled: false })];
  const [different, plainFaults, wide]: [string[], string[], string[]] = [[], [], []];
  for (const { type, place } of samples) {
    await Promise.all([scripted.page.goto(opened.address(place)), plain.page.goto(opened.address(place))]);
    const { missing, useless } = await plain.page.evaluate(
      (wanted) => ({
        missing: wanted.filter((selector) => !document.querySelector(selector)?.checkVisibility()),
        useless: [...document.querySelectorAll('.needs-js')]
          .filter((element) => element.checkVisibility())
          .map((element) => element.textContent.trim()),
      }),
      ['h1', '.head nav a', '.foot nav a', ...(answers[type] ?? [])],
    );
    plainFaults.push(
      ...missing.map((selector) => `${place}: ${selector} is not visible`),
      ...useless.map((text) => `${place}: ${text} is visible`),
    );

    for (const width of [320, 360]) {
      await scripted.page.setViewportSize({ width, height: 640 });
      const phones = await scripted.page.evaluate(() =>
        [false, true].map((elder) => {
          document.documentElement.toggleAttribute('data-elder', elder);
          return {
            elder,
            scrolls: document.documentElement.scrollWidth,
            hides: [document.documentElement, document.body].some((element) =>
              ['hidden', 'clip'].includes(getComputedStyle(element).overflowX),
            ),
          };
        }),
      );
      for (const { elder, scrolls, hides } of phones) {
        if (scrolls > width || hides)
          wide.push(`${place} at ${String(width)}${elder ? ' 长辈版' : ''}: ${String(scrolls)} wide`);
      }
    }
    await scripted.page.setViewportSize({ width: 1280, height: 720 });
    await scripted.page.evaluate(() => document.documentElement.removeAttribute('data-elder'));

    const [withScripts, without] = [await readMain(scripted.page), await readMain(plain.page)];
    if (withScripts !== without) different.push(`${place}: ${withScripts.slice(0, 80)} / ${without.slice(0, 80)}`);
  }
  return {
    troubles: [...scripted.troubles, ...plain.troubles],
    different,
    plainFaults,
    wide,
    requests: { scripted: scripted.requests, plain: plain.requests },
  };
}
test(
  'pages open without an error, a policy violation or a request to another host, and say the same without JavaScript',
  async () => {
    const { troubles, different, requests } = await walk();
    expect(brief(troubles)).toEqual([]);
    expect(brief(different)).toEqual([]);
    expect(requests.scripted.filter((address) => address.includes('/pagefind/'))).toEqual([]);
    expect(requests.plain.filter((address) => address.endsWith('.js'))).toEqual([]);
  },
  patience,
);

test(
  'without JavaScript heading and answer are visible, and nothing that cannot work is',
  async () => {
    expect(brief((await walk()).plainFaults)).toEqual([]);
  },
  patience,
);

test(
  'no page scrolls sideways on a phone, in 长辈版 neither',
  async () => {
    expect(brief((await walk()).wide)).toEqual([]);
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
