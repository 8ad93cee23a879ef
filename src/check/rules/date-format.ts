import type { Rule } from '../rule.ts';

export const dateFormat: Rule = {
  code: 'date-format',
  level: 'error',
  title: '日期写法',
  example: {
    right: '2020-04-28',
    detail: { suggestion: '2020-04-28', need: 'stated' },
    file: 'data/sources.csv',
    row: 2,
    line: 2,
    column: '日期',
    value: '2020/4/28',
  },
  message: () => '日期写成 2024-08-06 的样子',
  remedy: (fault) =>
    fault.detail?.['suggestion']
      ? `写成 ${fault.detail['suggestion']}`
      : `只知道月份写 2024-08，只知道年份写 2024；缺年份的按原文补上`,
};
