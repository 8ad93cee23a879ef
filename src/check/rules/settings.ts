import type { Rule } from '../rule.ts';

export const settings: Rule = {
  code: 'settings',
  level: 'error',
  title: 'site.json',
  message: (fault) => fault.detail?.['reason'] ?? '',
  remedy: () => '照 README.zh-CN.md 里的例子改',
};
