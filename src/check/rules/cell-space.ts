import type { Rule } from '../rule.ts';

export const cellSpace: Rule = {
  code: 'cell-space',
  level: 'hint',
  title: '前后有空格',
  example: { right: '回民区', file: 'data/districts.csv', row: 7, line: 7, column: '名称', value: ' 回民区' },
  message: () => '前后有空格，已去掉再读',
  remedy: () => '删掉空格；不改也可以',
};
