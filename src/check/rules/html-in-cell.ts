import type { Rule } from '../rule.ts';

export const htmlInCell: Rule = {
  code: 'html-in-cell',
  level: 'warning',
  title: '表格里有网页代码',
  example: {
    right: '全国性规定和全国统一清单归在这里。',
    detail: { tag: '<b>' },
    file: 'data/districts.csv',
    row: 2,
    line: 2,
    column: '说明',
    value: '全国性规定和<b>全国统一清单</b>归在这里。',
  },
  message: (fault) => `有网页代码「${fault.detail?.['tag'] ?? ''}」，会照原样显示给读者`,
  remedy: () => '表格里只写文字，删除尖括号里的内容',
};
