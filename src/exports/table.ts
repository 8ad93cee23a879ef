/** A table as files people download. */
import { writeCsv } from '../csv/write.ts';
import type { Cell, Claim } from '../schema/cells.ts';
import type { Table } from '../schema/table.ts';

/** One column of a published CSV file, as the descriptions beside it name it. */
export interface ExportColumn {
  /** The key of the same value in the JSON file. */
  readonly key: string;
  readonly header: string;
  readonly meaning: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'list';
  /** The only words that may stand there. */
  readonly words?: readonly string[];
  /** Never blank. */
  readonly required: boolean;
  /** The table whose identifiers stand there. */
  readonly table?: string;
}

/** A table in two files. */
export interface ExportFile {
  /** The file's name without its ending. */
  readonly name: string;
  /** What it holds, in words. */
  readonly title: string;
  readonly rows: number;
  /** The same rows for programs: English keys, numbers as numbers, lists as arrays, absent = null. */
  readonly json: () => string;
  /** The same rows for spreadsheets: Chinese columns, byte order mark, formula-safe. */
  readonly csv: () => string;
}

/** A published table, with what its descriptions say of it. */
export interface Export extends ExportFile {
  readonly columns: readonly ExportColumn[];
  /** The headers of the columns that together name a row. */
  readonly identity: readonly string[];
  /** The last day something was done to the table's rows, and what, as far as they say. */
  readonly asOf: AsOf | null;
}

/** A day, and what was done on it: that we fetched a source says nothing of how new the source is. */
export interface AsOf {
  readonly what: '取得来源' | '核对' | '更正' | '更新' | '留存';
  readonly date: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** A column that pages add to a table's own: what is computed. */
export interface AddedColumn<R> {
  readonly key: string;
  readonly meaning: string;
  readonly words?: readonly string[];
  readonly value: (row: R) => string;
}

/** A value as a cell of a CSV file. */
export const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plainItem).join(';');
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
};

function plainItem(item: unknown): string {
  if (typeof item === 'string') return item;
  if (Array.isArray(item)) return item.join('=');
  const claim = item as Claim;
  const marks = [...claim.sources, ...(claim.unverified ? ['未核实'] : [])];
  return `${claim.text}${marks.map((mark) => `[${mark}]`).join('')}`;
}

const TYPES: Readonly<Record<string, ExportColumn['type']>> = { 数字: 'number', 整数: 'integer', 日期: 'date' };

function describe(key: string, header: string, meaning: string, cell: Cell<unknown>, required: boolean): ExportColumn {
  return {
    key,
    header,
    meaning,
    type: cell.list ? 'list' : (TYPES[cell.kind] ?? 'string'),
    required,
    ...(cell.words ? { words: cell.words } : {}),
    // Claims name sources inside their text: no column of identifiers.
    ...(cell.table && !cell.kind.startsWith('文字') ? { table: cell.table } : {}),
  };
}

/** The column a table with one file per district or list gets from the file's name. */
const FILE_COLUMNS: Readonly<Record<string, readonly [header: string, meaning: string]>> = {
  district: ['地区', '地区代码'],
  list: ['清单', '清单的编号'],
};

/** A table of the contract as an export: its own columns, in the schema's order, with what pages add to a row. */
export function exportTable<R extends object>(
  definition: Table,
  rows: readonly R[],
  toJson: (row: R) => Row,
  added: Readonly<Record<string, AddedColumn<R>>> = {},
  asOf: AsOf | null = null,
): Export {
  const columns = Object.entries(definition.columns);
  const file = definition.fileKey;
  const [fileHeader = '', fileMeaning = ''] = file ? (FILE_COLUMNS[file.key] ?? []) : [];
  return {
    name: definition.name,
    title: definition.title,
    rows: rows.length,
    columns: [
      ...(file
        ? [
            {
              key: file.key,
              header: fileHeader,
              meaning: fileMeaning,
              type: 'string' as const,
              required: true,
              table: file.table,
            },
          ]
        : []),
      ...columns.map(([key, { header, meaning, cell, need }]) =>
        describe(key, header, meaning, cell, need === 'required'),
      ),
      ...Object.entries(added).map(([header, { key, meaning, words }]) => ({
        key,
        header,
        meaning,
        type: 'string' as const,
        required: false,
        ...(words ? { words } : {}),
      })),
    ],
    identity: [
      ...(file && definition.uniqueInFile ? [fileHeader] : []),
      ...definition.identity.map((key) => definition.columns[key]?.header ?? key),
    ],
    asOf,
    json: () => `${JSON.stringify(rows.map(toJson), null, 1)}\n`,
    csv: () =>
      writeCsv(
        [...(file ? [fileHeader] : []), ...columns.map(([, column]) => column.header), ...Object.keys(added)],
        rows.map((row) => {
          const values = row as Row;
          return [
            ...(file ? [plain(values[file.key])] : []),
            ...columns.map(([name]) => plain(values[name])),
            ...Object.values(added).map(({ value }) => value(row)),
          ];
        }),
      ),
  };
}
