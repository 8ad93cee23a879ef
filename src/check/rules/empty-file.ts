import type { Rule } from '../rule.ts';

export const emptyFile: Rule = {
  code: 'empty-file',
  level: 'error',
  title: '文件是空的',
  example: { file: 'data/glossary.csv' },
  message: () => '文件里什么也没有',
  remedy: (fault) =>
    /^data\/[^/]+\//u.test(fault.file)
      ? '放回列名那一行和数据；暂时没有数据就删除整个文件'
      : '放回列名那一行和数据，或从上一版复制',
};
