import type { Rule } from '../rule.ts';

export const fullwidthDigit: Rule = {
  code: 'fullwidth-digit',
  level: 'hint',
  title: '全角数字',
  example: {
    right: '8843',
    detail: { reading: '8843' },
    file: 'data/figures/150100.csv',
    row: 7,
    line: 7,
    column: '数量',
    value: '８８４３',
  },
  message: (fault) => `是全角写法，已按「${fault.detail?.['reading'] ?? ''}」读取`,
  remedy: () => '改成半角；不改也可以',
};
