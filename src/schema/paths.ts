/** Which table a file belongs to, from its path alone. */
import { tableNames, tables, type TableName } from './index.ts';
import type { Table } from './table.ts';

/** A file's table, and what the file's name adds to its rows. */
export interface FileOfTable {
  readonly name: TableName;
  readonly table: Table;
  /** e.g. `150100` of `data/figures/150100.csv`; null where a table is one file. */
  readonly key: string | null;
}

/**
 * The table a file is part of.
 *
 * @param path below the project's root, e.g. `data/figures/150100.csv`
 * @returns null where no table uses such a file
 */
export function tableOf(path: string): FileOfTable | null {
  for (const name of tableNames) {
    const table: Table = tables[name];
    const place = `data/${table.path}`;
    if (path === place) return { name, table, key: null };
    const key = path.startsWith(place) && table.fileKey ? path.slice(place.length) : '';
    if (/^[^/]+\.csv$/u.test(key)) return { name, table, key: key.slice(0, -'.csv'.length) };
  }
  return null;
}
