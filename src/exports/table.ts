/** A table as files people download. */
import { writeCsv } from '../csv/write.ts';
import type { Claim } from '../schema/cells.ts';
import type { Table } from '../schema/table.ts';

/** A published table. */
export interface Export {
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

export type Row = Readonly<Record<string, unknown>>;

const plain = (value: unknown): string => {
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

/** A table of the contract as an export: its own columns, in the schema's order, with what pages add to a row. */
export function exportTable<R extends object>(
  definition: Table,
  rows: readonly R[],
  toJson: (row: R) => Row,
  added: Readonly<Record<string, (row: R) => string>> = {},
): Export {
  const columns = Object.entries(definition.columns);
  const key = definition.fileKey?.key;
  return {
    name: definition.name,
    title: definition.title,
    rows: rows.length,
    json: () => `${JSON.stringify(rows.map(toJson), null, 1)}\n`,
    csv: () =>
      writeCsv(
        [
          ...(key ? [key === 'district' ? '地区' : '清单'] : []),
          ...columns.map(([, column]) => column.header),
          ...Object.keys(added),
        ],
        rows.map((row) => {
          const values = row as Row;
          return [
            ...(key ? [plain(values[key])] : []),
            ...columns.map(([name]) => plain(values[name])),
            ...Object.values(added).map((value) => value(row)),
          ];
        }),
      ),
  };
}
