/** The editor's bench on the small good project: what the page's worker does, without a page. */
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { Bench } from '../../../src/editing/bench.ts';
import type { View } from '../../../src/editing/messages.ts';
import { edited, goodFiles, goodText } from '../../support/project.ts';

let bench: Bench;

beforeEach(async () => {
  bench = await Bench.start(await goodFiles(), { today: '2026-11-28' });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const look = () => bench.look(() => 0);

async function only(): Promise<View> {
  const { views } = await look();
  expect(views.length).toBe(1);
  const [view] = views;
  if (!view) throw new Error('nothing on the bench');
  return view;
}

const errorsOf = (view: View) => view.findings.filter(({ level }) => level === 'error').map(({ message }) => message);

test('a file is known by its name, by a copy’s name, by its columns, by its rows’ numbers; else it is asked about', async () => {
  const figures = await goodText('data/figures/150100.csv');
  const places: (string | null)[] = [];
  for (const [name, text] of [
    ['150100.csv', figures],
    ['150100 - 副本.csv', figures],
    ['districts (2).csv', await goodText('data/districts.csv')],
    ['新的数据.csv', figures],
    ['150102.csv', figures],
    ['术语.csv', await goodText('data/glossary.csv')],
    ['分号.csv', (await goodText('data/metrics.csv')).replaceAll(',', ';')],
    ['什么.csv', '甲,乙\n1,2\n'],
  ] as const) {
    await bench.open(name, utf8(text));
    const { views } = await look();
    places.push(views.at(-1)?.path ?? null);
    bench.close(views.at(-1)?.id ?? 0);
  }
  expect(places).toEqual([
    'data/figures/150100.csv',
    'data/figures/150100.csv',
    'data/districts.csv',
    'data/figures/150100.csv',
    'data/figures/150102.csv',
    'data/glossary.csv',
    'data/metrics.csv',
    null,
  ]);
});

test('what nothing can be done with is told; what only has no name is asked about', async () => {
  const asked: (readonly [string, boolean])[] = [];
  for (const [name, bytes] of [
    ['空.csv', new Uint8Array()],
    ['空行.csv', utf8('\r\n \r\n')],
    ['扫描件.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49])],
    ['什么.csv', utf8('甲,乙\n1,2\n')],
  ] as const) {
    await bench.open(name, bytes);
    const { views } = await look();
    asked.push([views.at(-1)?.questions[0] ?? '', views.at(-1)?.placeable ?? false]);
  }
  expect(asked).toEqual([
    ['这个文件是空的。回到原来的表格重新导出一次，再拖进来', false],
    ['这个文件是空的。回到原来的表格重新导出一次，再拖进来', false],
    ['这个文件不是文字，读不出来。能检查的是 CSV、Excel 工作簿（.xlsx）、案例（.mdx）和 site.json', false],
    ['看不出这是哪张表。在下面选一张', true],
  ]);
});

test('it says of a file just what the terminal says', async () => {
  await bench.open('metrics.csv', utf8(await edited('data/metrics.csv', ['职责清单,项', '职责,项'])));
  const view = await only();
  expect(errorsOf(view)).toEqual([
    '【错误】data/metrics.csv 第2行「主题」：现在是「职责」。可以写：职责清单、证明事项、牌子制度、报表台账、检查考核、会议文件、工作群与应用、执法权限、岗位人员、网格、经费待遇、吹哨与热线、矛盾纠纷、服务阵地、数据系统、党建共建、集体经济、基本情况。是否想写「职责清单」？',
  ]);
  expect(view.findings[0]).toMatchObject({ row: 2, column: 2, columnName: '主题' });
});

test('what a change breaks in other files is told apart from what is wrong in this one', async () => {
  await bench.open('metrics.csv', utf8(await edited('data/metrics.csv', ['plates-cleared,', 'plates-gone,'])));
  const { views, elsewhere } = await look();
  // Its page has readers: that it would vanish is this file's own problem.
  expect(views.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(['id-changed']);
  expect(elsewhere.map(({ file, row, columnName }) => [file, row, columnName])).toEqual([
    ['data/figures/150100.csv', 7, '指标'],
  ]);
});

test('files on the bench are checked together, and changes are told by name', async () => {
  await bench.open(
    'districts.csv',
    utf8(`${await goodText('data/districts.csv')}150121,土默特左旗,150100,县级,旗,,,,\n`),
  );
  const list =
    '150121-qingdan-2026,150121,赋予乡镇的权力清单,2026年,土默特左旗清单,,[x],[x],[x],1,,未公开,,hohhot-2024,,,,,\n';
  await bench.open('duty-lists.csv', utf8(`${await goodText('data/duty-lists.csv')}${list}`));
  const { views, changes, elsewhere } = await look();
  expect(views.flatMap(errorsOf)).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(changes.map(({ title, words, rows }) => [title, words, rows.map(({ name }) => name)])).toEqual([
    ['地区', '新增 1 项', ['土默特左旗']],
    ['职责清单', '新增 1 项', ['土默特左旗清单']],
  ]);
});

test('cells, rows, a comma too much, a cell too few: each edit does one thing and can be undone', async () => {
  const text = await goodText('data/glossary.csv');
  const [header = '', row = ''] = text.split('\n');
  const cells = row.split(',');
  await bench.open('glossary.csv', utf8(text));
  const { id } = await only();
  const now = (): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bench.save(id)?.bytes);
  const asSaved = (...lines: string[]): string => `\ufeff${[header, ...lines].join('\r\n')}\r\n`;
  const intact = asSaved(row);
  expect(now()).toBe(intact);

  bench.edit(id, { kind: 'cell', row: 1, column: 1, value: '=1+1,"甲"' });
  expect(now()).toBe(asSaved(row.replace(cells[1] ?? '', '"=1+1,""甲"""')));
  bench.edit(id, { kind: 'add-row', row: 1 });
  bench.edit(id, { kind: 'delete-row', row: 1 });
  expect(now()).toBe(asSaved(',,,,,'));
  for (let step = 0; step < 3; step++) bench.edit(id, { kind: 'undo' });
  expect(now()).toBe(intact);

  bench.edit(id, { kind: 'cell', row: 1, column: 6, value: '多' });
  expect(errorsOf(await only()).join()).toContain('格');
  bench.edit(id, { kind: 'join', row: 1, column: 5 });
  expect(now()).toBe(asSaved(`${row}，多`));
});

test('a comma that cut a cell in two is taken out by joining; a short row is filled up', async () => {
  const text = await goodText('data/districts.csv');
  const cut = text
    .replace('150103,回民区,150100', '150103,回民,区,150100')
    .replace('150104,玉泉区,150100,县级,市辖区,玉泉,,,', '150104,玉泉区,150100,县级,市辖区,玉泉');
  await bench.open('districts.csv', utf8(cut));
  const before = await only();
  expect(before.findings.map(({ code, row }) => [code, row])).toEqual([
    ['too-many-cells', 7],
    ['too-few-cells', 8],
  ]);
  bench.edit(before.id, { kind: 'join', row: 6, column: 1 });
  bench.edit(before.id, { kind: 'fill', row: 7 });
  bench.edit(before.id, { kind: 'cell', row: 6, column: 1, value: '回民区' });
  const after = await only();
  expect([errorsOf(after), (await look()).changes]).toEqual([[], []]);
});

test('a workbook is named first where nobody can tell the list, without a word of the command line', async () => {
  const bytes = await readFile(new URL('../../fixtures/workbooks/duties-plain.xlsx', import.meta.url));
  await bench.open('表.xlsx', bytes);
  expect((await only()).path).toBe('data/duties/150100-jiedao-fuquan-2023.csv');
  expect((await look()).changes[0]?.words).toBe('修改 1 项');
  await bench.open('旧.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  const { views } = await look();
  expect(views.at(-1)?.questions).toEqual([expect.stringContaining('另存为')]);
  expect(views.flatMap(({ questions }) => questions).join()).not.toContain('--to');
});

test('an article is checked as text', async () => {
  const article = await goodText('content/cases/hohhot.mdx');
  await bench.open('hohhot.mdx', utf8(article.replace(/hohhot-2024/u, 'hohhot-1924')));
  const view = await only();
  expect([view.path, view.mode]).toEqual(['content/cases/hohhot.mdx', 'text']);
  expect(errorsOf(view).join()).toContain('hohhot-1924');
  bench.edit(view.id, { kind: 'text', value: article });
  expect(errorsOf(await only())).toEqual([]);
});
