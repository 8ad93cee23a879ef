import type { RowOf } from '../schema/index.ts';
import type { FigureNumbers } from './arithmetic.ts';

/** The one number a figure is quoted by: what is there now, what was counted, or null where there is only a rate. */
export const headlineNumber = (figure: Pick<RowOf<'figures'>, 'after' | 'value' | 'numerator'>): number | null =>
  figure.after ?? figure.value ?? figure.numerator;

/** What the arithmetic check needs of a figure, with the values of its parts. */
export function figureNumbers(figure: RowOf<'figures'>, all: readonly RowOf<'figures'>[]): FigureNumbers {
  const parts = all.filter((other) => other.partOf === figure.id);
  return {
    before: figure.before,
    after: figure.after,
    value: figure.value,
    rate: figure.rate,
    rateMax: figure.rateMax,
    numerator: figure.numerator,
    denominator: figure.denominator,
    qualifier: figure.qualifier,
    quote: figure.quote,
    parts: parts.flatMap((part) => headlineNumber(part) ?? []),
  };
}
