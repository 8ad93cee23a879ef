import type { Rule } from '../rule.ts';

export const formulaCell: Rule = {
  code: 'formula-cell',
  level: 'error',
  title: '公式',
  example: {
    detail: { sign: '+' },
    file: 'data/offices.csv',
    row: 2,
    line: 2,
    column: '电话',
    value: '+86 471 1234567',
  },
  message: (fault) => `以「${fault.detail?.['sign'] ?? ''}」开头，Excel 会当成公式`,
  remedy: (fault) =>
    `在原表里复制这一格，「选择性粘贴 → 数值」；本来就是文字的，去掉开头的「${fault.detail?.['sign'] ?? ''}」`,
};
