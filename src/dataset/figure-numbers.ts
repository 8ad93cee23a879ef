import type { RowOf } from '../schema/index.ts';
import type { FigureNumbers } from './arithmetic.ts';

/** The one number a figure is quoted by: what is there now, what was counted, or null where there is only a rate. */
export const headlineNumber = (figure: Pick<RowOf<'figures'>, 'after' | 'value' | 'numerator'>): number | null =>
  figure.after ?? figure.value ?? figure.numerator;

/** Figures by the figure they are parts of. */
export function partsOf(all: readonly RowOf<'figures'>[]): ReadonlyMap<string, readonly RowOf<'figures'>[]> {
  const parts = new Map<string, RowOf<'figures'>[]>();
  for (const figure of all) {
    if (figure.partOf === null) continue;
    const found = parts.get(figure.partOf);
    if (found) found.push(figure);
    else parts.set(figure.partOf, [figure]);
  }
  return parts;
}

/** What the arithmetic check needs of a figure, with the values of its parts. */
export function figureNumbers(
  figure: RowOf<'figures'>,
  parts: ReadonlyMap<string, readonly RowOf<'figures'>[]>,
): FigureNumbers {
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
    parts: (parts.get(figure.id) ?? []).flatMap((part) => headlineNumber(part) ?? []),
    contradicted: figure.inconsistency !== null,
  };
}
