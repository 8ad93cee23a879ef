import type { Rule } from '../rule.ts';

export const dateImpossible: Rule = {
  code: 'date-impossible',
  level: 'error',
  title: '没有这一天',
  example: {
    detail: { need: 'stated' },
    file: 'data/sources.csv',
    row: 2,
    line: 2,
    column: '日期',
    value: '2020-02-30',
  },
  message: () => '没有这个日期（年份在 1900 到 2100 之间）',
  remedy: () => '核对原文，改成真实的日期',
};
