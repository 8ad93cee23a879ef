import type { Rule } from '../rule.ts';

export const headerDuplicate: Rule = {
  code: 'header-duplicate',
  level: 'error',
  title: '列名重复',
  example: { file: 'data/glossary.csv', row: 1, line: 1, column: '术语', detail: { first: '2', second: '7' } },
  message: (fault) =>
    `第${fault.detail?.['first'] ?? ''}列和第${fault.detail?.['second'] ?? ''}列都叫「${fault.column ?? ''}」`,
  remedy: () => '每个列名只能出现一次；改名或删除其中一列',
};
