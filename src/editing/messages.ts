/** What the page and its worker say to each other. */
import type { RowChange } from '../dataset/table-changes.ts';
import type { Level } from '../check/problem.ts';

/** A problem as the grid shows it. */
export interface Finding {
  readonly level: Level;
  readonly code: string;
  /** What this kind of problem is called. */
  readonly title: string;
  readonly file: string;
  /** As Excel counts; null for the whole file. */
  readonly row: number | null;
  /** The column's place; null for the whole row. */
  readonly column: number | null;
  readonly columnName: string | null;
  /** What is wrong and how to mend it, without the place. */
  readonly text: string;
  /** The whole message, as the terminal has it. */
  readonly message: string;
}

/** How a file is worked on: as a table, or as plain text where its cells cannot be told apart. */
export type Mode = 'grid' | 'text' | 'closed';

/** A file as it stands. */
export interface View {
  readonly id: number;
  /** The name it was dropped under. */
  readonly name: string;
  /** Where it belongs; null until that is known. */
  readonly path: string | null;
  /** What the table is called, e.g. `减负数据`. */
  readonly title: string;
  readonly exists: boolean;
  readonly mode: Mode;
  /** What was done on the way in: a workbook's report, an encoding. */
  readonly notes: readonly string[];
  /** What has to be decided before anything can be checked. */
  readonly questions: readonly string[];
  /** Whether saying which table it is would answer them. */
  readonly placeable: boolean;
  /** The encoding the bytes can be read in, where it is not UTF-8. */
  readonly encoding: 'GBK' | 'UTF-16' | null;
  readonly rowCount: number;
  /** Whether the reader's columns are wide, by place. */
  readonly wide: readonly boolean[];
  /** Sent whole where it changed other than by an edit of the page's own. */
  readonly records: readonly (readonly string[])[] | null;
  readonly text: string | null;
  readonly findings: readonly Finding[];
  /** How many there are of each level; `findings` may be cut short. */
  readonly counts: Readonly<Record<Level, number>>;
  /** How many places `npm run fix` would mend. */
  readonly fixable: number;
  readonly canUndo: boolean;
  readonly milliseconds: number;
}

/** What readers will see change in one table. */
export interface TableChangeView {
  readonly title: string;
  /** `新增 3 项，移出 1 项`. */
  readonly words: string;
  readonly rows: readonly RowChange[];
  /** How many rows more there are than are listed. */
  readonly more: number;
}

/** Everything there is to show. */
export interface Look {
  readonly views: readonly View[];
  readonly changes: readonly TableChangeView[];
  /** What the files break in others. */
  readonly elsewhere: readonly Finding[];
}

/** A change an editor makes. Rows are places among the records, 0 the header. */
export type Edit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly value: string }
  | { readonly kind: 'delete-row'; readonly row: number }
  | { readonly kind: 'add-row'; readonly row: number }
  | { readonly kind: 'join'; readonly row: number; readonly column: number }
  | { readonly kind: 'fill'; readonly row: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'fix' }
  | { readonly kind: 'decode' }
  | { readonly kind: 'undo' };

export type Request =
  | { readonly kind: 'start'; readonly published: string; readonly today: string }
  | { readonly kind: 'open'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly kind: 'edit'; readonly id: number; readonly edit: Edit }
  | { readonly kind: 'place'; readonly id: number; readonly path: string }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'save'; readonly id: number };

/** A place a file can belong to. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly group: string;
}

export type Answer =
  | { readonly kind: 'ready'; readonly places: readonly Place[] }
  | ({ readonly kind: 'look' } & Look)
  | { readonly kind: 'fixed'; readonly id: number; readonly lines: readonly string[] }
  | {
      readonly kind: 'saved';
      readonly id: number;
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'failed'; readonly message: string };
