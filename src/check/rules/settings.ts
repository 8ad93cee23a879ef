import type { Rule } from '../rule.ts';

export const settings: Rule = {
  code: 'settings',
  level: 'error',
  title: 'site.json',
  example: {
    file: 'data/site.json',
    column: 'address',
    detail: { reason: '写成 https://example.org 的样子，末尾不带 /' },
  },
  message: (fault) => fault.detail?.['reason'] ?? '',
  remedy: () => '照 README.zh-CN.md 里的例子改',
};
