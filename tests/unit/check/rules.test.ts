/** What single rules leave alone. What they find is in `tests/data/bad`. */
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { readProject } from '../../../src/dataset/read-project.ts';
import { edited, goodFiles, goodText, memoryFiles, problemsOf, withRows } from '../../support/project.ts';
import { load } from '../../../src/dataset/load.ts';

const places = (problems: Awaited<ReturnType<typeof problemsOf>>) =>
  problems.map(({ code, file, row, column }) => [code, file, row, column]);

test('district-loop names the places in the circle, not those below it', async () => {
  const districts = await edited('data/districts.csv', ['150123101,盛乐镇,150123', '150123101,盛乐镇,150123101']);
  expect(places(await problemsOf({ 'data/districts.csv': districts }))).toEqual([
    ['district-loop', 'data/districts.csv', 11, '上级代码'],
  ]);
});

test('duplicate-id: the same 编号 in two lists is two duties, in one list it is a mistake', async () => {
  const items = await goodText('data/duties/150100-jiedao-fuquan-2023.csv');
  const lists = await edited('data/duty-lists.csv', [',58,来源只给项数,未公开,', ',58,来源只给项数,部分,']);
  const other = 'data/duties/150100-shequ-shiwu-v3.csv';
  expect(await problemsOf({ 'data/duty-lists.csv': lists, [other]: items })).toEqual([]);
  expect(places(await problemsOf({ 'data/duty-lists.csv': lists, [other]: `${items}d002,,,甲,,,,\n` }))).toEqual([
    ['duplicate-id', other, 5, '编号'],
  ]);
});

test('total-mismatch is explained away by 总数说明 only', async () => {
  const wrong = [',3,,全部,', ',4,,全部,'] as const;
  const explained = [',3,,全部,', ',4,合并 1 项,全部,'] as const;
  expect(places(await problemsOf({ 'data/duty-lists.csv': await edited('data/duty-lists.csv', wrong) }))).toEqual([
    ['total-mismatch', 'data/duty-lists.csv', 2, '公布总数'],
  ]);
  expect(await problemsOf({ 'data/duty-lists.csv': await edited('data/duty-lists.csv', explained) })).toEqual([]);
});

test('arithmetic is explained away by 不一致说明 only', async () => {
  const off = [
    '72,63,,12.5,,,,,hohhot-2024,村级事务由72项减少到63项，精简了12.5%,5,,',
    '72,63,,15,,,,,hohhot-2024,村级事务由72项减少到63项，精简了15%,5,,',
  ] as const;
  const explained = [off[0], off[1].replace('15%,5,,', '15%,5,降幅和项数对不上,')] as const;
  expect(places(await problemsOf({ 'data/figures/150100.csv': await edited('data/figures/150100.csv', off) }))).toEqual(
    [['arithmetic', 'data/figures/150100.csv', 5, '不一致说明']],
  );
  expect(await problemsOf({ 'data/figures/150100.csv': await edited('data/figures/150100.csv', explained) })).toEqual(
    [],
  );
});

describe('quotes in their sources', () => {
  const source = 'sources/002_6ad288150c95df33.txt';
  /** The good project, with the text of the one source made of these lines. */
  const checked = async (lines: readonly string[], line: string) => {
    const header = (await goodText('data/figures/150100.csv')).split('\n')[0] ?? '';
    const figures = `${header}\n150100-003,plates-cleared,标识牌,合计,[x],,,8843,,,,,,hohhot-2024,截至目前共清理8843块标识牌,${line},,\n`;
    const sources = (await goodText('data/sources.csv')).replace(',孙岳龙,1,7', ',孙岳龙,3,12');
    const files = await goodFiles({ 'data/figures/150100.csv': figures, 'data/sources.csv': sources });
    const { problems } = await load(files, memoryFiles({ [source]: lines.join('\n') }));
    return problems.map(({ code, remedy }) => [code, remedy]);
  };
  const broken = ['', '', '截至', '目前', '共', '清理', '8843', '块标', '识牌。', '', '', ''];

  test('may break over any number of lines; the line is the one it starts at', async () => {
    expect(await checked(broken, '3')).toEqual([]);
    expect(await checked(broken, '4')).toEqual([['quote-line', '改成 3']]);
  });

  test('without a line number, being there is enough', async () => {
    expect(await checked(broken, '')).toEqual([]);
  });

  test('printed twice: either line will do, and the nearer is proposed', async () => {
    const twice = [
      '',
      '',
      '截至目前共清理8843块标识牌。',
      '',
      '',
      '',
      '',
      '',
      '截至目前共清理8843块标识牌。',
      '',
      '',
      '',
    ];
    expect(await checked(twice, '3')).toEqual([]);
    expect(await checked(twice, '9')).toEqual([]);
    expect(await checked(twice, '8')).toEqual([['quote-line', '改成 9']]);
  });

  test('another article of the same file is not this source', async () => {
    const elsewhere = ['截至目前共清理8843块标识牌。', ...Array.from({ length: 12 }, () => '')];
    expect(await checked(elsewhere, '1')).toEqual([['quote-not-found', '复制原句，不要改写']]);
  });
});

test('html-in-cell: a comparison sign is no tag', async () => {
  expect(
    await problemsOf({ 'data/glossary.csv': await edited('data/glossary.csv', ['未诉先办。', '3 < 5。']) }),
  ).toEqual([]);
});

test('unsourced: a claim marked 未核实 needs no source', async () => {
  const row = 'geren-dangan,150100,,,,,电话先问一下[未核实],,,,,,,,,,,,';
  const answers = await withRows('data/certificate-answers.csv', row);
  expect(await problemsOf({ 'data/certificate-answers.csv': answers })).toEqual([]);
});

test('a fault no rule has words for is our mistake, and is thrown', async () => {
  const project = await readProject(await goodFiles(), null);
  expect(() => check({ ...project, faults: [{ code: 'unheard-of', file: 'data/x.csv' }] })).toThrow(
    new Error('no rule named unheard-of'),
  );
});

describe('swapped', () => {
  const row = (before: number, after: number, quote: string) =>
    `150100-007,plates-cleared,标识牌,合计,[x],${String(before)},${String(after)},,,,,,,hohhot-2024,${quote},,,`;
  const codes = async (before: number, after: number, quote: string) =>
    (
      await problemsOf({
        'data/figures/150100.csv': await withRows('data/figures/150100.csv', row(before, after, quote)),
      })
    ).map(({ code }) => code);

  test.each([
    [66, 22, '覆盖率从年初的22块提升至66块'],
    [5880, 6608, '将原有6608块牌子重新划分为5880块'],
    [4, 62, '由2021年3月前的62块减少至4块'],
    [20000, 12000, '牌子由1.2万块增加到约2万块'],
  ])('原值 %d 现值 %d: %s', async (before, after, quote) => {
    expect(await codes(before, after, quote)).toEqual(['swapped']);
    expect(await codes(after, before, quote)).toEqual([]);
  });

  test.each([
    // Said both ways, said of other numbers, or not said at all.
    [79, 140, '由140块减少到79块，今年又从79块增加到140块'],
    [79, 140, '现有140块，比去年的79块多'],
    [79, 140, '由甲镇负责140块。减少到79块的是乙镇'],
  ])('原值 %d 现值 %d is left alone: %s', async (before, after, quote) => {
    expect(await codes(before, after, quote)).toEqual([]);
  });
});

test('article-figure finds a tag that goes on over two lines, at the line it begins on', async () => {
  const article = await edited('content/cases/hohhot.mdx', [
    '<Figure id="150100-003" />',
    '<Figure\n  id="150100-03" />',
  ]);
  expect(places(await problemsOf({ 'content/cases/hohhot.mdx': article }))).toEqual([
    ['article-figure', 'content/cases/hohhot.mdx', 11, null],
  ]);
});

test('no-number: a number that could not be read is not missing as well', async () => {
  const figures = await edited('data/figures/150100.csv', ['合计,[x],,,8843,,', '合计,[x],,,8843块,,']);
  expect((await problemsOf({ 'data/figures/150100.csv': figures })).map(({ code }) => code)).toEqual(['number-unit']);
});

test('the report begins with what is wrong with whole files', async () => {
  const sources = await edited('data/sources.csv', ['hohhot-2024,', ',']);
  const problems = await problemsOf({ 'data/a.csv': '编号\n', 'data/sources.csv': sources, 'data/zz.csv': '编号\n' });
  // What refers to the source whose 编号 is gone is not told on top.
  expect(places(problems)).toEqual([
    ['file-unknown', 'data/a.csv', null, null],
    ['file-unknown', 'data/zz.csv', null, null],
    ['required', 'data/sources.csv', 6, '编号'],
  ]);
});

test('file-lost is silent once every page of the file leads on, and leaves one page alone to id-changed', async () => {
  const file = 'data/figures/150102.csv';
  const released = [1, 2].map((n) => ({ address: `/figures/150102-00${String(n)}/`, name: '', file }));
  const said = async (...from: string[]) => {
    const rows = from.map((address) => `${address},/figures/150100-006/,2026-11-28,撤掉\n`).join('');
    const files = await goodFiles({ 'data/redirects.csv': `原地址,新地址,日期,原因\n${rows}` });
    return (await load(files, null, { today: '2026-11-28', released })).problems.map(({ code, value }) => [
      code,
      value,
    ]);
  };
  expect(await said()).toEqual([['file-lost', null]]);
  expect(await said('/figures/150102-001/')).toEqual([['id-changed', '150102-002']]);
  expect(await said('/figures/150102-001/', '/figures/150102-002/')).toEqual([]);
});
