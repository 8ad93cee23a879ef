import type { Rule } from '../rule.ts';

export const fullwidthDigit: Rule = {
  code: 'fullwidth-digit',
  level: 'hint',
  title: '全角数字',
  message: (fault) => `是全角写法，已按「${fault.detail?.['reading'] ?? ''}」读取`,
  remedy: () => '改成半角；不改也可以',
};
