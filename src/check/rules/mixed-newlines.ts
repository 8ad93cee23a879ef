import type { Rule } from '../rule.ts';

export const mixedNewlines: Rule = {
  code: 'mixed-newlines',
  level: 'hint',
  title: '换行方式混用',
  example: { file: 'data/districts.csv' },
  message: () => '换行方式不一致，已按同一种读取',
  remedy: () => '运行 npm run fix 会改成一致；不改也可以',
};
