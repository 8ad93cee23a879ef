import type { Rule } from '../rule.ts';

export const numberThousand: Rule = {
  code: 'number-thousand',
  level: 'error',
  title: '千位逗号或万、亿',
  example: {
    right: '12000',
    detail: { suggestion: '12000', need: 'optional' },
    file: 'data/figures/150100.csv',
    row: 2,
    line: 2,
    column: '原值',
    value: '1.2万',
  },
  message: () => '这一列只写数字，不用千位逗号，也不写「万」「亿」',
  remedy: (fault) => `写成 ${fault.detail?.['suggestion'] ?? ''}`,
};
