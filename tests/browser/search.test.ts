import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, watchedPage, type OpenedSite, type Watched } from '../support/opened-site.ts';
import { readTable } from '../support/tables.ts';

let opened: OpenedSite;
let watched: Watched;

beforeAll(async () => {
  opened = await openSite();
  watched = await watchedPage(opened);
});

afterAll(() => opened.close());

interface Found {
  readonly status: string;
  readonly titles: readonly string[];
  /** Places of the site, best first. */
  readonly places: readonly string[];
}

/** Waits until the search page has its answer, and reads it. */
async function readResults(): Promise<Found> {
  const { page } = watched;
  await page.waitForFunction(
    () => {
      const status = document.querySelector('#search-status')?.textContent ?? '';
      return status !== '' && !status.includes('正在');
    },
    undefined,
    { timeout: 10_000 },
  );
  const links = await page.locator('#results > li').evaluateAll((items) =>
    items
      .map((item) => ({ count: item.querySelectorAll('a').length, link: item.querySelector('a') }))
      .map((one) => ({
        count: one.count,
        title: one.link?.textContent ?? '',
        address: one.link?.href ?? '',
      })),
  );
  expect(links.filter(({ count }) => count !== 1)).toEqual([]);
  const base = opened.address('/');
  return {
    status: await page.locator('#search-status').innerText(),
    titles: links.map(({ title }) => title),
    places: links.map(({ address }) => address.replace(base, '/')),
  };
}

async function search(question: string): Promise<Found> {
  await watched.page.goto(opened.address(`/search/?q=${encodeURIComponent(question)}`));
  return readResults();
}

test('a certificate’s name leads to its page first', async () => {
  const certificate = readTable(opened.site, 'certificates').find((one) => one.name.includes('亲属关系证明'));
  const { places, status } = await search('亲属关系证明');
  expect(places[0]).toBe(`/certificates/${certificate?.id ?? ''}/`);
  expect(status).toMatch(/^找到 \d+ 个结果/u);
});

test('a number leads to the place that published it', async () => {
  const { places } = await search('140项');
  expect(places[0]).toMatch(/^\/(?:figures\/150100-\d+|duties\/150100-[^/]+|districts\/150100(?:\/[a-z]+)?)\/$/u);
  expect(places.slice(0, 3).filter((place) => place.startsWith('/figures/150100-')).length).toBeGreaterThan(0);
});

test('every figure is found by its object and its number', async () => {
  const figures = readTable(opened.site, 'figures').filter((figure) => figure.before !== null);
  const step = Math.ceil(figures.length / 8);
  const missed: string[] = [];
  for (const figure of figures.filter((_, index) => index % step === 0)) {
    const district = readTable(opened.site, 'districts').find(({ code }) => code === figure.district);
    const question = `${district?.name ?? ''} ${figure.object}`;
    const { places } = await search(question);
    if (!places.slice(0, 10).some((place) => place.startsWith(`/figures/${figure.district}-`))) {
      missed.push(`${question}: ${places.slice(0, 3).join(' ')}`);
    }
  }
  expect(missed).toEqual([]);
});

test('the live region counts the results, and the list shows them', async () => {
  const { status, places, titles } = await search('证明');
  const [, count = '', shown] = /^找到 (\d+) 个结果(?:，显示前 (\d+) 个)?。$/u.exec(status) ?? [];
  expect(places.length).toBe(Number(shown ?? count));
  expect(places.length).toBeGreaterThan(0);
  expect(new Set(places).size).toBe(places.length);
  expect(titles.filter((title) => title.trim() === '')).toEqual([]);
});

test('every result leads to a page of the site', async () => {
  const known = new Set(opened.site.pages.map((page) => page.place));
  const { places } = await search('居委会');
  const pageOf = (place: string): string => decodeURI(place.replace(/#.*$/u, ''));
  expect(places.filter((place) => !known.has(pageOf(place)))).toEqual([]);
  expect(places.length).toBeGreaterThan(0);
});

test('the box in the header of any page asks the search page', async () => {
  const { page } = watched;
  await page.goto(opened.address('/about/'));
  await page.locator('#site-search').fill('户口 & 婚姻?');
  await page.locator('#site-search').press('Enter');
  await page.waitForURL((url) => url.pathname === new URL(opened.address('/search/')).pathname);
  expect(new URL(page.url()).searchParams.get('q')).toBe('户口 & 婚姻?');
  expect((await readResults()).places.length).toBeGreaterThan(0);
  expect(await page.locator('#page-search').inputValue()).toBe('户口 & 婚姻?');
});

test('the box on the search page asks again', async () => {
  const { page } = watched;
  await search('亲属关系证明');
  await page.locator('#page-search').fill('呼和浩特');
  await page.locator('main form button').click();
  await page.waitForURL(opened.address(`/search/?q=${encodeURIComponent('呼和浩特')}`));
  const { places, status } = await readResults();
  expect(places.some((place) => place.startsWith('/districts/1501'))).toBe(true);
  expect(status).toMatch(/^找到 \d+ 个结果/u);
});

test.each([
  ['no letter', ''],
  ['only spaces', '   '],
])('a question with %s is answered with what to do', async (_, question) => {
  const { status, places } = await search(question);
  expect(places).toEqual([]);
  expect(status).toMatch(/请|输入|写/u);
});

test.each(['zzqqxxyy', '魑魅魍魉饕餮'])(
  'a question nothing answers (%s) is told so, with the way on',
  async (question) => {
    const { status, places } = await search(question);
    expect(places).toEqual([]);
    expect(status).toContain(`没有找到「${question}」`);
    expect(status).toContain('12345');
  },
);

test('a hostile question is text', async () => {
  const question = '<img src=x onerror=alert(1)>';
  const { page } = watched;
  const { status } = await search(question);
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.locator('#page-search').inputValue()).toBe(question);
  expect(status.includes('没有找到') ? status : question).toContain(question);
});

test('nothing of the search is loaded before there is a question, and no page needed another host', async () => {
  const fresh = await watchedPage(opened);
  for (const place of ['/', '/figures/', '/search/']) {
    await fresh.page.goto(opened.address(place), { waitUntil: 'networkidle' });
  }
  expect(fresh.requests.filter((address) => address.includes('/pagefind/'))).toEqual([]);
  await fresh.context.close();
  expect(watched.troubles).toEqual([]);
  expect(watched.requests.some((address) => address.endsWith('/pagefind/pagefind.js'))).toBe(true);
});
