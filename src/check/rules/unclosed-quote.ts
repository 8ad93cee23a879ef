import type { Rule } from '../rule.ts';

export const unclosedQuote: Rule = {
  code: 'unclosed-quote',
  level: 'error',
  title: '双引号没有结束',
  example: {
    file: 'data/districts.csv',
    row: 7,
    line: 7,
    value: '回民区,150100,县级,市辖区,,,,',
    detail: { lines: '5' },
  },
  message: (fault) => `有一个英文双引号没有结束，后面 ${fault.detail?.['lines'] ?? ''} 行被并成了一格`,
  remedy: () => '在这一格末尾补上英文双引号，或改用中文引号“ ”',
};
