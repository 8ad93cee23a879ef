import type { Rule } from '../rule.ts';

export const idFormat: Rule = {
  code: 'id-format',
  level: 'error',
  title: '编号写法',
  example: {
    right: 'cunju-chuishao',
    detail: { need: 'required' },
    file: 'data/glossary.csv',
    row: 2,
    line: 2,
    column: '编号',
    value: '村居吹哨',
  },
  message: () => '编号只用小写字母、数字和连字符',
  remedy: () => '改成像 150100-001 或 qinshu-guanxi 的样子',
};
