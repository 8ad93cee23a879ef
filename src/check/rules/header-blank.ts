import type { Rule } from '../rule.ts';

export const headerBlank: Rule = {
  code: 'header-blank',
  level: 'error',
  title: '列名空白',
  example: { file: 'data/glossary.csv', row: 1, line: 1, detail: { position: '2' } },
  message: (fault) => `第${fault.detail?.['position'] ?? ''}列没有列名`,
  remedy: () => '补上列名，或删除整列（常见于多出的空列）',
};
