import type { Rule } from '../rule.ts';

export const numberText: Rule = {
  code: 'number-text',
  level: 'error',
  title: '数字列里不是数字',
  example: {
    right: '79',
    detail: { need: 'optional' },
    file: 'data/figures/150100.csv',
    row: 2,
    line: 2,
    column: '现值',
    value: '七十九',
  },
  message: () => '这一列只写数字',
  remedy: (fault) =>
    `写成阿拉伯数字，例如 79；原文没有这个数就${fault.detail?.['need'] === 'stated' ? '填「[x]」' : '留空'}`,
};
