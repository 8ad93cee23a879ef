import { checkArithmetic } from '../../dataset/arithmetic.ts';
import { figureNumbers, partsOf } from '../../dataset/figure-numbers.ts';
import { meantPercentage } from '../percent-as-share.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

export const arithmetic: Rule = {
  code: 'arithmetic',
  level: 'error',
  title: '数字对不上',
  example: {
    file: 'data/figures/150100.csv',
    row: 4,
    line: 4,
    column: '不一致说明',
    value: '',
    detail: { working: '140−58=82，原文 81，不一致；(140−58)÷140=58.571%，原文 58.6%，一致' },
  },
  message: (fault) => `自己对不上：${fault.detail?.['working'] ?? ''}`,
  remedy: () => '核对原文改数字；原文本身就不一致时保留原文的数字，并在「不一致说明」写明哪里对不上',
  find: (project) => {
    const figures = project.tables.figures.filter((row) => row.sound);
    const parts = partsOf(figures.map((row) => row.value));
    return figures.flatMap((row) => {
      if (row.value.inconsistency !== null || meantPercentage(row.value) !== null) return [];
      const check = checkArithmetic(figureNumbers(row.value, parts));
      if (check.status !== 'inconsistent') return [];
      return [faultAt(row, 'arithmetic', '不一致说明', { working: check.working.join('；') })];
    });
  },
};
