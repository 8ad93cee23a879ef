import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAll, count, halfOf, noRates, percent } from '../search/evaluate.ts';
import { phraseFinder, randomPhrases } from '../search/phrases.ts';
import { readQueries, targetPlaces } from '../search/targets.ts';
import { projectRoot } from '../support/built-site.ts';
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
  const districts = readTable(opened.site, 'districts');
  const asked = figures
    .filter((_, index) => index % step === 0)
    .map(({ district, object }) => ({
      district,
      question: `${districts.find(({ code }) => code === district)?.name ?? ''} ${object}`,
    }));
  await search('低保');
  const shown = await askAll(
    watched.page,
    opened.address('/'),
    asked.map(({ question }) => question),
  );
  const missed = asked.filter(
    ({ district }, i) => !shown[i]?.slice(0, 10).some((place) => place.startsWith(`/figures/${district}-`)),
  );
  expect(missed).toEqual([]);
});

test('the live region counts the results, and the list shows them', async () => {
  const { status, places, titles } = await search('证明');
  const [, count = '', shown] =
    /^找到 (\d+) 个结果(?:，其中 \d+ 个只是相关)?(?:，显示前 (\d+) 个)?。$/u.exec(status) ?? [];
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
  expect(
    fresh.requests.filter((address) => /\/pagefind\/|quick\.json|\/(?:box|page|quick)\.[^/]*\.js/u.test(address)),
  ).toEqual([]);
  await fresh.context.close();
  expect(watched.troubles).toEqual([]);
  expect(watched.requests.some((address) => address.endsWith('/pagefind/pagefind.js'))).toBe(true);
});

test('what the first search loads is asked for ahead, and each file once', async () => {
  const fresh = await watchedPage(opened);
  // The question is asked before the script that answers it is there, as on a slow line.
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await fresh.page.route(/\/page\.[^/]*\.js$/u, async (route) => {
    await held;
    await route.continue();
  });
  await fresh.page.goto(opened.address('/search/'), { waitUntil: 'networkidle' });
  const before = fresh.requests.length;
  await fresh.page.locator('#page-search').fill('亲属关系证明去哪开');
  const answered = fresh.page.waitForRequest(/\.pf_fragment$/u);
  await fresh.page.locator('#page-search').press('Enter');
  release(undefined);
  await answered;
  const asked = fresh.requests.slice(before).filter((address) => !address.endsWith('/favicon.svg'));
  expect(asked.filter((address, i) => asked.indexOf(address) !== i)).toEqual([]);
  expect(asked.some((address) => address.endsWith('worker.js'))).toBe(false);
  // The program and the names are on their way before anything of the full text names them.
  const at = (end: RegExp): number => asked.findIndex((address) => end.test(address));
  expect(at(/wasm\.unknown\.pagefind$/u)).toBeLessThan(at(/\.pf_meta$/u));
  expect(at(/quick\.json$/u)).toBeLessThan(at(/\.pf_index$/u));
  expect(at(/\.pf_index$/u)).toBeGreaterThan(-1);
  expect(new URL(fresh.page.url()).searchParams.get('q')).toBe('亲属关系证明去哪开');
  expect(fresh.troubles).toEqual([]);
  await fresh.context.close();
});

describe('the box of every page', () => {
  test('answers at the first key, is walked with arrow keys, and opens what was chosen', async () => {
    const { page } = watched;
    await page.goto(opened.address('/about/'));
    const box = page.getByRole('combobox', { name: '搜索本站' });
    await box.click();
    await box.pressSequentially('亲');
    const list = page.getByRole('listbox');
    await list.waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await box.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    await box.pressSequentially('属关系');
    await page.waitForFunction(() => document.querySelector('[role="option"] .name')?.textContent === '亲属关系证明');
    expect(await list.getByRole('option').first().innerText()).toMatch(
      /^亲属关系证明 证明\s+(?:不用开|到别处办|社区可开|已取消)/u,
    );

    await box.press('ArrowDown');
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    expect(await chosen.count()).toBe(1);
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await box.press('ArrowUp');
    expect(await chosen.count()).toBe(0);
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();

    await box.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('亲属关系');

    await box.press('ArrowDown');
    await page.locator('[role="option"][aria-selected="true"]').waitFor();
    await box.press('Enter');
    await page.waitForURL(/\/certificates\/[^/]+\/$/u);
  });

  test('tells how many there are, and leads to the page of results with the last line', async () => {
    const { page } = watched;
    await page.goto(opened.address('/about/'));
    const box = page.locator('#site-search');
    await box.focus();
    await box.pressSequentially('3152块');
    await page.locator('#site-search-list [role="option"]').first().waitFor();
    expect(await page.locator('form.search-box [role="status"]').innerText()).toMatch(/^\d 条建议/u);
    await page.locator('#site-search-list .all').click();
    await page.waitForURL(opened.address(`/search/?q=${encodeURIComponent('3152块')}`));
  });

  test('the / key leads to it, unless it was switched off or somebody is writing', async () => {
    const { page } = watched;
    await page.goto(opened.address('/about/'));
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await page.keyboard.press('/');
    expect(await page.locator('#site-search').inputValue()).toBe('/');
    await page.goto(opened.address('/search/'));
    await page.locator('details summary', { hasText: '键盘' }).click();
    await page.locator('#search-slash').uncheck();
    await page.goto(opened.address('/about/'));
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('site-search');
    await page.evaluate(() => localStorage.clear());
  });

  test('without JavaScript it is a form that leads to the indexes, with a word of why', async () => {
    const { page, context } = await watchedPage(opened, { javaScriptEnabled: false });
    await page.goto(opened.address('/about/'));
    await page.locator('#site-search').fill('低保');
    await page.locator('#site-search').press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/search/'));
    expect(await page.locator('main').innerText()).toContain('搜索要用到 JavaScript');
    expect(await page.locator('main a[href$="/certificates/"]').count()).toBe(1);
    await context.close();
  });
});

describe('the page of results', () => {
  test('has the verdict or the number in the result, and marks what was looked for', async () => {
    await search('亲属关系证明');
    const { page } = watched;
    const first = page.locator('#results > li').first();
    expect(await first.locator('.tag').innerText()).toMatch(/^(?:不用开|到别处办|社区可开|已取消)$/u);
    expect(await first.locator('mark').first().innerText()).toBe('亲属关系证明');
    await search('3152块');
    expect(await page.locator('#results > li strong').first().innerText()).toBe('3152块');
  });

  test('is narrowed by kind, with counts, and the address keeps it', async () => {
    const { page } = watched;
    await search('南靖');
    const options = await page.locator('#facet-type option').allInnerTexts();
    expect(options[0]).toMatch(/^全部（\d+）$/u);
    expect(options.join(' ')).toMatch(/数据（\d+）/u);
    await page.locator('#facet-type').selectOption('数据');
    await page.waitForURL(/[?&]type=/u);
    const { places } = await readResults();
    expect(places.length).toBeGreaterThan(3);
    expect(places.filter((place) => !place.startsWith('/figures/'))).toEqual([]);
    await page.reload();
    expect((await readResults()).places).toEqual(places);
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('type='));
    expect((await readResults()).places[0]).toBe('/districts/350627/');
  });

  test('is walked with arrow keys', async () => {
    await search('低保');
    const { page } = watched;
    await page.locator('#page-search').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(
        () => document.activeElement?.closest('li') === document.querySelectorAll('#results > li')[1],
      ),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-search');
  });

  test('what was typed before its script came is kept and asked', async () => {
    const { page, context } = await watchedPage(opened);
    await page.goto(opened.address('/search/'));
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#page-search').fill('低保');
    release(undefined);
    await page.waitForURL(/[?&]q=/u);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent.startsWith('找到') === true);
    expect(await page.locator('#page-search').inputValue()).toBe('低保');
    expect(await page.locator('#results > li a').first().innerText()).toContain('低保');
    await context.close();
  });

  test('a script that does not come is said, and what is asked then opens the page anew', async () => {
    const { page, context } = await watchedPage(opened);
    await page.route(/\/page\.[^/]*\.js$/u, (route) => route.abort());
    await page.goto(opened.address('/search/'));
    await page.locator('#page-search').fill('低保');
    await page.waitForFunction(
      () => document.querySelector('#search-status')?.textContent === '搜索没有打开。可以从下面的目录找，或刷新再试。',
    );
    await page.unroute(/\/page\.[^/]*\.js$/u);
    await page.locator('#page-search').press('Enter');
    await page.waitForURL(/[?&]q=/u);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent.startsWith('找到') === true);
    await context.close();
  });

  test('without the full text, names still answer and the page says so', async () => {
    const { page, context } = await watchedPage(opened);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(opened.address(`/search/?q=${encodeURIComponent('亲属关系证明')}`));
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent.startsWith('找到') === true);
    expect(await page.locator('#results > li a').first().innerText()).toBe('亲属关系证明');
    expect(await page.locator('#search-note').innerText()).toContain('全文搜索没有打开');
    await context.close();
  });

  test('the visitor’s place comes first', async () => {
    const { page, context } = await watchedPage(opened);
    await page.addInitScript(() => localStorage.setItem('mingbai-place', '530100 昆明市'));
    await page.goto(opened.address(`/search/?q=${encodeURIComponent('网格员')}`));
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent.startsWith('找到') === true);
    expect(await page.locator('#results > li a').first().getAttribute('href')).toContain('/figures/530100-');
    await context.close();
  });

  test('hostile names are text, in the list of the box and in the results', async () => {
    const { page, context, troubles } = await watchedPage(opened);
    const hostile = '<img src=x onerror=alert(1)>恶意';
    await page.route('**/search/quick.json', (route) =>
      route.fulfill({
        json: {
          simplified: '',
          syllables: '',
          places: [['110000', hostile, '']],
          topics: [hostile],
          rows: {
            证明: [['x', hostile, `不用开：${hostile}`, hostile, '', [0]]],
            数据: [['110000-001', hostile, `${hostile}，2024年`, '', 0, [0]]],
          },
        },
      }),
    );
    let asked = false;
    page.on('dialog', (dialog) => {
      asked = true;
      void dialog.dismiss();
    });
    await page.goto(opened.address('/about/'));
    await page.locator('#site-search').focus();
    await page.locator('#site-search').pressSequentially('恶意');
    await page.locator('#site-search-list [role="option"]').first().waitFor();
    expect(await page.locator('#site-search-list .name').first().innerText()).toContain(hostile);
    await page.goto(opened.address(`/search/?q=${encodeURIComponent('恶意')}`));
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent.startsWith('找到') === true);
    expect(await page.locator('#results > li a').first().innerText()).toContain(hostile);
    expect(await page.locator('#facet-topic').innerText()).toContain(hostile);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(asked).toBe(false);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('what people type finds what they mean', () => {
  /** The search page with an answer on it, ready for the next question. */
  const ready = async (): Promise<void> => {
    await search('低保');
  };

  test('the queries given to us, and the half of ours that nobody tunes on', async () => {
    await ready();
    const queries = readQueries(readFileSync(join(projectRoot, 'tests/search/queries.tsv'), 'utf8'));
    const places = targetPlaces(opened.site);
    const asked = queries.filter((query) => query.source === 'dev' || halfOf(query) === 'report');
    const shown = await askAll(
      watched.page,
      opened.address('/'),
      asked.map(({ query }) => query),
    );
    const given = noRates();
    const ours = noRates();
    asked.forEach((query, i) => {
      const targets = places(query.targets);
      // A target that is no page any more would make every answer a miss.
      expect(targets.size, query.query).toBeGreaterThan(0);
      count(query.source === 'dev' ? given : ours, shown[i] ?? [], targets);
    });
    for (const { asked, first, third, tenth, nothing } of [given, ours]) {
      expect(percent(first, asked)).toBeGreaterThanOrEqual(90);
      expect(percent(third, asked)).toBeGreaterThanOrEqual(97);
      expect(percent(tenth, asked)).toBeGreaterThanOrEqual(99);
      expect(nothing).toBe(0);
    }
  });

  test('phrases from the pages themselves', async () => {
    await ready();
    const has = phraseFinder(opened.site);
    const asked = randomPhrases(opened.site, 60, 7);
    const shown = await askAll(
      watched.page,
      opened.address('/'),
      asked.map(({ text }) => text),
    );
    const found = asked.filter((phrase, i) => (shown[i] ?? []).slice(0, 3).some((place) => has(phrase, place)));
    expect(percent(found.length, asked.length)).toBeGreaterThanOrEqual(97);
  });
});
