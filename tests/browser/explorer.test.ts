/** The explorer in a real browser, against a plain count over the published tables. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOPIC_SLUGS } from '../../src/schema/metrics.ts';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';
import { readTable, type FigureJson } from '../support/tables.ts';

let opened: OpenedSite;
let figures: readonly FigureJson[];
/** Of every facet, the keys a figure belongs to: from the published tables alone. */
let keysOf: Readonly<Record<string, (figure: FigureJson) => readonly string[]>>;
/** What a figure is looked through for, besides its place. */
let textOf: (figure: FigureJson) => string;

beforeAll(async () => {
  opened = await openSite();
  figures = readTable(opened.site, 'figures');
  const metrics = new Map(readTable(opened.site, 'metrics').map((row) => [row.id, row]));
  const places = new Map(readTable(opened.site, 'districts').map((row) => [row.code, row]));
  const above = (code: string): string[] => {
    const parent = places.get(code)?.parent;
    return [code, ...(parent == null ? [] : above(parent))];
  };
  const metric = (figure: FigureJson) => {
    const found = metrics.get(figure.metric);
    if (!found) throw new Error(figure.metric);
    return found;
  };
  const sources = new Map(readTable(opened.site, 'sources').map((row) => [row.id, row]));
  textOf = (figure) =>
    [metric(figure).name, metric(figure).topic, sources.get(figure.source)?.title, figure.object].join(' ');
  keysOf = {
    place: (figure) => above(figure.district).filter((code) => code !== '000000'),
    topic: (figure) => [TOPIC_SLUGS[metric(figure).topic]],
    metric: (figure) => [figure.metric],
    form: (figure) => [
      { 前后对比: 'before-after', 清理数: 'removed', 现有数: 'existing', 变化率: 'change', 完成率: 'share' }[
        metric(figure).form
      ],
    ],
    check: (figure) => [figure.check],
    period: (figure) => {
      const years = figure.period?.match(/\d{4}/gu)?.map(Number);
      if (!years) return ['none'];
      const [first, last] = [Math.min(...years), Math.max(...years)];
      return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    },
    source: (figure) => [figure.source],
    basis: (figure) => [
      { 合计: 'total', 平均: 'mean', 单个: 'single', 比率: 'rate', 未说明: 'unstated' }[figure.basis],
    ],
    level: (figure) => [
      { 全国: 'country', 省级: 'province', 地级: 'city', 县级: 'county', 乡级: 'township', 村级: 'village' }[
        places.get(figure.district)?.level ?? '全国'
      ],
    ],
    object: (figure) => [figure.object],
  };
});

afterAll(() => opened.close());

/** The figures a query leaves; one facet may be left out of account. */
const left = (query: string, without = ''): FigureJson[] => {
  const parameters = new URLSearchParams(query);
  return figures.filter((figure) =>
    Object.entries(keysOf).every(([facet, keys]) => {
      const chosen = parameters.getAll(facet);
      return facet === without || chosen.length === 0 || chosen.some((key) => keys(figure).includes(key));
    }),
  );
};

async function openExplorer(query: string, options = {}) {
  const watched = await watchedPage(opened, { viewport: { width: 1280, height: 900 }, ...options });
  await watched.page.goto(opened.address(`/figures/${query}`));
  if (query !== '') await shown(watched.page);
  return watched;
}

/** Waits until rows, or that there are none, have been said. */
const shown = (page: Page) => page.locator('#explorer-status', { hasText: /条|没有符合/u }).waitFor();

const ids = (page: Page): Promise<string[]> =>
  page
    .locator('#explorer-rows tbody th[scope=row] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) ?? ''));

/** What a reader sees of a state: rows, the sentence, what is chosen, how it is ordered. */
const seen = async (page: Page) => ({
  ids: await ids(page),
  status: await page.locator('#explorer-status').textContent(),
  chosen: await page.locator('#explorer-chosen button').allTextContents(),
  text: await page.locator('#explorer-q').inputValue(),
  sort: await page.locator('[name=sort]').inputValue(),
  group: await page.locator('[name=group]').inputValue(),
  groups: await page.locator('.explorer-group').allTextContents(),
});

const byPlace = (some: readonly FigureJson[]): string[] =>
  some.map(({ id }) => id).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

describe('a state is restored from its address alone', () => {
  test.each<[string, { ids: () => string[]; chosen: string[]; text?: string; sort?: string; group?: string }]>([
    [
      '?place=150000&check=inconsistent',
      {
        ids: () => byPlace(left('?place=150000&check=inconsistent')),
        chosen: ['去掉条件：内蒙古自治区', '去掉条件：不一致', '全部去掉'],
      },
    ],
    [
      '?topic=plates&form=removed&sort=newest',
      {
        ids: () => left('?topic=plates&form=removed').map(({ id }) => id),
        chosen: ['去掉条件：牌子制度', '去掉条件：清理数', '全部去掉'],
        sort: 'newest',
      },
    ],
    [
      '?metric=seconded-returned&level=county&sort=low',
      {
        ids: () => ['430600-nanhuxinqu-003', '431126-002'],
        chosen: ['去掉条件：清退、退回的借调人员数', '去掉条件：县级', '全部去掉'],
        sort: 'low',
      },
    ],
    [
      '?place=150100&place=530100&period=2025&group=source',
      {
        ids: () => left('?place=150100&place=530100&period=2025').map(({ id }) => id),
        chosen: ['去掉条件：呼和浩特市', '去掉条件：昆明市', '去掉条件：2025年', '全部去掉'],
        group: 'source',
      },
    ],
    [
      `?q=${encodeURIComponent('呼和浩特 吹哨')}&basis=total`,
      {
        ids: () =>
          byPlace(
            left('?basis=total').filter(
              (figure) => figure.district.startsWith('1501') && textOf(figure).includes('吹哨'),
            ),
          ),
        chosen: ['去掉条件：合计', '去掉条件：「呼和浩特 吹哨」', '全部去掉'],
        text: '呼和浩特 吹哨',
      },
    ],
    [
      '?sort=check&page=2',
      {
        ids: () =>
          ['inconsistent', 'consistent', 'unverifiable']
            .flatMap((check) => left(`?check=${check}`).map(({ id }) => id))
            .slice(50, 100),
        chosen: [],
        sort: 'check',
      },
    ],
  ])('%s', async (query, expected) => {
    const { page, context, troubles } = await openExplorer(query);
    const first = await seen(page);
    const wanted = expected.ids();
    // Where the order is another one than by place, the same rows in whatever order; orders have tests of their own.
    if (expected.sort === 'newest' || expected.group) expect([...first.ids].sort()).toEqual([...wanted].sort());
    else if (expected.sort === 'check') expect(first.ids).toHaveLength(50);
    else expect(first.ids).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(1);
    expect(first.chosen).toEqual(expected.chosen);
    expect(first.text).toBe(expected.text ?? '');
    expect(first.sort).toBe(expected.sort ?? 'place');
    expect(first.group).toBe(expected.group ?? '');
    expect(first.groups.length > 0).toBe(expected.group !== undefined);

    // The same once more: after a reload, and in a browser that knows nothing.
    await page.reload();
    await shown(page);
    expect(await seen(page)).toEqual(first);
    expect(new URL(page.url()).search).toBe(new URL(opened.address(`/figures/${query}`)).search);
    const other = await openExplorer(new URL(page.url()).search);
    expect(await seen(other.page)).toEqual(first);
    expect([...troubles, ...other.troubles]).toEqual([]);
    await Promise.all([context.close(), other.context.close()]);
  });
});

describe('counts', () => {
  test.each([
    '?sort=place',
    '?place=150000&form=existing',
    '?topic=grids&topic=plates&check=unverifiable',
    '?metric=grid-workers',
  ])('of every choice at %s are those of a count over figures.json', async (query) => {
    const { page, context } = await openExplorer(query);
    const facets = await page
      .locator('details[data-facet]:not([hidden])')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['facet'] ?? ''));
    expect(facets.length).toBe(query.includes('metric') ? 10 : 9);
    for (const facet of facets) {
      await page.locator(`details[data-facet=${facet}] > summary`).click();
      await page.locator(`details[data-facet=${facet}] input`).first().waitFor();
      const counted = await page
        .locator(`details[data-facet=${facet}] label`)
        .evaluateAll((labels) =>
          labels.map((label): [string, number] => [
            label.querySelector('input')?.value ?? '',
            Number(label.querySelector('.facet-number')?.textContent),
          ]),
        );
      const expected = new Map<string, number>();
      for (const figure of left(query, facet)) {
        for (const key of keysOf[facet]?.(figure) ?? []) expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      expect([facet, Object.fromEntries(counted)]).toEqual([facet, Object.fromEntries(expected)]);
      expect(counted.length).toBeGreaterThan(0);
    }
    expect(await page.locator('#explorer-status').textContent()).toContain(
      left(query).length === figures.length
        ? `全部 ${figures.length} 条`
        : `${figures.length} 条里有 ${left(query).length} 条`,
    );
    await context.close();
  });
});

test('nothing is loaded before a reader reaches for it, and ticking boxes goes into the address and back', async () => {
  const { page, context, requests, troubles } = await openExplorer('');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => url.includes('/explorer/')).length).toBe(0);
  await page.locator('details[data-facet=check] > summary').click();
  await page.locator('[name=check][value=inconsistent]').check();
  await shown(page);
  const all = left('?check=inconsistent').length;
  expect(await page.locator('#explorer-status').textContent()).toBe(`${figures.length} 条里有 ${all} 条`);
  expect(new URL(page.url()).search).toBe('?check=inconsistent');

  await page.locator('details[data-facet=place] > summary').click();
  await page.locator('[name=place][value="150100"]').check();
  await page.locator('#explorer-chosen button', { hasText: '呼和浩特市' }).waitFor();
  expect(new URL(page.url()).search).toBe('?place=150100&check=inconsistent');
  const both = await ids(page);
  expect(both).toEqual(byPlace(left('?place=150100&check=inconsistent')));

  await page.keyboard.press('Escape');
  await page.goBack();
  await page.locator('#explorer-chosen button', { hasText: '呼和浩特市' }).waitFor({ state: 'detached' });
  expect(await ids(page)).toEqual(byPlace(left('?check=inconsistent')));
  await page.goForward();
  await page.locator('#explorer-chosen button', { hasText: '呼和浩特市' }).waitFor();
  expect(await ids(page)).toEqual(both);
  await page.locator('#explorer-chosen button', { hasText: '全部去掉' }).click();
  await page.locator('#explorer-status', { hasText: '全部' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(troubles).toEqual([]);
  await context.close();
});

test('words are looked for while they are typed, and are one step back', async () => {
  const { page, context } = await openExplorer('?check=unverifiable');
  const before = await seen(page);
  await page.locator('#explorer-q').pressSequentially('三岗十八级', { delay: 120 });
  await page.locator('#explorer-chosen button', { hasText: '三岗十八级' }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#explorer-rows tbody tr').length < 10);
  const found = await page.locator('#explorer-rows tbody tr').allTextContents();
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((text) => text.includes('三岗十八级'))).toBe(true);
  await page.goBack();
  await page.locator('#explorer-chosen button', { hasText: '三岗十八级' }).waitFor({ state: 'detached' });
  expect(await seen(page)).toEqual(before);
  await context.close();
});

describe('downloads are exactly this view', () => {
  const saved = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
    const waiting = page.waitForEvent('download');
    await page.locator(`[data-do=${button}]`).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };

  test('of a filter, as JSON and as CSV', async () => {
    const { page, context, troubles } = await openExplorer('?place=150000&form=removed&sort=metric');
    const shownIds = await ids(page);
    const json = await saved(page, 'json');
    expect(json.name).toBe('mingbai-figures-place-150000-form-removed-sort-metric.json');
    expect(JSON.parse(json.text)).toEqual(shownIds.map((id) => figures.find((figure) => figure.id === id)));
    const csv = await saved(page, 'csv');
    const published = Papa.parse<string[]>(opened.site.read('data/figures.csv').slice(1), {
      skipEmptyLines: true,
    }).data;
    const at = published[0]?.indexOf('编号') ?? -1;
    expect(csv.text.startsWith('\ufeff')).toBe(true);
    expect(Papa.parse<string[]>(csv.text.slice(1), { skipEmptyLines: true }).data).toEqual([
      published[0],
      ...shownIds.map((id) => published.find((row) => row[at] === id)),
    ]);
    expect(shownIds.length).toBeGreaterThan(3);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('of everything, all pages', async () => {
    const { page, context } = await openExplorer('?sort=place&page=3');
    const rows = JSON.parse((await saved(page, 'json')).text) as FigureJson[];
    expect([...rows].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [...figures].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    await context.close();
  });
});

describe('like with like', () => {
  test('unlike numbers are not put in order, and it is said why', async () => {
    const { page, context } = await openExplorer('?topic=plates&sort=high');
    expect(await page.locator('#explorer-note').textContent()).toMatch(
      /^现在不按数字排：指标不同（.+）。改按地方排列。$/u,
    );
    expect(await ids(page)).toEqual(byPlace(left('?topic=plates')));
    expect(await page.locator('#explorer-why').textContent()).toMatch(/^这些数不放在一张图里比：指标不同/u);
    expect(await page.locator('#explorer-chart figure').count()).toBe(0);
    await context.close();
  });

  test('numbers of one kind are drawn beside each other, and the chart has the numbers of the rows', async () => {
    const { page, context, troubles } = await openExplorer('?metric=seconded-returned&sort=high');
    await page.locator('#explorer-chart figure').waitFor();
    expect(await ids(page)).toEqual(['431126-002', '430600-nanhuxinqu-003']);
    expect(await page.locator('#explorer-note').isVisible()).toBe(false);
    expect(await page.locator('#explorer-chart tbody td').allTextContents()).toEqual(
      await page.locator('#explorer-rows td[data-label=数字] strong').allTextContents(),
    );
    expect(await page.locator('#explorer-chart svg text[font-weight="700"]').allTextContents()).toEqual([
      '20多人',
      '14人',
    ]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('what the metric itself says is not to be ranked stays by place', async () => {
    const { page, context } = await openExplorer(
      `?metric=plates-removed&level=county&object=${encodeURIComponent('村（社区）牌子')}&sort=high`,
    );
    expect(await page.locator('#explorer-note').textContent()).toContain('不能算降幅或排名');
    await page.locator('#explorer-chart figure').waitFor();
    expect(await page.locator('#explorer-chart .chart-note').textContent()).toContain('不按大小排');
    await context.close();
  });
});

test.each([360, 1280])('every row of a page has its room at %s px, also those drawn a frame later', async (width) => {
  const { page, context } = await openExplorer('?sort=place', { viewport: { width, height: 800 } });
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll('#explorer-rows tbody tr')];
    return rows.length === 50 && rows.every((row) => row.getClientRects().length === 1);
  });
  await page.locator('#explorer-rows tbody tr').last().scrollIntoViewIfNeeded();
  expect(await page.locator('#explorer-rows tbody tr').last().locator('a').first().isVisible()).toBe(true);
  await context.close();
});

test('without JavaScript the lists are there and nothing promises more', async () => {
  const { page, context } = await watchedPage(opened, { javaScriptEnabled: false });
  await page.goto(opened.address('/figures/?check=inconsistent'));
  expect(await page.locator('#explorer').isVisible()).toBe(false);
  for (const address of ['/figures/topics/plates/', '/metrics/plates-removed/', '/districts/150100/figures/']) {
    expect(
      await page
        .locator(`main a[href="${opened.site.base}${address.slice(1)}"]`)
        .first()
        .isVisible(),
    ).toBe(true);
  }
  await context.close();
});

test.each([
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['on a wide screen in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const)(
  'rows and open choices break no rule of WCAG 2.2 AA %s, and the page does not scroll sideways',
  async (_, options) => {
    const { page, context } = await openExplorer('?metric=seconded-returned', options);
    await page.locator('#explorer-chart figure').waitFor();
    if (!(await page.locator('.explorer-filters').getAttribute('open'))) {
      const summary = page.locator('.explorer-filters > summary');
      if (await summary.isVisible()) await summary.click();
    }
    await page.locator('details[data-facet=check] > summary').click();
    await page.locator('details[data-facet=check] input').first().waitFor();
    await page.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
    const found = await page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await run('#explorer', { rules: { 'target-size': { enabled: true } } });
      return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  },
);
