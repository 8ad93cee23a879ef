/** What a table is: its file or folder, its columns, and the row type that follows from them. */
import type { Cell } from './cells.ts';

/** How much must stand in a column's cells. */
export type Need =
  /** Never blank. */
  | 'required'
  /** Never blank, but `[x]` (原文未说明) and `[z]` (不适用) will do; their value is null. */
  | 'stated'
  /** May be blank. */
  | 'optional';

/** One column. `T` is the value of a cell as rows carry it. */
export interface Column<T> {
  /** The column's name in the header row, e.g. `地区`. */
  readonly header: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a column hides the value type of its cells
  readonly cell: Cell<any>;
  readonly need: Need;
  /** One line for editors: what to write here. */
  readonly meaning: string;
  /** Not in the contract's minimum: a file may do without the column. */
  readonly extra: boolean;
  /** Never set; carries the value's type. */
  readonly value?: T;
}

/** A column that must be filled. */
export const required = <T>(header: string, cell: Cell<T>, meaning: string): Column<T> => ({
  header,
  cell,
  need: 'required',
  meaning,
  extra: false,
});

/** A column that must be filled, where `[x]` or `[z]` says why there is no value. */
export const stated = <T>(header: string, cell: Cell<T>, meaning: string): Column<T | null> => ({
  header,
  cell,
  need: 'stated',
  meaning,
  extra: false,
});

/** A column that may be blank. Lists are then empty, everything else is null. */
export const optional = <T>(header: string, cell: Cell<T>, meaning: string): Column<OptionalValue<T>> => ({
  header,
  cell,
  need: 'optional',
  meaning,
  extra: false,
});

/** A column this project added to the contract's minimum: a file may leave it out. */
export const extra = <T>(header: string, cell: Cell<T>, meaning: string): Column<OptionalValue<T>> => ({
  ...optional(header, cell, meaning),
  extra: true,
});

type OptionalValue<T> = T extends readonly unknown[] ? T : T | null;

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A table of the contract (§3). */
export interface Table<C extends Columns = Columns> {
  /** The table's name in addresses and messages, e.g. `figures`. */
  readonly name: string;
  /** What it holds, in the editors' words. */
  readonly title: string;
  /** `districts.csv`, or a folder such as `figures/` with one file per value of {@link Table.fileKey}. */
  readonly path: string;
  /** For a folder: the key a row gets from its file's name, and the table that name must be in. */
  readonly fileKey?: { readonly key: string; readonly table: string };
  /** Keys (English) to columns, in the order of the file. */
  readonly columns: C;
  /** The keys that together name a row. */
  readonly identity: readonly string[];
  /** With a folder: identities need to be unique in a file only. */
  readonly uniqueInFile?: boolean;
  /** A table nobody has had a reason to fill yet, such as corrections. */
  readonly mayBeEmpty?: boolean;
}

/** Declares a table and keeps its columns' types. */
export const table = <const C extends Columns>(
  definition: Table<C> & { readonly identity: readonly (keyof C & string)[] },
): Table<C> => definition;

/** The row of a table, as the dataset carries it. */
export type Row<T extends Table> =
  T extends Table<infer C> ? { readonly [K in keyof C]: C[K] extends Column<infer V> ? V : never } : never;
