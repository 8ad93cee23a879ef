import type { Rule } from '../rule.ts';

export const htmlInCell: Rule = {
  code: 'html-in-cell',
  level: 'warning',
  title: '表格里有网页代码',
  message: (fault) => `有网页代码「${fault.detail?.['tag'] ?? ''}」，会照原样显示给读者`,
  remedy: () => '表格里只写文字，删除尖括号里的内容',
};
