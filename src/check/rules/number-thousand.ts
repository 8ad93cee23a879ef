import type { Rule } from '../rule.ts';

export const numberThousand: Rule = {
  code: 'number-thousand',
  level: 'error',
  title: '千位逗号或万、亿',
  message: () => '这一列只写数字，不用千位逗号，也不写「万」「亿」',
  remedy: (fault) => `写成 ${fault.detail?.['suggestion'] ?? ''}`,
};
