import type { Rule } from '../rule.ts';

export const quoteLine: Rule = {
  code: 'quote-line',
  level: 'error',
  title: '行号不对',
  example: {
    file: 'data/figures/150100.csv',
    row: 6,
    line: 6,
    column: '行号',
    value: '4',
    detail: { file: '000_a538175ed5391c76.txt', line: '5' },
  },
  message: () => '这句话不在这一行',
  remedy: (fault) => `改成 ${fault.detail?.['line'] ?? ''}`,
};
