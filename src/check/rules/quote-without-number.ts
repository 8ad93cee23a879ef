import { findPrinted } from '../../dataset/printed.ts';
import { tables } from '../../schema/index.ts';
import { meantPercentage } from '../percent-as-share.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

const NUMBERS = ['before', 'after', 'value', 'rate', 'rateMax', 'numerator', 'denominator'] as const;

export const quoteWithoutNumber: Rule = {
  code: 'quote-without-number',
  level: 'error',
  title: '原文里没有这个数',
  example: {
    file: 'data/figures/150100.csv',
    row: 5,
    line: 5,
    column: '原文',
    value: '村级事务由72项减少到63项，精简了12.5%',
    detail: { column: '变化率', number: '12.4' },
  },
  message: (fault) => `原文里没有「${fault.detail?.['column'] ?? ''}」的 ${fault.detail?.['number'] ?? ''}`,
  remedy: () => '换成含这个数字的原句，或按原句改数字',
  find: (project) =>
    project.tables.figures.flatMap((row) => {
      const { quote } = row.value;
      if (typeof quote !== 'string') return [];
      return NUMBERS.flatMap((key) => {
        const number = row.value[key];
        if (number === null || findPrinted(number, quote).length > 0) return [];
        if (key === 'rate' && meantPercentage(row.value) !== null) return [];
        return [
          faultAt(row, 'quote-without-number', '原文', {
            column: tables.figures.columns[key].header,
            number: String(number),
          }),
        ];
      });
    }),
};
