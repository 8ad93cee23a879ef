import type { Rule } from '../rule.ts';

export const fileMissing: Rule = {
  code: 'file-missing',
  level: 'error',
  title: '缺少文件',
  example: { file: 'data/metrics.csv' },
  message: () => '没有这个文件',
  remedy: () => '把文件放回来；不知道怎么写时，从上一版复制',
};
