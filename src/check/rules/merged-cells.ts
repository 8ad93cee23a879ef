import type { Rule } from '../rule.ts';

export const mergedCells: Rule = {
  code: 'merged-cells',
  level: 'error',
  title: '像是合并单元格',
  example: {
    file: 'data/duties/150100-jiedao-fuquan-2023.csv',
    row: 3,
    line: 3,
    column: '类别',
    value: '',
    detail: { rows: '第3–4行', above: '2', value: '赋权' },
  },
  message: (fault) =>
    `${fault.detail?.['rows'] ?? ''}都是空的，而第${fault.detail?.['above'] ?? ''}行是「${fault.detail?.['value'] ?? ''}」，像是合并单元格`,
  remedy: (fault) => `在 Excel 里取消合并，每一行都填上；都属于上面那一格的，填「${fault.detail?.['value'] ?? ''}」`,
};
