import type { Rule } from '../rule.ts';

export const periodFormat: Rule = {
  code: 'period-format',
  level: 'error',
  title: '时间写法',
  example: {
    right: '2024-10-14',
    detail: { suggestion: '2024-10-14', need: 'stated' },
    file: 'data/figures/150100.csv',
    row: 2,
    line: 2,
    column: '时间',
    value: '2024年10月14日',
  },
  message: () => '时间写成 2024、2024-10、2025上半年、2021/2023 或 截至2024-10-14',
  remedy: (fault) =>
    fault.detail?.['suggestion'] ? `写成 ${fault.detail['suggestion']}` : `照上面的样子改；原文没写时间填「[x]」`,
};
