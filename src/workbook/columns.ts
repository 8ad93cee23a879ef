/** Which table a sheet is, which of its rows is the header, and which of its columns is which of ours. */
import { editDistance } from '../check/nearest.ts';
import { tableNames, tables, type TableName } from '../schema/index.ts';
import type { Table } from '../schema/table.ts';
import { aliasesOf } from './aliases.ts';

/** How a sheet's columns are read. */
export interface Matching {
  readonly table: TableName;
  /** The header's place among the sheet's rows. */
  readonly headerRow: number;
  /** Our column → the sheet's column. */
  readonly places: ReadonlyMap<string, number>;
  /** The column that says which file a row goes to, for a table with a file per district or list. */
  readonly keyPlace: number | null;
  /** Columns taken under another name. */
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly near: boolean }[];
  /** Columns no column of ours is called like. */
  readonly unused: readonly { readonly name: string; readonly place: number }[];
}

/** What the column that names a row's file is called. */
const KEY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  district: ['地区', '地区代码', '行政区划代码', '地区名称'],
  list: ['清单', '清单编号', '清单名称'],
};

/** Columns our own downloads add to a table; the site works them out itself. */
export const COMPUTED = new Set(['单位', '核算', '算式']);

/** A header without what decorates it: spaces, line breaks, a colon, a star, 「（必填）」. */
export const plainHeader = (cell: string): string =>
  cell.replace(/[\s\u3000*＊]+/gu, '').replace(/[：:]$|[（(](?:必填|选填|可空)[）)]$/gu, '');

/** Kept versions are written by `npm run freeze` alone: no office has a sheet of them. */
const isOffices = (table: TableName): boolean => !table.startsWith('frozen-');

/** How many rows may stand above the header. */
const ABOVE = 20;

/** How well a row of cells is a table's header: an own name counts more than another name for it. */
function matchRow(table: TableName, cells: readonly string[], headerRow: number): Matching & { score: number } {
  const definition: Table = tables[table];
  const headers = Object.values(definition.columns).map((column) => column.header);
  const names = cells.map(plainHeader);
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const renamed: { from: string; to: string; near: boolean }[] = [];
  let score = 0;
  const take = (header: string, place: number, worth: number, near: boolean | null): void => {
    places.set(header, place);
    taken.add(place);
    score += worth;
    if (near !== null) renamed.push({ from: names[place] ?? '', to: header, near });
  };
  for (const header of headers) {
    const place = names.indexOf(header);
    if (place >= 0) take(header, place, 3, null);
  }
  let keyPlace: number | null = null;
  if (definition.fileKey) {
    const place = names.findIndex(
      (name, i) => !taken.has(i) && KEY_COLUMNS[definition.fileKey?.key ?? '']?.includes(name),
    );
    if (place >= 0) {
      keyPlace = place;
      taken.add(place);
      score += 1;
    }
  }
  for (const header of headers.filter((one) => !places.has(one))) {
    const aliases = aliasesOf(table, header);
    const place = names.findIndex((name, i) => !taken.has(i) && aliases.includes(name));
    if (place >= 0) take(header, place, 2, false);
  }
  for (const header of headers.filter((one) => !places.has(one))) {
    const place = names.findIndex((name, i) => !taken.has(i) && name.length >= 3 && editDistance(name, header) === 1);
    if (place >= 0) take(header, place, 1, true);
  }
  const unused = names.flatMap((name, place) => (name === '' || taken.has(place) ? [] : [{ name, place }]));
  return { table, headerRow, places, keyPlace, renamed, unused, score };
}

/**
 * Finds the table and the header of a sheet.
 *
 * @param only the table the editor has named
 * @returns the matching; or the tables it may be, none where it is like none
 */
export function matchSheet(
  rows: readonly (readonly string[])[],
  only: TableName | null,
): { readonly matching: Matching } | { readonly matching: null; readonly candidates: readonly TableName[] } {
  const tried = (only === null ? tableNames.filter(isOffices) : [only]).flatMap((table) =>
    rows.slice(0, ABOVE).map((row, index) => matchRow(table, row, index)),
  );
  const best = Math.max(0, ...tried.map((one) => one.score));
  const winners = tried
    .filter((one) => one.score === best)
    // Of a header over two rows the lower one stands above the data; the same header further down is a page break.
    .filter((one, _, equals) => {
      const first = equals.find((other) => other.table === one.table);
      const follows = (row: number): boolean =>
        row === first?.headerRow ||
        (equals.some((other) => other.table === one.table && other.headerRow === row - 1) && follows(row - 1));
      const isLast = !equals.some((other) => other.table === one.table && other.headerRow === one.headerRow + 1);
      return isLast && follows(one.headerRow);
    });
  const [winner] = winners;
  if (winner === undefined || winner.places.size < 2 || best < 4) return { matching: null, candidates: [] };
  if (winners.length > 1) return { matching: null, candidates: winners.map((one) => one.table) };
  return { matching: winner };
}
