/** What a list of results can be narrowed by: kind, place, topic. */
import type { Result } from './answer.ts';
import type { Quick } from './quick.ts';

export interface Facets {
  readonly type: string;
  /** The code of a province or a city. */
  readonly place: string;
  readonly topic: string;
}

export const NO_FACETS: Facets = { type: '', place: '', topic: '' };

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The city a result is about; the province where it is about the whole of it. */
const cityOf = (result: Result, quick: Quick): string => {
  const line = quick.lineOf(result.place);
  const province = line.at(-1) ?? '';
  // A municipality is a city: what is in it stands under its name.
  return (quick.places.get(province) ?? '').endsWith('市') ? province : (line.at(-2) ?? province);
};

export const matchesFacets = (result: Result, facets: Facets, quick: Quick): boolean =>
  (facets.type === '' || result.type === facets.type) &&
  (facets.topic === '' || result.topics.includes(facets.topic)) &&
  (facets.place === '' || quick.lineOf(result.place).includes(facets.place));

/** The options of each facet with how many results they have, the most first. */
export function facetsOf(
  results: readonly Result[],
  quick: Quick,
): Readonly<Record<keyof Facets, readonly FacetOption[]>> {
  const count = (values: (result: Result) => readonly string[], label: (value: string) => string): FacetOption[] => {
    const counts = new Map<string, number>();
    for (const result of results)
      for (const value of values(result)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, number]) => ({ value, label: label(value), count: number }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  };
  const itself = (value: string): string => value;
  return {
    type: count((result) => [result.type], itself),
    place: count(
      (result) => [cityOf(result, quick)],
      (code) => quick.places.get(code) ?? code,
    ),
    topic: count((result) => result.topics, itself),
  };
}
