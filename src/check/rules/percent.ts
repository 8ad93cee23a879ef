import { meantPercentage } from '../percent-as-share.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

export const percent: Rule = {
  code: 'percent',
  level: 'error',
  title: '百分数写法',
  example: {
    right: '58.6',
    detail: { suggestion: '58.6', need: 'optional' },
    file: 'data/figures/150100.csv',
    row: 4,
    line: 4,
    column: '变化率',
    value: '58.6%',
  },
  message: (fault) => {
    if (fault.detail?.['share'] !== undefined)
      return `会显示成 ${fault.detail['share']}%，原文是 ${fault.detail['suggestion'] ?? ''}%`;
    return fault.column?.startsWith('变化率') ? '这一列的数字本来就是百分数' : '这一列只写数字，不带百分号';
  },
  remedy: (fault) =>
    fault.detail?.['share'] === undefined
      ? `去掉百分号，写成 ${fault.detail?.['suggestion'] ?? ''}`
      : `写成 ${fault.detail['suggestion'] ?? ''}`,
  find: ({ tables }) =>
    tables.figures.flatMap((row) => {
      const meant = meantPercentage(row.value);
      const detail = { share: String(row.value.rate), suggestion: String(meant) };
      return meant === null ? [] : [faultAt(row, 'percent', '变化率', detail)];
    }),
};
