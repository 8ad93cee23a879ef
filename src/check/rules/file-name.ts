import type { Rule } from '../rule.ts';

export const fileName: Rule = {
  code: 'file-name',
  level: 'error',
  title: '文件名',
  example: {
    file: 'data/figures/15010.csv',
    value: '15010',
    detail: { table: 'districts.csv', column: '代码', suggestion: '150100' },
  },
  message: (fault) => `文件名「${fault.value ?? ''}」在 ${fault.detail?.['table'] ?? ''} 里没有`,
  remedy: (fault) =>
    fault.detail?.['suggestion']
      ? `是否想写「${fault.detail['suggestion']}」？文件名（不含 .csv）必须是那张表里的${fault.detail['column'] ?? ''}`
      : `文件名（不含 .csv）必须是那张表里的${fault.detail?.['column'] ?? ''}`,
};
