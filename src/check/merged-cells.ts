/** Merged cells: Excel keeps the value in the first of them and saves the others as blank. */
import type { Fault } from '../csv/fault.ts';
import type { Table } from '../schema/table.ts';
import type { ReadRow } from './project.ts';

/** Optional columns by which offices group rows, and so merge their cells. */
const GROUPING: ReadonlySet<string> = new Set(['类别', '领域', '责任部门']);

/** Two blanks below a value are a habit, one is an oversight. */
const FEWEST = 2;

/** As many cells that must be filled as nobody leaves blank in the last rows of a table but who has yet to fill them. */
const UNFILLED = 3;

/**
 * One fault for every merged cell, in place of those that say of each blank below it that it must not be.
 *
 * @param faults everything found in the rows
 */
export function mergedCells(table: Table, rows: readonly ReadRow[], faults: readonly Fault[]): Fault[] {
  const found: Fault[] = [];
  const explained = new Set<string>();
  const columns = Object.values(table.columns)
    .filter(({ header, need }) => need !== 'optional' || GROUPING.has(header))
    .map(({ header, need }) => ({ header, need, runs: blankRuns(rows, header) }));
  const atEnd = unfilledRows(
    rows,
    columns.flatMap(({ need, runs }) => (need === 'optional' ? [] : (runs.at(-1) ?? []))),
  );
  for (const { header, need, runs } of columns) {
    if (need === 'optional' && !looksMerged(rows, header, runs)) continue;
    for (const { above, blank } of runs) {
      const [first, last] = [blank[0], blank.at(-1)];
      if (!first || !last || blank.length < FEWEST || first === atEnd) continue;
      for (const row of blank) explained.add(`${String(row.row)} ${header}`);
      found.push({
        code: 'merged-cells',
        file: first.file,
        row: first.row,
        line: first.line,
        column: header,
        value: '',
        detail: {
          rows: `第${String(first.row)}–${String(last.row)}行`,
          above: String(above.row),
          value: (above.cells[header] ?? '').trim(),
        },
      });
    }
  }
  if (found.length === 0) return [...faults];
  return [
    ...faults.filter(
      (fault) => fault.code !== 'required' || !explained.has(`${String(fault.row)} ${fault.column ?? ''}`),
    ),
    ...found,
  ];
}

interface BlankRun {
  /** The row with the value. */
  readonly above: ReadRow;
  readonly blank: readonly ReadRow[];
}

/** Each value with the blanks that follow it. */
function blankRuns(rows: readonly ReadRow[], column: string): BlankRun[] {
  const runs: { above: ReadRow; blank: ReadRow[] }[] = [];
  for (const row of rows) {
    if ((row.cells[column] ?? '').trim() !== '') runs.push({ above: row, blank: [] });
    else runs.at(-1)?.blank.push(row);
  }
  return runs;
}

/**
 * The first of the rows at the end of a table in which so much is blank that nobody has filled them yet: what stands
 * above them is another matter's, and to copy it down would be wrong.
 */
function unfilledRows(rows: readonly ReadRow[], lastRuns: readonly BlankRun[]): ReadRow | null {
  const times = new Map<ReadRow, number>();
  for (const { blank } of lastRuns) {
    const [first, last] = [blank[0], blank.at(-1)];
    if (first && last === rows.at(-1)) times.set(first, (times.get(first) ?? 0) + 1);
  }
  return [...times].find(([, count]) => count >= UNFILLED)?.[0] ?? null;
}

/** Whether the blanks of a column that may be blank come from merged cells: groups from the first row to the last. */
function looksMerged(rows: readonly ReadRow[], column: string, runs: readonly BlankRun[]): boolean {
  const values = runs.map(({ above }) => (above.cells[column] ?? '').trim());
  return (
    runs.length >= 2 &&
    runs[0]?.above === rows[0] &&
    new Set(values).size === values.length &&
    runs.filter(({ blank }) => blank.length >= FEWEST).length >= 2 &&
    rows.length - runs.length > runs.length
  );
}
