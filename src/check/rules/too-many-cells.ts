import type { Rule } from '../rule.ts';

export const tooManyCells: Rule = {
  code: 'too-many-cells',
  level: 'error',
  title: '格子多了',
  example: { file: 'data/districts.csv', row: 7, line: 7, detail: { has: '10', wants: '9', blank: '1' } },
  message: (fault) => `这一行有 ${fault.detail?.['has'] ?? ''} 格，应为 ${fault.detail?.['wants'] ?? ''} 格`,
  remedy: (fault) =>
    fault.detail?.['blank'] === undefined
      ? '多半是文字里的英文逗号把一格分成了两格：把它改成中文逗号「，」，或给这一格加英文双引号'
      : '多半是文字里的英文逗号把一格分成了两格：把它改成中文逗号「，」，或给这一格加英文双引号；只是行末多了英文逗号的，删掉多出的',
};
