/** All figures as columns of codes: which of them a state leaves, how many each choice would leave, in which order. */
import { plain } from '../lists/filter.ts';
import { bytesOf, codeAt, decodeColumn, widthFor } from './columns.ts';
import { COLUMN_OF, COLUMNS, NO_PERIOD, type Choice, type Column, type Core, type Objects } from './core.ts';
import { FACETS, type Facet, type Group, type Sort, type State } from './state.ts';

/** What a facet reads and means: the codes of a column, and the choices each code belongs to. */
interface FacetTable {
  readonly facet: Facet;
  readonly column: Uint32Array;
  readonly choices: readonly Choice[];
  /** The choices of each code: a place belongs to those above it, a span of years to each of its years. */
  readonly members: readonly (readonly number[])[];
}

export interface FigureTable {
  readonly core: Core;
  /** Each opened when it is first read: whoever follows a link to a filter waits for one of them only. */
  readonly columns: Readonly<Record<Column, Uint32Array>>;
  /** One code, without opening its column. */
  readonly codeAt: (column: Column, row: number) => number;
  /** Each made when it is first read. */
  readonly facets: Readonly<Record<Facet, FacetTable | undefined>>;
  /** The full name of a place, by its code. */
  readonly placeName: (code: number) => string;
  /** What is counted; null until `objects.json` is there. */
  readonly objects: {
    readonly names: readonly string[];
    readonly of: Uint32Array;
    readonly measure: Uint32Array;
  } | null;
}

const ownIndex = (length: number): number[][] => Array.from({ length }, (_, index) => [index]);

/** The places above each place, and itself. */
function lines({ places }: Core): number[][] {
  const line: number[] = [];
  return places.map(([, , , depth], index) => {
    line.length = depth;
    line.push(index);
    return [...line];
  });
}

/** A full name as elsewhere on the site: without the province where a city is named, but with a municipality's. */
function fullName({ places }: Core, code: number): string {
  let name = '';
  // Upwards: the place above is the nearest before it that stands less far in.
  let below = Infinity;
  for (let at = code; at >= 0 && below > 0; at--) {
    const [, own, , depth, named] = places[at] ?? ['', '', 0, 0, 1];
    if (depth >= below) continue;
    if (depth > 0 || at === code || named === 1) name = own + name;
    below = depth;
  }
  return name;
}

/** Opens the columns. What is counted may come later: {@link withObjects}. */
export function openTable(core: Core): FigureTable {
  const sizes: Record<Column, number> = {
    place: core.places.length,
    metric: core.metrics.length,
    basis: core.bases.length,
    check: core.checks.length,
    period: core.periods.length,
    source: core.sources.length,
  };
  const columns = onFirstRead(COLUMNS, (name) => decodeColumn(core.columns[name], sizes[name]));
  const widths = onFirstRead(COLUMNS, (name) => widthFor(sizes[name]));
  const placeName = (code: number): string => fullName(core, code);
  return {
    core,
    columns,
    codeAt: (column, row) => codeAt(core.columns[column], widths[column], row),
    placeName,
    objects: null,
    facets: onFirstRead(FACETS, (facet) => {
      if (facet === 'object') return undefined;
      const [choices, members] = choicesOf(core, facet, placeName);
      return { facet, column: columns[COLUMN_OF[facet]], choices, members };
    }),
  };
}

/** The choices of a facet, and to which of them each code of its column belongs. */
function choicesOf(
  core: Core,
  facet: keyof typeof COLUMN_OF,
  placeName: (code: number) => string,
): readonly [readonly Choice[], FacetTable['members']] {
  switch (facet) {
    case 'place':
      return [core.places.map(([code], index) => [code, placeName(index)] as const), lines(core)];
    case 'level':
      return [core.levels, core.places.map(([, , level]) => [level])];
    case 'topic':
      return [core.topics, core.metrics.map(([, , topic]) => [topic])];
    case 'form':
      return [core.forms, core.metrics.map(([, , , form]) => [form])];
    case 'metric':
      return [core.metrics.map(([id, name]) => [id, name] as const), ownIndex(core.metrics.length)];
    case 'period': {
      const years = [...new Set(core.periods.flatMap(([, first, last]) => span(first, last)))].sort((a, b) => b - a);
      return [
        [...years.map((year): Choice => [String(year), `${String(year)}年`]), [NO_PERIOD, '没有说明']],
        core.periods.map(([, first, last]) =>
          first === 0 ? [years.length] : span(first, last).map((year) => years.indexOf(year)),
        ),
      ];
    }
    case 'check':
      return [core.checks, ownIndex(core.checks.length)];
    case 'source':
      return [core.sources, ownIndex(core.sources.length)];
    case 'basis':
      return [core.bases, ownIndex(core.bases.length)];
  }
}

/** What is made of some keys, each when it is first read, and once. */
function onFirstRead<Key extends string, Made>(
  keys: readonly Key[],
  make: (key: Key) => Made,
): Readonly<Record<Key, Made>> {
  const made = new Map<Key, Made>();
  const all = {} as Record<Key, Made>;
  for (const key of keys) {
    Object.defineProperty(all, key, {
      enumerable: true,
      get: () => {
        const known = made.get(key) ?? make(key);
        made.set(key, known);
        return known;
      },
    });
  }
  return all;
}

/** The years of a period: all between its ends. */
const span = (first: number, last: number): number[] =>
  first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** How many different measures `objects.json` may tell apart. */
export const MEASURE_CODES = 6;

/** The same table, knowing what is counted. */
export function withObjects(table: FigureTable, file: Objects): FigureTable {
  const of = decodeColumn(bytesOf(file.object), file.objects.length);
  return {
    ...table,
    objects: { names: file.objects, of, measure: decodeColumn(bytesOf(file.measure), MEASURE_CODES) },
    facets: onFirstRead(FACETS, (facet) =>
      facet === 'object'
        ? {
            facet,
            column: of,
            choices: file.objects.map((name) => [name, name] as const),
            members: ownIndex(file.objects.length),
          }
        : table.facets[facet],
    ),
  };
}

/** What a state leaves. */
export interface View {
  /** Rows in order. */
  readonly order: Uint32Array;
  /** Of each facet, how many rows each of its choices would leave, with the other facets as they are. Counted when read. */
  readonly counts: Readonly<Record<Facet, Uint32Array | undefined>>;
}

/** Whether a state needs what is counted before it can be answered. */
export const needsObjects = (state: State): boolean => state.text !== '' || state.chosen.object.length > 0;

/**
 * The rows a state leaves and the counts of its choices.
 *
 * Column by column in plain loops: the first filter runs before the browser has had time to make anything fast.
 */
export function select(table: FigureTable, state: State): View {
  const { rows } = table.core;
  const active = FACETS.filter((facet) => state.chosen[facet].length > 0).flatMap((facet) => table.facets[facet] ?? []);
  // How many facets leave a row out, and the last of them. A row that words leave out counts for none.
  const fails = new Uint8Array(rows);
  const failed = new Uint8Array(rows);
  active.forEach(({ facet, choices, members, column }, at) => {
    const keys = new Set(state.chosen[facet]);
    const wanted = choices.map(([key]) => keys.has(key));
    const missing = flags(members, (own) => !own.some((choice) => wanted[choice]));
    markMissing(column, missing, fails, failed, at);
  });
  for (const found of wordColumns(table, state.text)) {
    const has = new Uint8Array(rows);
    for (const [column, codes] of found) markFound(column, codes, has);
    for (let row = 0; row < rows; row++) if (has[row] === 0) fails[row] = LEFT_OUT;
  }
  const kept = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (fails[row] === 0) kept[count++] = row;
  const order = kept.subarray(0, count);
  const histograms = new Map<Uint32Array, Uint32Array>();
  const counts = onFirstRead(FACETS, (name) => {
    const facet = table.facets[name];
    if (!facet) return undefined;
    const { column, members, choices } = facet;
    const all = histograms.get(column) ?? countCodes(column, order, members.length);
    histograms.set(column, all);
    const at = active.indexOf(facet);
    const only = at === -1 ? null : countMissed(column, members.length, fails, failed, at);
    const result = new Uint32Array(choices.length);
    members.forEach((own, code) => {
      const inRows = (all[code] ?? 0) + (only?.[code] ?? 0);
      if (inRows > 0) for (const choice of own) result[choice] = (result[choice] ?? 0) + inRows;
    });
    return result;
  });
  return { order, counts };
}

/** More than facets can fail. */
const LEFT_OUT = 100;

/** Which of some things have a property, as ones and zeros. */
const flags = <T>(things: readonly T[], has: (thing: T) => boolean | undefined): Uint8Array =>
  Uint8Array.from(things, (thing) => (has(thing) === true ? 1 : 0));

/** Notes which rows a facet leaves out. */
function markMissing(
  column: Uint32Array,
  missing: Uint8Array,
  fails: Uint8Array,
  failed: Uint8Array,
  facet: number,
): void {
  for (let row = 0; row < column.length; row++) {
    if (missing[column[row] ?? 0] === 0) continue;
    fails[row] = (fails[row] ?? 0) + 1;
    failed[row] = facet;
  }
}

function markFound(column: Uint32Array, has: Uint8Array, found: Uint8Array): void {
  for (let row = 0; row < column.length; row++) if (has[column[row] ?? 0] === 1) found[row] = 1;
}

/** How often each code stands in some rows. */
function countCodes(column: Uint32Array, rows: Uint32Array, codes: number): Uint32Array {
  const counted = new Uint32Array(codes);
  for (const row of rows) {
    const code = column[row] ?? 0;
    counted[code] = (counted[code] ?? 0) + 1;
  }
  return counted;
}

/** How often each code stands in rows that only this facet leaves out. */
function countMissed(
  column: Uint32Array,
  codes: number,
  fails: Uint8Array,
  failed: Uint8Array,
  facet: number,
): Uint32Array {
  const counted = new Uint32Array(codes);
  for (let row = 0; row < column.length; row++) {
    if (fails[row] !== 1 || failed[row] !== facet) continue;
    const code = column[row] ?? 0;
    counted[code] = (counted[code] ?? 0) + 1;
  }
  return counted;
}

/** Of every word the columns it may stand in, with the codes that have it: place, topic, metric, source, what is counted. */
function wordColumns(table: FigureTable, text: string): (readonly (readonly [Uint32Array, Uint8Array])[])[] {
  const words = plain(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const { core, columns, objects } = table;
  const texts: (readonly [Uint32Array, readonly string[]])[] = [
    [columns.place, (table.facets.place?.choices ?? []).map(([, name]) => plain(name))],
    [columns.metric, core.metrics.map(([, name, topic]) => plain(`${name} ${core.topics[topic]?.[1] ?? ''}`))],
    [columns.source, core.sources.map(([, title]) => plain(title))],
    ...(objects ? [[objects.of, objects.names.map(plain)] as const] : []),
  ];
  return words.map((word) =>
    texts.map(([column, names]) => [column, flags(names, (name) => name.includes(word))] as const),
  );
}

/** Puts rows in the order of a rank, keeping their order where it is the same: counting, not comparing. */
function byRank(order: Uint32Array, rankOf: (row: number) => number, ranks: number): Uint32Array {
  const starts = new Uint32Array(ranks + 1);
  order.forEach((row) => {
    const next = rankOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  });
  for (let rank = 1; rank <= ranks; rank++) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  order.forEach((row) => {
    const rank = rankOf(row);
    const at = starts[rank] ?? 0;
    sorted[at] = row;
    starts[rank] = at + 1;
  });
  return sorted;
}

/** Rows in a reader's order. Orders of numbers need the numbers; without them the rows stay by place. */
export function sorted(
  table: FigureTable,
  order: Uint32Array,
  sort: Sort,
  numbers: readonly (number | null)[] | null = null,
): Uint32Array {
  const { core, columns } = table;
  const at = (column: Column) => (row: number) => columns[column][row] ?? 0;
  switch (sort) {
    case 'place':
      return order;
    case 'metric':
      return byRank(order, at('metric'), core.metrics.length);
    case 'newest':
      return byRank(order, (row) => core.periods.length - 1 - at('period')(row), core.periods.length);
    case 'check':
      return byRank(order, at('check'), core.checks.length);
    case 'high':
    case 'low': {
      if (!numbers) return order;
      const sign = sort === 'high' ? -1 : 1;
      const number = (row: number): number => numbers[row] ?? 0;
      return Uint32Array.from([...order].sort((a, b) => sign * (number(a) - number(b)) || a - b));
    }
  }
}

/** Rows under one heading: where they start in the order, and how many. */
export interface GroupOfRows {
  readonly label: string;
  readonly start: number;
  readonly count: number;
}

/** Rows group after group, each in the order given. A span of years belongs to its last year. */
export function grouped(
  table: FigureTable,
  order: Uint32Array,
  group: Group,
): { readonly order: Uint32Array; readonly groups: readonly GroupOfRows[] } {
  const facet = table.facets[group];
  if (!facet) return { order, groups: [] };
  const pick = (members: readonly number[]): number =>
    (group === 'place' ? members.at(-1) : group === 'period' ? Math.min(...members) : members[0]) ?? 0;
  const rankOfCode = Uint32Array.from(facet.members, pick);
  const rank = (row: number): number => rankOfCode[facet.column[row] ?? 0] ?? 0;
  const result = byRank(order, rank, facet.choices.length);
  const groups: { label: string; start: number; count: number }[] = [];
  let last = -1;
  result.forEach((row, index) => {
    const own = rank(row);
    if (own !== last) groups.push({ label: facet.choices[own]?.[1] ?? '', start: index, count: 0 });
    last = own;
    const open = groups.at(-1);
    if (open) open.count += 1;
  });
  return { order: result, groups };
}
