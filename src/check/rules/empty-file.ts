import type { Rule } from '../rule.ts';

export const emptyFile: Rule = {
  code: 'empty-file',
  level: 'error',
  title: '文件是空的',
  message: () => '文件里什么也没有',
  remedy: () => '放回列名那一行和数据；不要这张表就删除整个文件',
};
