import type { Rule } from '../rule.ts';

export const numberScientific: Rule = {
  code: 'number-scientific',
  level: 'error',
  title: '科学计数',
  message: () => 'Excel 把长数字变成了科学计数，末几位已经丢失',
  remedy: () => '把这一列设为「文本」，从原表重新填写',
};
