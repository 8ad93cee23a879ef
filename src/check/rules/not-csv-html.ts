import type { Rule } from '../rule.ts';

export const notCsvHtml: Rule = {
  code: 'not-csv-html',
  level: 'error',
  title: '是网页',
  example: { file: 'data/glossary.csv' },
  message: () => '内容是网页，可能是下载失败的页面',
  remedy: () => '重新下载原来的表',
};
