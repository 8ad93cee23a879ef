/** Something wrong in a file, before it has words. The words are in `src/check/rules`, one file per code. */
export interface Fault {
  /** The rule's name, e.g. `too-many-cells`. */
  readonly code: string;
  /** Path below the data directory, e.g. `figures/150100.csv`. */
  readonly file: string;
  /** The row as Excel counts it: 1 is the header. */
  readonly row?: number;
  /** The line of the file as a text editor counts it; differs from the row below a cell with line breaks. */
  readonly line?: number;
  /** The column's name. */
  readonly column?: string;
  /** What stands there now. */
  readonly value?: string;
  /** What the message needs besides; the keys are the rule's own. */
  readonly detail?: Readonly<Record<string, string>>;
}
