import type { Rule } from '../rule.ts';

export const strayQuote: Rule = {
  code: 'stray-quote',
  level: 'error',
  title: '双引号位置不对',
  example: {
    file: 'data/districts.csv',
    row: 7,
    line: 7,
    value: '回民"区,150100,县级,市辖区,,,,',
    detail: { lines: '5' },
  },
  message: () => '英文双引号的位置不对',
  remedy: () => '格内的英文双引号写成两个 ""，或改用中文引号“ ”',
};
