import type { Rule } from '../rule.ts';

export const mojibake: Rule = {
  code: 'mojibake',
  level: 'error',
  title: '乱码',
  example: { file: 'data/districts.csv', row: 7, line: 9, column: '名称', value: '锟斤拷区' },
  message: () => '有乱码，说明文字在转码时已经损坏',
  remedy: () => '从原始表格重新导出 CSV UTF-8，不要手工补字',
};
