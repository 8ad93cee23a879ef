import type { Rule } from '../rule.ts';

export const quoteLine: Rule = {
  code: 'quote-line',
  level: 'error',
  title: '行号不对',
  message: () => '这句话不在这一行',
  remedy: (fault) => `改成 ${fault.detail?.['line'] ?? ''}`,
};
