import type { Rule } from '../rule.ts';

export const headerSpace: Rule = {
  code: 'header-space',
  level: 'hint',
  title: '列名前后有空格',
  example: { right: '术语', file: 'data/glossary.csv', row: 1, line: 1, column: '术语', value: ' 术语　' },
  message: (fault) => `列名前后有空格，已按「${fault.column ?? ''}」读取`,
  remedy: () => '删掉空格；不改也可以',
};
