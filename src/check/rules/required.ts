import type { Rule } from '../rule.ts';

export const required: Rule = {
  code: 'required',
  level: 'error',
  title: '不能空',
  message: () => '这一列不能空',
  remedy: () => '补上；原文没写的，文字和日期可以填「[x]」',
};
