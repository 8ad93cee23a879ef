import type { Rule } from '../rule.ts';

export const delimiter: Rule = {
  code: 'delimiter',
  level: 'error',
  title: '分列符号不对',
  example: {
    file: 'data/glossary.csv',
    row: 1,
    line: 1,
    value: '编号，术语，定义，别名，来源，说明',
    detail: { mark: '，' },
  },
  message: (fault) => `只读到 1 列，因为列之间用的是「${fault.detail?.['mark'] ?? ''}」`,
  remedy: () => '列之间用英文逗号；用 Excel 或 WPS 导出 CSV UTF-8 会自动处理',
};
