import type { Rule } from '../rule.ts';

export const unclosedQuote: Rule = {
  code: 'unclosed-quote',
  level: 'error',
  title: '双引号没有结束',
  message: (fault) => `有一个英文双引号没有结束，后面 ${fault.detail?.['lines'] ?? ''} 行被并成了一格`,
  remedy: () => '在这一格末尾补上英文双引号，或改用中文引号“ ”',
};
