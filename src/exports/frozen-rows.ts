/** Rows for the store of kept versions, as they stand in `data/`. */
import Papa from 'papaparse';
import type { Table } from '../schema/table.ts';
import { plain } from './table.ts';

/** Lines to add to a table's file, with its header where it has none yet. */
export function frozenRows(definition: Table, rows: readonly object[], withHeader: boolean): string {
  const columns = Object.entries(definition.columns);
  const cells = rows.map((row) => columns.map(([key]) => plain((row as Readonly<Record<string, unknown>>)[key])));
  const header = columns.map(([, column]) => column.header);
  return `${Papa.unparse([...(withHeader ? [header] : []), ...cells], { newline: '\n' })}\n`;
}
