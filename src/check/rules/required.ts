import type { Rule } from '../rule.ts';

export const required: Rule = {
  code: 'required',
  level: 'error',
  title: '不能空',
  example: { detail: { need: 'required' }, file: 'data/districts.csv', row: 7, line: 7, column: '名称', value: '' },
  message: (fault) =>
    fault.detail?.['mark'] === undefined ? '这一列不能空' : `这一列要写出内容，不能用「${fault.detail['mark']}」代替`,
  remedy: (fault) =>
    fault.detail?.['need'] === 'stated'
      ? '补上；原文没写填「[x]」，不适用填「[z]」'
      : '补上内容；内容还没有时，先不要加这一行',
};
