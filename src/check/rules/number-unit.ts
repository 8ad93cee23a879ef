import type { Rule } from '../rule.ts';

export const numberUnit: Rule = {
  code: 'number-unit',
  level: 'error',
  title: '数字带了别的字',
  example: {
    right: '140',
    detail: { suggestion: '140', qualifier: '', need: 'optional' },
    file: 'data/figures/150100.csv',
    row: 2,
    line: 2,
    column: '原值',
    value: '140项',
  },
  message: () => '这一列只写数字，不带单位和「约」「余」等字',
  remedy: (fault) => {
    const inFigures = fault.file.startsWith('data/figures/');
    const qualifier = fault.detail?.['qualifier'] ?? '';
    const number = `写成 ${fault.detail?.['suggestion'] ?? ''}`;
    if (qualifier !== '') return `${number}，并在「${inFigures ? '限定' : '说明'}」列写「${qualifier}」`;
    return inFigures ? `${number}；单位写在 metrics.csv 的「单位」` : number;
  },
};
