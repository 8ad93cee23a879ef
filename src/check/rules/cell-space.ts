import type { Rule } from '../rule.ts';

export const cellSpace: Rule = {
  code: 'cell-space',
  level: 'hint',
  title: '前后有空格',
  message: () => '前后有空格，已去掉再读',
  remedy: () => '删掉空格；不改也可以',
};
