/** Like with like in the explorer: whether all rows of a view may be put in order of their numbers and in one chart. */
import { MEASURES } from '../dataset/measures.ts';
import { START, writeState } from './state.ts';
import { MEASURE_CODES, type FigureTable } from './table.ts';

/** Which of so many codes stand in some rows. */
function codesIn(codes: number, rows: Uint32Array, codeOf: (row: number) => number): number[] {
  const found = new Uint8Array(codes);
  for (const row of rows) found[codeOf(row)] = 1;
  return [...found.keys()].filter((code) => found[code] === 1);
}

const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')}……共 ${String(names.length)} 种` : names.join('、');

/**
 * Why the numbers of some rows may not be compared, in words; null where they may.
 * The rule is {@link ../dataset/comparable.ts whyUnlike}'s, for many rows at once.
 *
 * @returns 'unknown' where metric, basis and level are the same and what is counted has not been loaded
 */
export function whyNotAlike(table: FigureTable, rows: Uint32Array): string | null {
  const { core, codeAt, objects } = table;
  const metrics = codesIn(core.metrics.length, rows, (row) => codeAt('metric', row));
  if (metrics.length > 1) return `指标不同（${some(metrics.map((code) => core.metrics[code]?.[1] ?? ''))}）`;
  if (objects) {
    const names = codesIn(objects.names.length, rows, (row) => objects.of[row] ?? 0).map(
      (code) => objects.names[code] ?? '',
    );
    if (names.length > 1) return `数的对象不同（${some(names)}）`;
  }
  const bases = codesIn(core.bases.length, rows, (row) => codeAt('basis', row)).map(
    (code) => core.bases[code]?.[1] ?? '',
  );
  if (bases.length > 1) return `口径不同（${some(bases)}）`;
  const levels = new Set(
    codesIn(core.places.length, rows, (row) => codeAt('place', row)).map((code) => core.places[code]?.[2] ?? 0),
  );
  if (levels.size > 1) {
    return `级别不同（${some([...levels].sort((a, b) => a - b).map((level) => core.levels[level]?.[1] ?? ''))}）`;
  }
  if (!objects) return 'unknown';
  const measures = codesIn(MEASURE_CODES, rows, (row) => objects.measure[row] ?? 0);
  if (measures.some((code) => MEASURES[code] === undefined)) return '有的没有印出单独一个数';
  if (measures.length > 1) return `数的东西不同（${some(measures.map((code) => MEASURES[code] ?? ''))}）`;
  return null;
}

/** Why the rows may not be put in order of their numbers, in words; null where they may. */
export function whyNotOrdered(table: FigureTable, rows: Uint32Array): string | null {
  const unlike = whyNotAlike(table, rows);
  if (unlike !== null) return unlike;
  const [first] = rows;
  const unranked = first === undefined ? '' : (table.core.metrics[table.columns.metric[first] ?? 0]?.[5] ?? '');
  return unranked === '' ? null : `指标的可比说明写着「${unranked}」`;
}

/** Rows that may be compared: what they count, how many, and the state that shows just them. */
export interface AlikeSet {
  readonly label: string;
  readonly count: number;
  readonly query: string;
}

/** The sets of rows of two places and more that may be compared, the largest first. Needs what is counted. */
export function alikeSets(table: FigureTable, rows: Uint32Array): AlikeSet[] {
  const { core, columns, objects } = table;
  if (!objects) return [];
  const sets = new Map<string, { readonly first: number; readonly places: Set<number>; count: number }>();
  for (const row of rows) {
    const place = columns.place[row] ?? 0;
    const measure = objects.measure[row] ?? 0;
    if (MEASURES[measure] === undefined) continue;
    const kind = [columns.metric[row], objects.of[row], columns.basis[row], core.places[place]?.[2], measure].join();
    const set = sets.get(kind) ?? { first: row, places: new Set(), count: 0 };
    set.places.add(place);
    set.count += 1;
    sets.set(kind, set);
  }
  return [...sets.values()]
    .filter(({ places }) => places.size > 1)
    .sort((a, b) => b.count - a.count || a.first - b.first)
    .map(({ first, count }) => {
      const object = objects.names[objects.of[first] ?? 0] ?? '';
      const level = core.levels[core.places[columns.place[first] ?? 0]?.[2] ?? 0];
      const chosen = {
        ...START.chosen,
        metric: [core.metrics[columns.metric[first] ?? 0]?.[0] ?? ''],
        object: [object],
        basis: [core.bases[columns.basis[first] ?? 0]?.[0] ?? ''],
        level: [level?.[0] ?? ''],
      };
      return {
        label: `${object}（${level?.[1] ?? ''}，${String(count)} 条）`,
        count,
        query: writeState({ ...START, chosen }),
      };
    });
}
