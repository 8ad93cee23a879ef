import type { Rule } from '../rule.ts';

export const districtCode: Rule = {
  code: 'district-code',
  level: 'error',
  title: '地区代码写法',
  example: {
    detail: { need: 'required' },
    file: 'data/districts.csv',
    row: 9,
    line: 9,
    column: '代码',
    value: '15105',
  },
  message: () => '地区代码是 6 位、9 位或 12 位数字，没有代码的地方是「6 位数字-拼音」',
  remedy: () => '从 districts.csv 里复制代码；开头的 0 被 Excel 去掉时，把这一列设为「文本」再填',
};
