/**
 * What can be mended in a table without judgement: how it is stored, never what it says. Pure; used by `npm run fix`
 * and by the checker in the browser.
 */
import Papa from 'papaparse';
import { trimCell, undisguised, visible } from '../csv/characters.ts';
import { isBlank, readRecords, type CsvRecord } from '../csv/records.ts';
import { faultsOf } from '../schema/cells.ts';
import type { Column, Table } from '../schema/table.ts';

/** What was done; the words are in `fix-report.ts`. */
export type FixKind =
  | 'encoding'
  | 'byte-order-mark'
  | 'line-ends'
  | 'separator-line'
  | 'delimiter'
  | 'blank-row'
  | 'blank-column'
  | 'invisible'
  | 'space'
  | 'stand-in'
  | 'digits'
  | 'date'
  | 'thousand'
  | 'percent';

/** The kinds of problem that {@link fixTable} takes away, wherever it needs no judgement. */
export const FIXED_KINDS: ReadonlySet<string> = new Set([
  'blank-row',
  'cell-space',
  'cjk-compat',
  'date-format',
  'delimiter',
  'encoding-gbk',
  'encoding-utf16',
  'fullwidth-digit',
  'header-blank',
  'header-space',
  'invisible-char',
  'mixed-newlines',
  'number-thousand',
  'percent',
  'period-format',
  'sep-line',
]);

/** One thing that was mended. */
export interface FixChange {
  readonly kinds: readonly FixKind[];
  /** The row as Excel counted it before anything was mended; null for the whole file. */
  readonly row: number | null;
  /** The column's name, for a cell. */
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  /** The same bytes where nothing was mended. */
  readonly bytes: Uint8Array;
  readonly changes: readonly FixChange[];
}

/**
 * Mends a file of a table. What needs an editor is left as it is, and a file that cannot be read back with the very
 * values it is meant to have is not touched at all. Mending twice is the same as mending once.
 *
 * @param table the table the file belongs to: it says which cells are numbers and dates
 */
export function fixTable(table: Table, bytes: Uint8Array): Fixed {
  const untouched: Fixed = { bytes, changes: [] };
  const decoded = decodeAny(table, bytes);
  if (decoded === null || CONFLICT.test(decoded.text)) return untouched;
  const changes = [...decoded.changes];

  const marked = /^sep=.\n/iu.exec(decoded.text)?.[0] ?? '';
  if (marked !== '') changes.push(whole('separator-line', marked.trim(), ''));
  const { text, moved } = withCommas(table, decoded.text.slice(marked.length));
  if (moved !== null) changes.push(moved);
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (ended !== text && !changes.some((change) => change.kinds.includes('line-ends'))) {
    changes.push(whole('line-ends', '', ''));
  }

  const { records, faults } = readRecords('', ended);
  const header = records[0];
  // Where a quote is not closed nobody knows which cell is which: only the encoding and the line ends are mended.
  const mended =
    header && faults.length === 0 && !isBlank(header) ? fixRecords(table, ended, records, header, changes) : ended;
  if (mended === null || changes.length === 0) return untouched;
  return { bytes: new TextEncoder().encode(mended), changes };
}

const CONFLICT = /^(?:<{7}|>{7}|={7})(?=\s|$)/mu;

const whole = (kind: FixKind, before: string, after: string): FixChange => ({
  kinds: [kind],
  row: null,
  column: null,
  before,
  after,
});

/** Bytes → text with `\n` line ends, by the one encoding in which the header is this table's. Null where there is none. */
function decodeAny(table: Table, bytes: Uint8Array): { text: string; changes: FixChange[] } | null {
  const read = (encoding: string): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  const wide = wideEncoding(bytes);
  const changes: FixChange[] = [];
  let text: string | null = null;
  if (wide === null) text = read('utf-8');
  if (text === null) {
    const encoding = wide ?? 'gb18030';
    text = read(encoding);
    if (text === null || !isHeaderOf(table, text)) return null;
    changes.push(whole('encoding', wide === null ? 'GBK' : 'UTF-16', 'UTF-8'));
  }
  if (text.startsWith('\ufeff')) {
    if (changes.length === 0) changes.push(whole('byte-order-mark', '', ''));
    text = text.slice(1);
  }
  if (/^\s*(?:<!doctype|<html|<\?xml)/iu.test(text) || text.startsWith('PK\u0003\u0004')) return null;
  const even = text.replace(/\r\n?/gu, '\n');
  if (even !== text) changes.push(whole('line-ends', '', ''));
  return { text: even, changes };
}

/** UTF-16 by its mark, or by the zero bytes that every ASCII comma brings. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zero = bytes.subarray(0, 2000).indexOf(0);
  return zero < 0 ? null : zero % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

/** Whether cells are the columns of a table: all it must have, and no other. */
function isHeader(table: Table, cells: readonly string[]): boolean {
  const names = cells.map((cell) => trimCell(visible(cell))).filter((cell) => cell !== '');
  const columns = Object.values(table.columns);
  return (
    names.every((name) => columns.some((column) => column.header === name)) &&
    columns.every((column) => column.extra || names.includes(column.header))
  );
}

const OTHER_DELIMITERS = [';', '\t'] as const;

/** Whether the first line of a text is the header of a table, whatever stands between its columns. */
function isHeaderOf(table: Table, text: string): boolean {
  const line = (/^\ufeff?(?:sep=.\r?\n)?([^\r\n]*)/iu.exec(text)?.[1] ?? '').replaceAll('"', '');
  return [',', ...OTHER_DELIMITERS].some((delimiter) => isHeader(table, line.split(delimiter)));
}

/** A table saved with semicolons or tabs, with commas: only where every row has just the header's columns. */
function withCommas(table: Table, text: string): { text: string; moved: FixChange | null } {
  const line = text.split('\n', 1)[0] ?? '';
  for (const delimiter of OTHER_DELIMITERS) {
    if (line.includes(',') || !line.includes(delimiter)) continue;
    const { records, faults } = readRecords('', text, delimiter);
    const header = records[0];
    if (!header || faults.length > 0 || !isHeader(table, header.cells)) continue;
    if (records.some((record) => !isBlank(record) && record.cells.length !== header.cells.length)) continue;
    const moved = whole('delimiter', delimiter === '\t' ? '制表符' : delimiter, ',');
    const written = records.map((record) => (isBlank(record) ? '\n' : writeRecord(record.cells)));
    return { text: written.join(''), moved };
  }
  return { text, moved: null };
}

const writeRecord = (cells: readonly string[]): string => `${Papa.unparse([[...cells]], { newline: '\n' })}\n`;

/**
 * Mends cells, and takes out rows and columns with nothing in them. Records without a change keep their very letters,
 * so that the difference a reviewer sees is the mend and nothing else.
 *
 * @returns null where the result would not read back as meant
 */
function fixRecords(
  table: Table,
  text: string,
  records: readonly CsvRecord[],
  header: CsvRecord,
  changes: FixChange[],
): string | null {
  const lines = text.split('\n');
  const names = header.cells.map((cell) => trimCell(visible(cell)));
  const columns = new Map(Object.values(table.columns).map((column) => [column.header, column]));
  const emptied = blankColumns(records, header);
  for (const index of emptied) changes.push({ ...whole('blank-column', '', ''), column: String(index + 1) });

  const expected: (readonly string[])[] = [];
  let written = '';
  records.forEach((record, index) => {
    const next = records[index + 1]?.line ?? lines.length;
    const raw = `${lines.slice(record.line - 1, next - 1).join('\n')}\n`;
    if (record.cells.every(isEmpty)) {
      changes.push({ ...whole('blank-row', '', ''), row: record.row });
      return;
    }
    if (record.cells.length !== header.cells.length) {
      // An editor has to say which cell is missing, or which comma is too much.
      expected.push(record.cells);
      written += raw;
      return;
    }
    const cells = record.cells.map((before, place) => {
      const name = names[place] ?? '';
      const { text: after, kinds } = fixCell(record === header ? undefined : columns.get(name), before);
      if (after !== before) changes.push({ kinds, row: record.row, column: name, before, after });
      return after;
    });
    const kept = cells.filter((_, place) => !emptied.includes(place));
    const same = kept.length === record.cells.length && kept.every((cell, place) => cell === record.cells[place]);
    expected.push(kept);
    written += same ? raw : writeRecord(kept);
  });

  const again = readRecords('', written);
  const reads =
    again.faults.length === 0 &&
    again.records.length === expected.length &&
    again.records.every((record, index) => sameCells(record.cells, expected[index] ?? []));
  return reads || expected.length === 0 ? written : null;
}

/** Whether nothing is left of a cell once it is mended. */
const isEmpty = (cell: string): boolean => trimCell(visible(cell)) === '';

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

/** Columns without a name and without anything in them, where every row has all its cells. */
function blankColumns(records: readonly CsvRecord[], header: CsvRecord): number[] {
  const rows = records.filter((record) => !record.cells.every(isEmpty));
  if (rows.some((record) => record.cells.length !== header.cells.length)) return [];
  return header.cells.flatMap((_, place) => (rows.every((row) => isEmpty(row.cells[place] ?? '')) ? [place] : []));
}

/** Columns whose words are somebody else's: how they are written is not ours to change. */
const VERBATIM = new Set(['原文', '原文片段']);

/** Mends one cell, again and again until nothing is left to mend. */
function fixCell(column: Column<unknown> | undefined, written: string): { text: string; kinds: FixKind[] } {
  const kinds = new Set<FixKind>();
  const step = (kind: FixKind, text: string, next: string): string => {
    if (next !== text) kinds.add(kind);
    return next;
  };
  let [text, last] = [written, ''];
  while (text !== last) {
    last = text;
    text = step('invisible', text, visible(text));
    text = step('space', text, trimCell(text));
    if (column && !VERBATIM.has(column.header)) text = step('stand-in', text, undisguised(text));
    if (column) text = fixValue(column, text, step);
  }
  return { text, kinds: [...kinds] };
}

/** Numbers and dates that can be read in one way only. */
function fixValue(
  column: Column<unknown>,
  text: string,
  step: (kind: FixKind, text: string, next: string) => string,
): string {
  const reads = (candidate: string): boolean => column.cell.schema.safeParse(candidate).success;
  let now = text;
  if (column.cell.digits && /[０-９．－％]/u.test(now)) {
    const plain = now.normalize('NFKC');
    // Never half a mend: `８８４３块` is for an editor.
    if (reads(plain)) now = step('digits', now, plain);
  }
  const parsed = column.cell.schema.safeParse(now);
  if (parsed.success) return now;
  const fault = faultsOf(parsed.error)[0];
  const suggestion = fault?.detail?.['suggestion'];
  if (fault === undefined || suggestion === undefined || !reads(suggestion)) return now;
  if (fault.code === 'date-format' || fault.code === 'period-format') return step('date', now, suggestion);
  // 1.2万 says how exactly the source counted; a comma says nothing.
  if (fault.code === 'number-thousand' && /^-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/u.test(now)) {
    return step('thousand', now, suggestion);
  }
  // Only there is a number always a percentage.
  if (fault.code === 'percent' && column.header.startsWith('变化率')) return step('percent', now, suggestion);
  return now;
}
