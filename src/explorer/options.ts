/** Which choices of a facet are offered, with how many rows each would leave. */
import { toggled, type Facet, type State } from './state.ts';
import type { FigureTable, View } from './table.ts';

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  /** How far it stands in, for places below places. */
  readonly depth: number;
  /** The heading it stands under; empty for none. */
  readonly under: string;
}

/** More places than this are offered level by level. */
const WHOLE_TREE = 120;

/** The choices of a facet that would leave something, and those chosen. A chosen key the data does not know comes last. */
export function optionsOf(table: FigureTable, view: View, state: State, facet: Facet): Option[] {
  const own = table.facets[facet];
  const counts = view.counts[facet];
  if (!own || !counts) return [];
  const chosen = new Set(state.chosen[facet]);
  const offered = own.choices.flatMap(([key, label], index): (Option & { readonly index: number })[] => {
    const count = counts[index] ?? 0;
    if (count === 0 && !chosen.has(key)) return [];
    return [{ index, key, label, count, chosen: chosen.has(key), depth: 0, under: '' }];
  });
  const known = new Set(own.choices.map(([key]) => key));
  const unknown = [...chosen]
    .filter((key) => !known.has(key))
    .map((key): Option => ({ key, label: key, count: 0, chosen: true, depth: 0, under: '' }));
  const { core } = table;
  if (facet === 'place') {
    const inSight = offered.length <= WHOLE_TREE ? null : reached(table, chosen);
    return [
      ...offered
        .filter(({ index }) => inSight?.has(index) ?? true)
        .map((option) => {
          const [, name = '', , depth = 0] = core.places[option.index] ?? [];
          return { ...option, depth, label: name };
        }),
      ...unknown,
    ];
  }
  if (facet === 'metric') {
    return [
      ...offered.map((option) => ({
        ...option,
        under: core.topics[core.metrics[option.index]?.[2] ?? 0]?.[1] ?? '',
      })),
      ...unknown,
    ];
  }
  return [...offered, ...unknown];
}

/** In a tree too large to show: the top, and what stands right below the chosen places and those above them. */
function reached(table: FigureTable, chosen: ReadonlySet<string>): ReadonlySet<number> {
  const lines = table.facets.place?.members ?? [];
  const open = new Set<number>();
  lines.forEach((line, index) => {
    if (chosen.has(table.core.places[index]?.[0] ?? '')) for (const one of line) open.add(one);
  });
  const found = new Set(open);
  lines.forEach((line, index) => {
    const parent = line.at(-2);
    if (parent === undefined || open.has(parent)) found.add(index);
  });
  return found;
}

/**
 * A state with one more choice, or without it. A place narrows the place above it that was chosen, and takes in those
 * below it: otherwise choosing it would change nothing.
 */
export function withChoice(table: FigureTable, state: State, facet: Facet, key: string): State {
  const next = toggled(state, facet, key);
  if (facet !== 'place' || !next.chosen.place.includes(key)) return next;
  const lines = table.facets.place?.members ?? [];
  const index = table.core.places.findIndex(([code]) => code === key);
  const related = (other: string): boolean => {
    const at = table.core.places.findIndex(([code]) => code === other);
    return at !== index && ((lines[at]?.includes(index) ?? false) || (lines[index]?.includes(at) ?? false));
  };
  return { ...next, chosen: { ...next.chosen, place: next.chosen.place.filter((other) => !related(other)) } };
}
