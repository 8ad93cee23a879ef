/** A view as a file: the rows of the published table, in the reader's order. */
import { writeCsv } from '../csv/write.ts';
import { saveFile } from '../save-file.ts';
import type { ExplorerFiles } from './load.ts';
import type { FigureTable } from './table.ts';

/**
 * Hands some rows to the reader as a file.
 *
 * @param query the view's state, from which the file gets its name: two views are two files
 * @returns the file's name
 */
export async function downloadRows(
  files: ExplorerFiles,
  table: FigureTable,
  rows: Uint32Array,
  kind: 'csv' | 'json',
  query: string,
): Promise<string> {
  const { header, json, csv } = await files.full(table, rows);
  const text = kind === 'csv' ? writeCsv(header, csv) : `${JSON.stringify(json, null, 1)}\n`;
  const type = kind === 'csv' ? 'text/csv' : 'application/json';
  const name = fileName(query, kind);
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
  return name;
}

/** e.g. `mingbai-figures-place-150100-check-inconsistent.csv` */
export function fileName(query: string, ending: string): string {
  const parts = [...new URLSearchParams(query)]
    .filter(([name]) => name !== 'page')
    .map(([name, value]) => `${name}-${value}`);
  const safe = ['mingbai-figures', ...parts].join('-').replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${[...safe].slice(0, 80).join('').replace(/-$/u, '')}.${ending}`;
}
