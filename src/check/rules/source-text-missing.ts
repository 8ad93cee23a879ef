import type { Rule } from '../rule.ts';

export const sourceTextMissing: Rule = {
  code: 'source-text-missing',
  level: 'error',
  title: '没有原文文本',
  example: {
    file: 'data/figures/150100.csv',
    row: 6,
    line: 6,
    column: '来源',
    value: 'hohhot-2025',
    detail: { file: '000_a538175ed5391c76.txt' },
  },
  message: (fault) => `原文目录里没有「${fault.detail?.['file'] ?? ''}」，不能核对引文`,
  remedy: () => '把原文文本放进 --sources 指的目录，或改 sources.csv 的「文件」',
};
