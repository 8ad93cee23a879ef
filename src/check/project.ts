/** Everything the checker looks at: the tables as read, the articles, the settings, the texts of the sources. */
import type { Fault } from '../csv/fault.ts';
import type { CaseHead, PageHead } from '../schema/case.ts';
import { tables, type RowOf, type TableName } from '../schema/index.ts';
import type { SiteSettings } from '../schema/site.ts';

/** A row as read: its values as far as its cells could be understood, and where it stands. */
export interface ReadRow<N extends TableName = TableName> {
  /** All keys are present; a cell that could not be understood is null. */
  readonly value: RowOf<N>;
  /** Whether every cell could be understood. Only such rows reach the pages. */
  readonly sound: boolean;
  /** The cells' text by column name, for messages. */
  readonly cells: Readonly<Record<string, string>>;
  readonly file: string;
  readonly row: number;
  readonly line: number;
}

export type ReadTables = { readonly [N in TableName]: readonly ReadRow<N>[] };

/** An article: an .mdx or .md file below `content/`. */
export interface Article<H> {
  /** Path below the project's root. */
  readonly file: string;
  /** Its file name without the ending; the last part of its address. */
  readonly slug: string;
  readonly head: H;
  /** The text below the head. */
  readonly body: string;
  /** The line of the file the body starts at. */
  readonly bodyLine: number;
}

/** A kept version of a figure or metric. */
export interface FrozenName {
  readonly table: 'frozen-figures.csv' | 'frozen-metrics.csv';
  /** e.g. `150100-001@v3fa9c0d1e2` */
  readonly name: string;
}

export interface Project {
  readonly settings: SiteSettings | null;
  readonly tables: ReadTables;
  readonly cases: readonly Article<CaseHead>[];
  readonly pages: readonly Article<PageHead>[];
  /** The texts of the sources by file name, where the caller has them (`--sources`); otherwise null. */
  readonly sourceTexts: ReadonlyMap<string, string> | null;
  /** Kept versions that git has seen leave their file, where the caller has asked git; otherwise null. */
  readonly everDropped: readonly FrozenName[] | null;
  /**
   * Today, e.g. `2026-11-23`, where the caller knows it: the check has no clock of its own, so that the same files
   * always give the same report. Without it nothing is overdue and nothing lies in the future.
   */
  readonly today: string | null;
  /** The pages that were published last, where the caller knows them. Without them nothing can have vanished. */
  readonly released: readonly ReleasedPage[] | null;
  /** What reading found. */
  readonly faults: readonly Fault[];
}

/** A page readers may have linked to. */
export interface ReleasedPage {
  /** Below the site's base path, e.g. `/certificates/qinshu-guanxi/`. */
  readonly address: string;
  /** What it is about, e.g. `亲属关系证明`. */
  readonly name: string;
  /** Where its row or text stands, e.g. `data/certificates.csv`. */
  readonly file: string;
}

/** Finds what in an article's text a program would run. The parser is too heavy for the browser: Node passes it in. */
export type ArticleCheck = (file: string, body: string, bodyLine: number) => readonly Fault[];

/** What the check may know besides the files. */
export interface Surroundings extends Partial<Pick<Project, 'today' | 'released' | 'everDropped'>> {
  readonly articleCheck?: ArticleCheck;
}

/** Faults of a whole file that cost its rows. */
const LOSES_FILE = [
  'empty-file',
  'encoding-gbk',
  'encoding-utf16',
  'not-csv-xlsx',
  'not-csv-html',
  'merge-conflict',
  'sep-line',
  'delimiter',
  'title-row',
  'header-missing',
  'header-duplicate',
  'proto-header',
  'file-missing',
  'file-misplaced',
  'file-lost',
] as const;

/** Faults of reading that cost rows: what is not there any more may be in the lines that could not be read. */
export const LOSES_ROWS: ReadonlySet<string> = new Set([
  ...LOSES_FILE,
  'too-many-cells',
  'too-few-cells',
  'unclosed-quote',
  'stray-quote',
]);

/** Faults to look at first: a file that is not read as it should be is the cause of much else. */
export const FILE_CAUSES: ReadonlySet<string> = new Set([...LOSES_FILE, 'file-copy', 'file-unknown', 'file-name']);

/** Faults of a cell that leave an id unread. */
const LOSES_ID: ReadonlySet<string> = new Set([
  'required',
  'null-word',
  'excel-error',
  'formula-cell',
  'line-in-cell',
  'number-scientific',
  'leading-zero',
  'district-code',
  'id-format',
  'merged-cells',
]);

/** Columns whose cells others refer to. */
const ID_COLUMNS: ReadonlySet<string> = new Set(['编号', '代码']);

const isIn = (fault: Fault, table: TableName, file?: string): boolean =>
  // A file under a wrong name has the rows of the one it should be.
  (fault.detail?.['home'] ?? fault.file).startsWith(file ?? `data/${tables[table].path}`);

/**
 * Whether all rows of a table (or of one of its files) could be read. Rules that miss a row ask this first: a broken
 * file has its own message, and echoes of it in other files would send editors to mend what is right.
 */
export const isWhole = (project: Pick<Project, 'faults'>, table: TableName, file?: string): boolean =>
  !project.faults.some((fault) => LOSES_ROWS.has(fault.code) && isIn(fault, table, file));

/** Whether besides every id could be read: 000000 that became 0 is missed by a hundred rows, and mended in one. */
export const hasAllIds = (project: Pick<Project, 'faults'>, table: TableName, file?: string): boolean =>
  isWhole(project, table, file) &&
  !project.faults.some(
    (fault) => LOSES_ID.has(fault.code) && ID_COLUMNS.has(fault.column ?? '') && isIn(fault, table, file),
  );

/** Whether nothing stands in a cell, or a mark for nothing: a cell without a value that is not blank could not be read. */
export const isBlankCell = (row: ReadRow, column: string): boolean =>
  ['', '[x]', '[z]'].includes((row.cells[column] ?? '').trim());

/** A fault at a row's cell. */
export const faultAt = (
  row: ReadRow,
  code: string,
  column: string,
  detail?: Readonly<Record<string, string>>,
): Fault => ({
  code,
  file: row.file,
  row: row.row,
  line: row.line,
  column,
  value: row.cells[column] ?? '',
  ...(detail ? { detail } : {}),
});
