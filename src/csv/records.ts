/** Text → records with the place each stands at. Never loses a row, a cell or a column in silence. */
import Papa from 'papaparse';
import type { Fault } from './fault.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** As Excel counts: 1 is the header. */
  readonly row: number;
  /** As a text editor counts: where the record starts. */
  readonly line: number;
}

/**
 * Splits CSV text (line ends already `\n`) into records.
 *
 * papaparse does the splitting (RFC 4180), with everything it would guess or skip pinned: the delimiter, the line end,
 * no header handling (it renames duplicate headers and loses `__proto__`), no skipping of blank rows, and quotes always
 * honoured. Lines are counted here, because its own error positions mean different things for different errors.
 *
 * @param delimiter only for mending a file that was saved with another one: a table is always read with a comma
 * @returns all records, blank ones too; and the quote faults, each at the record it starts in.
 */
export function readRecords(
  file: string,
  text: string,
  delimiter: ',' | ';' | '\t' = ',',
): { records: CsvRecord[]; faults: Fault[] } {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const parsed = Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    header: false,
    skipEmptyLines: false,
    fastMode: false,
  });

  const records: CsvRecord[] = [];
  let line = 1;
  parsed.data.forEach((cells, index) => {
    records.push({ cells, row: index + 1, line });
    line += 1;
    for (const cell of cells) line += linesIn(cell);
  });

  const faults: Fault[] = [];
  const seen = new Set<number>();
  for (const error of parsed.errors) {
    if (error.type !== 'Quotes') continue;
    const index = Math.min(error.row ?? 0, records.length - 1);
    const record = records[index];
    if (!record || seen.has(index)) continue;
    seen.add(index);
    const swallowed = record.cells.reduce((most, cell) => Math.max(most, linesIn(cell)), 0);
    const value = record.cells.find((cell) => cell.includes('"') || cell.includes('\n')) ?? '';
    faults.push({
      code: error.code === 'MissingQuotes' && swallowed > 0 ? 'unclosed-quote' : 'stray-quote',
      file,
      row: record.row,
      line: record.line,
      value: value.split('\n')[0] ?? '',
      detail: { lines: String(swallowed) },
    });
  }
  return { records, faults };
}

/** How many line ends are in a cell. Most have none. */
const linesIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

/** Whether every cell is empty or spaces. */
export const isBlank = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');
