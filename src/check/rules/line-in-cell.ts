import type { Rule } from '../rule.ts';

export const lineInCell: Rule = {
  code: 'line-in-cell',
  level: 'error',
  title: '格子里有换行',
  example: {
    right: '内蒙古自治区',
    detail: {},
    file: 'data/districts.csv',
    row: 4,
    line: 4,
    column: '名称',
    value: '内蒙古\n自治区',
  },
  message: () => '这一列只写一行，格子里却有换行',
  remedy: (fault) =>
    `删掉换行（在 Excel 里是 Alt+Enter 打出来的）${fault.detail?.['list'] === undefined ? '' : '；几项之间用「;」分开'}`,
};
