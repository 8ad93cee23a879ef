import type { Rule } from '../rule.ts';

export const numberText: Rule = {
  code: 'number-text',
  level: 'error',
  title: '数字列里不是数字',
  message: () => '这一列只写数字',
  remedy: () => '写成阿拉伯数字，例如 79；原文没有这个数就留空',
};
