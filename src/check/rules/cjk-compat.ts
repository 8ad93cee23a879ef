import type { Rule } from '../rule.ts';

export const cjkCompat: Rule = {
  code: 'cjk-compat',
  level: 'warning',
  title: '看着一样、搜不到的字',
  example: {
    right: '回民区',
    detail: { character: '⺠', usual: '民' },
    file: 'data/districts.csv',
    row: 7,
    line: 7,
    column: '名称',
    value: '回⺠区',
  },
  message: (fault) => {
    const { character = '', usual = '' } = fault.detail ?? {};
    return /[\u2e80-\u2fd5]/u.test(character)
      ? `「${character}」是部首字符，看着和「${usual}」一样，读者搜不到`
      : `「${character}」是「${usual}」的另一种写法，读者搜不到`;
  },
  remedy: (fault) => `改成「${fault.detail?.['usual'] ?? ''}」；原文或专名就是这样写的，可以不改`,
};
