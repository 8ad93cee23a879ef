/** The sources of what a page says, numbered as they come up: a small number after each line, the names once at the end. */
import { CLAIM_FIELDS, type Answer, type ClaimField } from './answers.ts';

export type SourceMarks = ReadonlyMap<string, number>;

/** As the page reads: the basis stands last. */
const READING_ORDER: readonly ClaimField[] = [...CLAIM_FIELDS.filter((field) => field !== 'basis'), 'basis'];

/** Numbers for the sources of these answers, from 1. */
export function sourceMarks(answers: readonly Answer[]): SourceMarks {
  const ids = answers.flatMap(({ fields }) =>
    READING_ORDER.flatMap((field) => fields[field]?.claims.flatMap(({ sources }) => sources) ?? []),
  );
  return new Map([...new Set(ids)].map((id, index) => [id, index + 1]));
}

/** The anchor of a numbered source. */
export const markAnchor = (number: number): string => `s${String(number)}`;
