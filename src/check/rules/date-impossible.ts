import type { Rule } from '../rule.ts';

export const dateImpossible: Rule = {
  code: 'date-impossible',
  level: 'error',
  title: '没有这一天',
  message: () => '没有这个日期（年份在 1900 到 2100 之间）',
  remedy: () => '核对原文，改成真实的日期',
};
