import type { Rule } from '../rule.ts';

export const numberScientific: Rule = {
  code: 'number-scientific',
  level: 'error',
  title: '科学计数',
  example: {
    detail: { need: 'required' },
    file: 'data/districts.csv',
    row: 12,
    line: 12,
    column: '代码',
    value: '1.50123E+11',
  },
  message: () => 'Excel 把长数字变成了科学计数，末几位已经丢失',
  remedy: () => '把这一列设为「文本」，从原表重新填写',
};
