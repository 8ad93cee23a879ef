/** What a reader has chosen in the explorer. The whole of it stands in the address. */

/** What can be chosen from a list, by its name in the address. */
export const FACETS = [
  'place',
  'topic',
  'metric',
  'form',
  'check',
  'period',
  'source',
  'basis',
  'level',
  'object',
] as const;
export type Facet = (typeof FACETS)[number];

/** `high` and `low` are orders of numbers: they hold only where the numbers may be compared. */
export const SORTS = ['place', 'metric', 'newest', 'check', 'high', 'low'] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPS = ['place', 'topic', 'metric', 'period', 'check', 'source'] as const;
export type Group = (typeof GROUPS)[number];

export interface State {
  /** Of every facet the keys chosen; one of them is enough for a row. Nothing chosen: all rows. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** Words that must all occur in a row. */
  readonly text: string;
  /** Null where nobody chose: then by place. */
  readonly sort: Sort | null;
  readonly group: Group | null;
  /** From 1. */
  readonly page: number;
}

const nothing = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as State['chosen'];

/** Everything, in the usual order. */
export const START: State = { chosen: nothing, text: '', sort: null, group: null, page: 1 };

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((known) => known === value) ?? null;

/** The state in an address's query. What it does not know it leaves out. */
export function readState(query: string): State {
  const parameters = new URLSearchParams(query);
  const page = Number(parameters.get('page'));
  return {
    chosen: Object.fromEntries(
      FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet).filter((key) => key !== ''))]]),
    ) as unknown as State['chosen'],
    text: (parameters.get('q') ?? '').trim(),
    sort: oneOf(SORTS, parameters.get('sort')),
    group: oneOf(GROUPS, parameters.get('group')),
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

/** The query of a state: `?place=150100&check=inconsistent`, or nothing where nothing is chosen. */
export function writeState(state: State): string {
  const parameters = new URLSearchParams();
  for (const facet of FACETS) for (const key of state.chosen[facet]) parameters.append(facet, key);
  if (state.text !== '') parameters.set('q', state.text);
  if (state.sort !== null) parameters.set('sort', state.sort);
  if (state.group !== null) parameters.set('group', state.group);
  if (state.page > 1) parameters.set('page', String(state.page));
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** A state with one more key of a facet, or without it. The first page again: the rows are others. */
export function toggled(state: State, facet: Facet, key: string): State {
  const had = state.chosen[facet];
  const now = had.includes(key) ? had.filter((one) => one !== key) : [...had, key];
  return { ...state, chosen: { ...state.chosen, [facet]: now }, page: 1 };
}
