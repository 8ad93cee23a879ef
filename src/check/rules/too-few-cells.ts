import type { Rule } from '../rule.ts';

export const tooFewCells: Rule = {
  code: 'too-few-cells',
  level: 'error',
  title: '格子少了',
  example: { file: 'data/districts.csv', row: 7, line: 7, detail: { has: '4', wants: '9', from: '类型' } },
  message: (fault) =>
    `这一行只有 ${fault.detail?.['has'] ?? ''} 格，应为 ${fault.detail?.['wants'] ?? ''} 格，从「${fault.detail?.['from'] ?? ''}」起缺失`,
  remedy: () => '用 Excel 或 WPS 打开，对照列名把缺的格子补上，不知道的留空',
};
