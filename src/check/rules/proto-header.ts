import type { Rule } from '../rule.ts';

export const protoHeader: Rule = {
  code: 'proto-header',
  level: 'error',
  title: '列名不能用',
  example: { file: 'data/glossary.csv', row: 1, line: 1, column: '__proto__' },
  message: (fault) => `列名「${fault.column ?? ''}」不能使用`,
  remedy: () => '换一个列名或删除这一列',
};
