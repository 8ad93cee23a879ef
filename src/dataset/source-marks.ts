/** The sources of what a page says, numbered as they come up: a small number after each line, the names once at the end. */
import { CLAIM_FIELDS, type Answer, type ClaimField } from './answers.ts';
import { COUNTRY } from './dataset.ts';

export type SourceMarks = ReadonlyMap<string, number>;

/** As the page reads: the basis stands last. */
const READING_ORDER: readonly ClaimField[] = [...CLAIM_FIELDS.filter((field) => field !== 'basis'), 'basis'];

/**
 * Numbers for the sources of these answers, from 1. What a place has from the country's answer is left out: its sources
 * stand on the certificate's own page, and thirty answers on one page would be heavy with them.
 */
export function sourceMarks(answers: readonly Answer[]): SourceMarks {
  const ids = answers.flatMap(({ fields, district }) =>
    READING_ORDER.flatMap((name) => {
      const field = fields[name];
      if (!field || (field.from.code === COUNTRY && district.code !== COUNTRY)) return [];
      return field.claims.flatMap(({ sources }) => sources);
    }),
  );
  return new Map([...new Set(ids)].map((id, index) => [id, index + 1]));
}

/** The anchor of a numbered source. */
export const markAnchor = (number: number): string => `s${String(number)}`;
