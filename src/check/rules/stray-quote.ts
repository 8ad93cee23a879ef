import type { Rule } from '../rule.ts';

export const strayQuote: Rule = {
  code: 'stray-quote',
  level: 'error',
  title: '双引号位置不对',
  message: () => '英文双引号的位置不对',
  remedy: () => '格内的英文双引号写成两个 ""，或改用中文引号“ ”',
};
