import type { Rule } from '../rule.ts';

export const excelError: Rule = {
  code: 'excel-error',
  level: 'error',
  title: 'Excel 公式出错的结果',
  example: { detail: {}, file: 'data/figures/150100.csv', row: 7, line: 7, column: '数量', value: '#DIV/0!' },
  message: (fault) =>
    fault.detail?.['narrow'] === undefined
      ? '这是 Excel 公式出错的结果，不是内容'
      : '原表的这一列太窄，存下来的只有 #，没有内容',
  remedy: (fault) =>
    fault.detail?.['narrow'] === undefined
      ? '回原表改好公式，复制后「选择性粘贴 → 数值」，再导出'
      : '在原表里拉宽这一列，再导出',
};
