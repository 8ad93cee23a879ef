import { describe, expect, test } from 'vitest';
import { byPlace, formatProblem, type Problem } from '../../../src/check/problem.ts';
import { formatReport } from '../../../src/check/report.ts';

const problem = (more: Partial<Problem>): Problem => ({
  level: 'error',
  code: 'required',
  file: 'data/districts.csv',
  row: null,
  line: null,
  column: null,
  value: null,
  message: '这一列不能空',
  remedy: '补上内容',
  ...more,
});

describe('one problem as one line', () => {
  test.each<[string, Partial<Problem>, string]>([
    ['a file', {}, '【错误】data/districts.csv：这一列不能空。补上内容。'],
    ['a column of a file', { column: 'date' }, '【错误】data/districts.csv 「date」：这一列不能空。补上内容。'],
    ['a row', { row: 7, line: 7 }, '【错误】data/districts.csv 第7行：这一列不能空。补上内容。'],
    [
      'a cell',
      { row: 7, line: 7, column: '名称', value: '' },
      '【错误】data/districts.csv 第7行「名称」：现在是空的。这一列不能空。补上内容。',
    ],
    [
      'a cell below cells of several lines',
      { row: 7, line: 9, column: '名称', value: '回民' },
      '【错误】data/districts.csv 第7行（文件第9行）「名称」：现在是「回民」。这一列不能空。补上内容。',
    ],
    ['a warning', { level: 'warning' }, '【警告】data/districts.csv：这一列不能空。补上内容。'],
    ['a hint', { level: 'hint' }, '【提示】data/districts.csv：这一列不能空。补上内容。'],
    ['a question', { remedy: '是否想写「县级」？' }, '【错误】data/districts.csv：这一列不能空。是否想写「县级」？'],
    [
      'a value of several lines',
      { value: ' 甲\n\n乙' },
      '【错误】data/districts.csv：现在是「 甲 乙」。这一列不能空。补上内容。',
    ],
    [
      'a value of sixty characters',
      { value: '甲'.repeat(60) },
      `【错误】data/districts.csv：现在是「${'甲'.repeat(60)}」。这一列不能空。补上内容。`,
    ],
    [
      'a longer value, cut',
      { value: '𠮷'.repeat(61) },
      `【错误】data/districts.csv：现在是「${'𠮷'.repeat(60)}…」。这一列不能空。补上内容。`,
    ],
  ])('%s', (_, more, line) => {
    expect(formatProblem(problem(more))).toBe(line);
  });
});

describe('the report', () => {
  test('nothing found', () => {
    expect(formatReport([], 'kept')).toBe('检查完成：0 处错误，没有要改的地方。');
  });

  test('hints only: nothing to do again', () => {
    expect(formatReport([problem({ level: 'hint' })], 'kept')).toBe(
      '检查完成：0 处错误，0 处警告，1 处提示。\n\ndata/districts.csv\n  【提示】data/districts.csv：这一列不能空。补上内容。',
    );
  });

  test.each([
    ['kept', '网站没有更新，上一次的网站还在。'],
    ['check-only', '改好错误之前网站不会更新。'],
  ] as const)('errors, %s', (published, words) => {
    expect(formatReport([problem({}), problem({ level: 'warning', file: 'data/site.json' })], published)).toBe(
      [
        `检查完成：1 处错误，1 处警告，0 处提示。${words}`,
        '',
        'data/districts.csv',
        '  【错误】data/districts.csv：这一列不能空。补上内容。',
        '',
        'data/site.json',
        '  【警告】data/site.json：这一列不能空。补上内容。',
        '',
        '改好后再试一次即可，不用撤销。',
      ].join('\n'),
    );
  });

  test('twenty of a kind are shown in a file, the rest is counted', () => {
    const many = Array.from({ length: 23 }, (_, i) => problem({ row: i + 2, line: i + 2 }));
    const other = problem({ code: 'enum', row: 30, line: 30 });
    const lines = formatReport([...many, other], 'check-only').split('\n');
    expect(lines.slice(2)).toEqual([
      'data/districts.csv',
      ...many.slice(0, 20).map((one) => `  ${formatProblem(one)}`),
      `  ${formatProblem(other)}`,
      '  同样的问题（不能空）还有 3 处',
      '',
      '改好后再试一次即可，不用撤销。',
    ]);
  });
});

test('problems are in the order an editor works: file, row, column', () => {
  const at = (file: string, row: number | null, column: string | null, code = 'required') =>
    problem({ file, row, column, code });
  const sorted = [
    at('a.csv', null, null),
    at('a.csv', 1, null),
    at('a.csv', 2, '乙'),
    at('a.csv', 10, '乙', 'enum'),
    at('a.csv', 10, '乙', 'required'),
    at('b.csv', 1, null),
  ];
  expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
});
