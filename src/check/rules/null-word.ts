import type { Rule } from '../rule.ts';

const DITTO = /^(?:同上|同前|〃|″|")$/u;

export const nullWord: Rule = {
  code: 'null-word',
  level: 'error',
  title: '看不出是没有还是不知道',
  example: {
    right: '[x]',
    detail: { need: 'stated' },
    file: 'data/sources.csv',
    row: 5,
    line: 5,
    column: '发布者',
    value: 'N/A',
  },
  message: (fault) =>
    DITTO.test(fault.value ?? '')
      ? '每一行单独显示，读者看不到上一行'
      : `「${fault.value ?? ''}」看不出是没有、不适用，还是不知道`,
  remedy: (fault) => {
    if (DITTO.test(fault.value ?? '')) return '把上一行的内容照样写一遍';
    if (fault.column === '费用') return '不收费写「不收费」并注明来源；没查到就留空';
    if (fault.detail?.['need'] === 'required') return '写出内容；内容还没有时，先不要加这一行';
    const marks = '原文没写填「[x]」，不适用填「[z]」';
    return fault.detail?.['need'] === 'stated' ? marks : `没有内容就留空；要让读者知道的，${marks}`;
  },
};
