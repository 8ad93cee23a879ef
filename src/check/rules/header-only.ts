import type { Rule } from '../rule.ts';

export const headerOnly: Rule = {
  code: 'header-only',
  level: 'error',
  title: '没有数据行',
  example: { file: 'data/glossary.csv' },
  message: () => '文件只有列名，没有数据行',
  remedy: (fault) =>
    // One file per district or list: such a file may go, the tables themselves may not.
    /^data\/[^/]+\//u.test(fault.file) ? '补上数据行；暂时没有数据就删除整个文件' : '补上数据行，或从上一版复制',
};
