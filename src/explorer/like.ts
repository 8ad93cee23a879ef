/** Like with like in the explorer: whether all rows of a view may be put in order of their numbers and in one chart. */
import { MEASURES } from '../dataset/comparable.ts';
import type { FigureTable } from './table.ts';

/** Which codes stand in some rows. */
const codesIn = (column: Uint32Array, rows: Uint32Array): number[] => {
  const found = new Set<number>();
  for (const row of rows) found.add(column[row] ?? 0);
  return [...found].sort((a, b) => a - b);
};

const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')}……共 ${String(names.length)} 种` : names.join('、');

/**
 * Why the numbers of some rows may not be compared, in words; null where they may.
 * The rule is {@link ../dataset/comparable.ts whyUnlike}'s, for many rows at once.
 *
 * @returns 'unknown' where metric, basis and level are the same and what is counted has not been loaded
 */
export function whyNotAlike(table: FigureTable, rows: Uint32Array): string | null {
  const { core, columns, objects } = table;
  const metrics = codesIn(columns.metric, rows);
  if (metrics.length > 1) return `指标不同（${some(metrics.map((code) => core.metrics[code]?.[1] ?? ''))}）`;
  if (objects) {
    const names = codesIn(objects.of, rows).map((code) => objects.names[code] ?? '');
    if (names.length > 1) return `数的对象不同（${some(names)}）`;
  }
  const bases = codesIn(columns.basis, rows).map((code) => core.bases[code]?.[1] ?? '');
  if (bases.length > 1) return `口径不同（${some(bases)}）`;
  const levels = new Set(codesIn(columns.place, rows).map((code) => core.places[code]?.[2] ?? 0));
  if (levels.size > 1) {
    return `级别不同（${some([...levels].sort((a, b) => a - b).map((level) => core.levels[level]?.[1] ?? ''))}）`;
  }
  if (!objects) return 'unknown';
  const measures = codesIn(objects.measure, rows);
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
