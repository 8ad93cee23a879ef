/** Rows → CSV text for download. */
import Papa from 'papaparse';

/**
 * What a spreadsheet would run as a formula, or could be made to: = + - @ and their full-width twins, a tab or a line
 * end in front, or any of these behind spaces; true numbers stay as they are. Papa's own pattern misses line feeds,
 * full-width signs and no-break spaces. Apostrophes before such text count too, so that taking one away is always right.
 */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)'*(?:[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]).*$/su;

/**
 * Writes a table for people who open it in Excel or WPS: byte order mark, CRLF, quotes where needed, formula-safe.
 * The header goes in as a row: given apart, papaparse adds a blank line to a table without rows.
 */
export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse([header, ...rows] as string[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;

/** The text behind a cell of a file that {@link writeCsv} wrote: without the apostrophe it may have put in front. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/**
 * Writes records as a file of the project: every value exactly as it is. Nothing is put in front of what looks like a
 * formula, because this is what editors go on working with, not what the public downloads.
 *
 * @param forExcel with byte order mark and CRLF, so that a double click opens it rightly; without, as git keeps it
 */
export const writeSource = (records: readonly (readonly string[])[], forExcel = false): string => {
  const newline = forExcel ? '\r\n' : '\n';
  return `${forExcel ? '\ufeff' : ''}${Papa.unparse(records as string[][], { newline })}${newline}`;
};
