/** The explorer's files: what of every figure is loaded when a reader begins to filter, and what comes later. */
import type { Facet } from './state.ts';

/** A choice of a facet: its key in the address and how it is shown. */
export type Choice = readonly [key: string, label: string];

/** `core.json`: the names of everything that can be chosen. */
export interface Names {
  /** Changes with the data; every file of one set has the same. */
  readonly version: string;
  readonly rows: number;
  /** So many rows a file of rows. */
  readonly chunk: number;
  /** In the order of the tree, a place before those below it; 1 where its name is always part of the full name. */
  readonly places: readonly (readonly [code: string, name: string, level: number, depth: number, named: 0 | 1])[];
  readonly metrics: readonly (readonly [
    id: string,
    name: string,
    topic: number,
    form: number,
    unit: string,
    /** Why its numbers may not be put in order; empty where they may. */
    unranked: string,
  ])[];
  readonly topics: readonly Choice[];
  readonly forms: readonly Choice[];
  readonly levels: readonly Choice[];
  readonly bases: readonly Choice[];
  readonly checks: readonly Choice[];
  readonly sources: readonly Choice[];
  /** In time, the unknown first. */
  readonly periods: readonly (readonly [words: string, first: number, last: number])[];
}

/** Everything filters, counts and orders need. The rows' words come in pieces, when they are shown. */
export interface Core extends Names {
  /** `columns.txt`: what every figure is, a line a column. */
  readonly columns: Columns;
}
export type Columns = Readonly<Record<Column, Uint8Array>>;

export const COLUMNS = ['place', 'metric', 'basis', 'check', 'period', 'source'] as const;
export type Column = (typeof COLUMNS)[number];

/** `objects.json`: what is counted, for words and for like with like. */
export interface Objects {
  readonly version: string;
  readonly objects: readonly string[];
  readonly object: string;
  /** What the number is, as an index of MEASURES; the next after the last where there is no single number. */
  readonly measure: string;
}

/** `numbers.json`: the number a figure is compared by, for orders and charts. */
export interface Numbers {
  readonly version: string;
  readonly numbers: readonly (number | null)[];
}

/** `rows-<k>.json`: how rows are shown. */
export interface Shown {
  readonly version: string;
  readonly rows: readonly ShownRow[];
}
export type ShownRow = readonly [id: string, object: string, finding: string, rate: string];

/** `full-<k>.json`: rows as they are downloaded, as JSON and as the cells of the CSV. */
export interface Full {
  readonly version: string;
  readonly header: readonly string[];
  readonly json: readonly unknown[];
  readonly csv: readonly (readonly string[])[];
}

/** The key of figures without a stated time. */
export const NO_PERIOD = 'none';

/** Which column a facet reads. */
export const COLUMN_OF: Readonly<Record<Exclude<Facet, 'object'>, Column>> = {
  place: 'place',
  level: 'place',
  topic: 'metric',
  metric: 'metric',
  form: 'metric',
  basis: 'basis',
  check: 'check',
  period: 'period',
  source: 'source',
};
