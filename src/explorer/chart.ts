/** The places of a view beside each other, where all its figures may be compared. */
import { MEASURES } from '../dataset/measures.ts';
import type { Bar, ChartData } from '../charts/data.ts';
import type { ShownRow } from './core.ts';
import type { FigureTable } from './table.ts';

/** More bars than this are no picture any more. */
export const MOST_BARS = 30;

/** Whether rows that may be compared are of several places, so that there is something to see. */
export const hasSeveralPlaces = (table: FigureTable, rows: Uint32Array): boolean => {
  const [first] = rows;
  return first !== undefined && rows.some((row) => table.columns.place[row] !== table.columns.place[first]);
};

/**
 * The chart of rows that may be compared, in the order given.
 *
 * @param rows of one metric, object, basis, level and measure: see like.ts
 * @param shown how these rows are shown
 * @param numbers of all figures
 * @param unranked why they are not ordered by size; empty where they may be
 * @param all how many rows the view has
 */
export function placesChart(
  table: FigureTable,
  rows: Uint32Array,
  shown: readonly (ShownRow | undefined)[],
  numbers: readonly (number | null)[],
  unranked: string,
  all: number,
): ChartData {
  const { core, columns, placeName, objects } = table;
  const [first = 0] = rows;
  const metric = core.metrics[columns.metric[first] ?? 0];
  const periods = [...new Set([...rows].map((row) => core.periods[columns.period[row] ?? 0]?.[0] ?? ''))];
  const sources = [...new Set([...rows].map((row) => core.sources[columns.source[row] ?? 0]?.[1] ?? ''))];
  const isUnknown = (row: number): boolean => core.periods[columns.period[row] ?? 0]?.[2] === 0;
  const bars = [...rows].map((row, index): Bar => {
    const when = isUnknown(row) ? '' : `（${core.periods[columns.period[row] ?? 0]?.[0] ?? ''}）`;
    return {
      label: `${placeName(columns.place[row] ?? 0)}${when}`,
      value: numbers[row] ?? 0,
      // Of 「140项 → 79项」 it is the later number that is drawn.
      shown: (shown[index]?.[2] ?? '').split(' → ').at(-1) ?? '',
      earlier: false,
    };
  });
  const byNumber = [...bars].sort((a, b) => a.value - b.value);
  const level = core.levels[core.places[columns.place[first] ?? 0]?.[2] ?? 0]?.[1] ?? '';
  const count = new Set([...rows].map((row) => columns.place[row])).size;
  const joined = (words: readonly string[]): string =>
    words.length > 3 ? `${words.slice(0, 2).join('；')}；等 ${String(words.length)} 种` : words.join('；');
  return {
    kind: core.forms[metric?.[3] ?? 0]?.[0] === 'share' ? 'share' : 'bars',
    title: `${objects?.names[objects.of[first] ?? 0] ?? ''}：${String(count)} 个${level}地方，${byNumber[0]?.shown ?? ''}到${byNumber.at(-1)?.shown ?? ''}`,
    unit: metric?.[4] ?? '',
    measure: MEASURES[objects?.measure[first] ?? 0] ?? '现有的数',
    period: joined(periods),
    source: joined(sources.map((title) => `《${title}》`)),
    labels: '地方',
    bars,
    note:
      [
        all > rows.length ? `只画前 ${String(rows.length)} 个，全部 ${String(all)} 条在下面的表里。` : '',
        unranked === '' ? '' : `不按大小排：${unranked}。`,
        periods.length > 1 || isUnknown(first) ? '各地的时间不同，或者原文没有写。' : '',
      ].join('') || null,
  };
}
