import type { Rule } from '../rule.ts';

export const percent: Rule = {
  code: 'percent',
  level: 'error',
  title: '带了百分号',
  example: {
    detail: { suggestion: '58.6', need: 'optional' },
    file: 'data/figures/150100.csv',
    row: 4,
    line: 4,
    column: '变化率',
    value: '58.6%',
  },
  message: (fault) =>
    fault.column?.startsWith('变化率') ? '这一列的数字本来就是百分数' : '这一列只写数字，不带百分号',
  remedy: (fault) => `去掉百分号，写成 ${fault.detail?.['suggestion'] ?? ''}`,
};
