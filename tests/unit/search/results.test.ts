import { describe, expect, test } from 'vitest';
import { mergeResults } from '../../../src/search/answer.ts';
import { readEntities } from '../../../src/search/entities.ts';
import { facetsOf, matchesFacets, NO_FACETS } from '../../../src/search/facets.ts';
import {
  coveringPairs,
  pairsToAsk,
  searchFull,
  surePairs,
  type FullAnswer,
  type PagefindData,
  type PagefindInstance,
} from '../../../src/search/full.ts';
import { excerptOf, markedRuns, markedWords } from '../../../src/search/mark.ts';
import { pageRecord } from '../../../src/search/page-records.ts';
import { openQuick } from '../../../src/search/quick.ts';
import { packQuick, type QuickRecord } from '../../../src/search/quick-file.ts';

const record = (given: Partial<QuickRecord> & Pick<QuickRecord, 'type' | 'path' | 'title'>): QuickRecord => ({
  names: [],
  place: '',
  line: '',
  topics: [],
  offices: [],
  related: [],
  also: '',
  ...given,
});

const quick = openQuick(
  packQuick(
    [
      record({ type: '证明', path: 'certificates/a/', title: '居住证明', related: ['b'] }),
      record({ type: '证明', path: 'certificates/b/', title: '收入证明' }),
      record({ type: '地区', path: 'districts/350627/', title: '漳州市南靖县', place: '350627', line: '22 条数据' }),
      record({ type: '数据', path: 'figures/350627-001/', title: '牌子', place: '350627', topics: ['牌子制度'] }),
    ],
    {
      simplified: '',
      syllables: '',
      places: [
        ['350000', '福建省', ''],
        ['350600', '漳州市', '350000'],
        ['350627', '南靖县', '350600'],
      ],
    },
  ),
);

const page = (url: string, content: string, title = url): PagefindData => ({
  url,
  content,
  meta: { title },
  filters: { 类型: ['案例'] },
});

const answer = (...hits: FullAnswer['hits']): FullAnswer => ({ hits, count: hits.length });

const results = (typed: string, full: FullAnswer | null, base = '/') =>
  mergeResults(quick, quick.search(quick.read(typed)), full, base);

describe('one list out of two', () => {
  test('without the full text, names answer alone', () => {
    expect(results('居住证明', null).map(({ path }) => path)[0]).toBe('certificates/a/');
  });

  test('papers a page leads on to follow it, told apart', () => {
    const [first, second] = results('居住证明', null);
    expect(first).toMatchObject({ path: 'certificates/a/', related: false });
    expect(second).toMatchObject({ path: 'certificates/b/', related: true });
  });

  test('a page that has the very words comes first where no name says them', () => {
    const said = page('/cases/x/', '村里的大喇叭响了', '一个案例');
    const [first] = results('大喇叭响了', answer({ data: said, all: true, verbatim: true, quoted: false }));
    expect(first).toMatchObject({ path: 'cases/x/', title: '一个案例', type: '案例', related: false });
  });

  test('a page is there once, whatever it was found by, under any base path', () => {
    const same = page('/mingbai/certificates/a/', '居住证明');
    const paths = results(
      '居住证明',
      answer({ data: same, all: true, verbatim: true, quoted: false }),
      '/mingbai/',
    ).map(({ path }) => path);
    expect(paths.filter((path) => path === 'certificates/a/')).toHaveLength(1);
  });

  test('a title is text: entities are read, tags stay what they are', () => {
    const hostile = page('/cases/x/', '魑魅', '&lt;img src=x onerror=alert(1)&gt; &amp; <b>粗</b>');
    expect(results('魑魅', answer({ data: hostile, all: true, verbatim: true, quoted: false }))[0]?.title).toBe(
      '<img src=x onerror=alert(1)> & <b>粗</b>',
    );
    expect(readEntities('&#20803; &#x5143; &quot;&nope;')).toBe('元 元 "&nope;');
  });

  test('facets count what is in the list, and narrow it', () => {
    const all = results('南靖 牌子', null);
    const facets = facetsOf(all, quick);
    expect(facets.place).toEqual([{ value: '350600', label: '漳州市', count: 2 }]);
    expect(facets.topic).toEqual([{ value: '牌子制度', label: '牌子制度', count: 1 }]);
    const only = all.filter((one) => matchesFacets(one, { ...NO_FACETS, type: '数据' }, quick));
    expect(only.map(({ path }) => path)).toEqual(['figures/350627-001/']);
  });
});

describe('the full text', () => {
  /** A Pagefind over three pages, that finds a pair where it stands in the text. */
  const pages = [
    page('/a/', '南靖摘牌子'),
    page('/b/', '摘下牌子，南靖'),
    page('/c/', '别的话'),
    page('/d/', '什么是大喇叭'),
  ];
  const pagefind: PagefindInstance = {
    init: () => Promise.resolve(),
    preload: () => Promise.resolve(),
    search: (term) =>
      Promise.resolve({
        results: pages
          .filter(({ content }) => term.split(' ').every((pair) => content.includes(pair)))
          .map((data) => ({ id: data.url, score: 1, data: () => Promise.resolve(data) })),
      }),
  };

  test('a page with the words in one run comes before one that has them scattered', async () => {
    const { hits, count } = await searchFull(pagefind, quick.read('摘牌子'), quick.rarity, 10, false);
    expect(count).toBe(1);
    expect(hits.map(({ data, all, verbatim }) => [data.url, all, verbatim])).toEqual([
      ['/a/', true, true],
      ['/b/', false, false],
    ]);
  });

  test('all that was typed is a quotation where most of it says nothing in a question', async () => {
    const quoted = async (typed: string): Promise<unknown> =>
      (await searchFull(pagefind, quick.read(typed), quick.rarity, 10, false)).hits.map(({ data, quoted }) => [
        data.url,
        quoted,
      ]);
    expect(await quoted('什么是大喇叭')).toEqual([['/d/', true]]);
    expect(await quoted('大喇叭')).toEqual([['/d/', false]]);
  });

  test('is asked for four pairs at most: those that cover a question, the rarest of many', () => {
    expect(coveringPairs(['居住证明', '五个字的词'])).toEqual(['居住', '证明', '五个', '字的', '的词']);
    const alike = (): number => 0;
    expect(pairsToAsk(['居住证明'], alike)).toEqual(['居住', '证明', '住证']);
    expect(pairsToAsk(['居住证明', '五个字的词'], (pair) => (pair === '居住' ? 0 : 1))).toEqual([
      '证明',
      '五个',
      '字的',
      '的词',
    ]);
    expect(surePairs(['居住证明'])).toEqual(['居住', '证明', '住证']);
    expect(surePairs(['居住证明', '五个字的词'])).toEqual([]);
  });

  test('what is on no page finds no page', async () => {
    expect((await searchFull(pagefind, quick.read('魑魅魍魉'), quick.rarity, 10, false)).hits).toEqual([]);
  });
});

test('what was looked for is marked, the rest is not', () => {
  const question = quick.read('南靖 牌子');
  expect(markedRuns('南靖县的牌子', markedWords(question, '南靖县的牌子'))).toEqual([
    { text: '南靖', marked: true },
    { text: '县的', marked: false },
    { text: '牌子', marked: true },
  ]);
  expect(markedRuns('<img>', markedWords(question, '<img>'))).toEqual([{ text: '<img>', marked: false }]);
  expect(excerptOf('很长的开头。'.repeat(20) + '这里有牌子' + '很长的结尾。'.repeat(20), question)).toMatch(
    /^这里有牌子很长的结尾。.*…$/u,
  );
  expect(excerptOf(`${'没有句号的开头'.repeat(20)}这里有牌子`, question)).toMatch(/^….*这里有牌子$/u);
  expect(excerptOf('牌子. 看表. CSV 3.5 个', question)).toBe('牌子。看表。CSV 3.5 个');
  expect(excerptOf('没有', question)).toBe('');
});

test('a built page is a record by its title, headings and keys; a page of rows is not', () => {
  const html = (type: string): string =>
    `<meta name="ArticleTitle" content="编辑&amp;手册"><meta name="description" content="怎样改表"><main data-type="${type}">` +
    '<span hidden data-pagefind-ignore data-pagefind-meta="k">录入 改数据</span><h1>编辑手册</h1><h2 id="a">保存 <em>CSV</em></h2></main>';
  expect(pageRecord('editing/', html('页面'))).toMatchObject({
    type: '页面',
    path: 'editing/',
    title: '编辑&手册',
    names: ['编辑手册', '录入', '改数据'],
    line: '怎样改表',
    also: '保存 CSV',
  });
  expect(pageRecord('figures/x/', html('数据'))).toBeNull();
});
