import { findPrinted } from '../../dataset/printed.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** What stands before the first number of 「由140项减少到79项」, in the same clause. */
const FROM = /(?:由|从|自|将|原)[^，。；]*$/u;
/** What stands between the two: 「项减少到」, or 「项减少到79项，再次减少到」. */
const TO = /^(?:[^。；]*[，、](?:又|再|并|最终|最后)[^\d，。；]*|[^\d，。；]{0,24})(?:到|至|为|成)[^\d，。；]{0,8}$/u;

/** The words in which a quote says that one number became another; null where it does not. */
function change(quote: string, before: number, after: number): string | null {
  for (const from of findPrinted(before, quote)) {
    if (!FROM.test(quote.slice(0, from.index))) continue;
    for (const to of findPrinted(after, quote)) {
      if (to.index <= from.index || !TO.test(quote.slice(from.index + from.length, to.index))) continue;
      const unit = /^[^\d\s\p{P}的]/u.exec(quote.slice(to.index + to.length))?.[0] ?? '';
      return `${quote.slice(from.index, to.index + to.length)}${unit}`;
    }
  }
  return null;
}

export const swapped: Rule = {
  code: 'swapped',
  level: 'error',
  title: '原值和现值写反了',
  example: {
    file: 'data/figures/150100.csv',
    row: 5,
    line: 5,
    column: '原值',
    value: '63',
    detail: { words: '72项减少到63项', before: '72', after: '63' },
  },
  message: (fault) => `原文说的是「${fault.detail?.['words'] ?? ''}」，原值和现值写反了`,
  remedy: (fault) => `原值写 ${fault.detail?.['before'] ?? ''}，现值写 ${fault.detail?.['after'] ?? ''}`,
  find: ({ tables }) =>
    tables.figures.flatMap((row) => {
      const { before, after, quote } = row.value;
      // A cell that could not be understood is null, whatever its type says.
      if (before === null || after === null || before === after || typeof quote !== 'string') return [];
      const words = change(quote, after, before);
      if (words === null || change(quote, before, after) !== null) return [];
      return [faultAt(row, 'swapped', '原值', { words, before: String(after), after: String(before) })];
    }),
};
