import type { Rule } from '../rule.ts';

export const dateSerial: Rule = {
  code: 'date-serial',
  level: 'error',
  title: 'Excel 日期序号',
  example: {
    right: '2020-04-28',
    detail: { suggestion: '2020-04-28', need: 'stated' },
    file: 'data/sources.csv',
    row: 2,
    line: 2,
    column: '日期',
    value: '43949',
  },
  message: (fault) => `像是 Excel 的日期序号（= ${fault.detail?.['suggestion'] ?? ''}）`,
  remedy: (fault) => `写成 ${fault.detail?.['suggestion'] ?? ''}；把这一列的格式设为「文本」再导出`,
};
