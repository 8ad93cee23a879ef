import type { Rule } from '../rule.ts';

export const invisibleChar: Rule = {
  code: 'invisible-char',
  level: 'warning',
  title: '看不见的字符',
  example: {
    right: '回民区',
    detail: { position: '1' },
    file: 'data/districts.csv',
    row: 7,
    line: 7,
    column: '名称',
    value: '回​民区',
  },
  message: (fault) =>
    fault.detail?.['position'] === '0'
      ? '开头有看不见的字符'
      : `第 ${fault.detail?.['position'] ?? ''} 个字后面有看不见的字符`,
  remedy: () => '运行 npm run fix 会删掉它；也可以删掉这一格，照着重新输入一遍',
};
