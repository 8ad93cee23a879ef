import type { Rule } from '../rule.ts';

export const headerOnly: Rule = {
  code: 'header-only',
  level: 'error',
  title: '没有数据行',
  message: () => '文件只有列名，没有数据行',
  remedy: () => '补上数据行；这张表暂时没有数据就删除整个文件',
};
