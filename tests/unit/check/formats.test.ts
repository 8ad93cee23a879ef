/** What other programs are told of a problem. */
import { expect, test } from 'vitest';
import { asGithub, asJson, asSarif, fenced, helpOf } from '../../../src/check/formats.ts';
import type { Problem } from '../../../src/check/problem.ts';

const problem: Problem = {
  level: 'error',
  code: 'enum',
  file: 'data/figures/a,b:c.csv',
  row: 7,
  line: 9,
  column: '口径',
  value: '100%\n::error::假的',
  message: '可以写：合计、平均',
  remedy: '是否想写「合计」？',
};
const text =
  '【错误】data/figures/a,b:c.csv 第7行（文件第9行）「口径」：现在是「100% ::error::假的」。可以写：合计、平均。是否想写「合计」？';

test('JSON: the whole message, and where it is explained', () => {
  expect(JSON.parse(asJson([problem], 'https://example.org/mingbai/'))).toEqual({
    problems: [{ ...problem, text, help: 'https://example.org/mingbai/editing/errors/#enum' }],
  });
  expect(helpOf('enum', '')).toBe('/editing/errors/#enum');
});

test('GitHub: one command a problem; no cell can end it or start another', () => {
  const hint: Problem = {
    ...problem,
    level: 'hint',
    file: 'data/site.json',
    row: null,
    line: null,
    column: null,
    value: null,
  };
  expect(asGithub([problem, hint]).split('\n')).toEqual([
    `::error file=data/figures/a%2Cb%3Ac.csv,line=9,title=enum::${text.replace('%', '%25')}`,
    '::notice file=data/site.json,line=1,title=enum::【提示】data/site.json：可以写：合计、平均。是否想写「合计」？',
  ]);
});

test('SARIF: a result a problem, a rule a kind', () => {
  const sarif = JSON.parse(asSarif([problem, problem], 'https://example.org/')) as {
    runs: { tool: { driver: { rules: unknown[] } }; results: unknown[] }[];
  };
  expect(sarif.runs[0]?.tool.driver.rules).toEqual([
    {
      id: 'enum',
      shortDescription: { text: '不是规定的用词' },
      helpUri: 'https://example.org/editing/errors/#enum',
      defaultConfiguration: { level: 'error' },
    },
  ]);
  expect(sarif.runs[0]?.results).toEqual(
    Array.from({ length: 2 }, () => ({
      ruleId: 'enum',
      level: 'error',
      message: { text },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'data/figures/a,b:c.csv' }, region: { startLine: 9 } },
        },
      ],
    })),
  );
});

test('Markdown: no run of backticks in a cell ends the block it stands in', () => {
  expect(fenced('甲 ``` <b>乙</b> @all')).toBe('````text\n甲 ``` <b>乙</b> @all\n````');
  expect(fenced('甲')).toBe('```text\n甲\n```');
});
