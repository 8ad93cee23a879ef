/** The columns of every table as the handbook explains them: generated from the schemas, so that the two cannot differ. */
import { tableNames, tables, type TableName } from '../schema/index.ts';
import type { Column, Need, Table } from '../schema/table.ts';

export interface ColumnHelp {
  readonly name: string;
  readonly meaning: string;
  readonly need: string;
  readonly kind: string;
  /** The words that may stand there; empty where anything may. */
  readonly words: readonly string[];
  /** The table whose ids may stand there. */
  readonly refersTo: { readonly table: TableName; readonly title: string } | null;
  readonly maxLength: number | null;
}

export interface TableHelp {
  readonly name: TableName;
  readonly title: string;
  /** `data/districts.csv`, or `data/figures/地区代码.csv`. */
  readonly file: string;
  readonly identity: readonly string[];
  readonly mayBeEmpty: boolean;
  readonly columns: readonly ColumnHelp[];
}

const NEEDS: Readonly<Record<Need, string>> = {
  required: '必填',
  stated: '必填，原文没写填 [x]，不适用填 [z]',
  optional: '可以空',
};

/** What a table's file is called, with a word for the part that differs. */
export function fileOf(table: Table): string {
  if (!table.fileKey) return `data/${table.path}`;
  return `data/${table.path}${table.fileKey.key === 'district' ? '地区代码' : '清单编号'}.csv`;
}

function columnHelp(column: Column<unknown>): ColumnHelp {
  const to = column.cell.table as TableName | undefined;
  return {
    name: column.header,
    meaning: column.meaning,
    need: column.extra ? '可以空，也可以没有这一列' : NEEDS[column.need],
    kind: column.cell.kind,
    words: column.cell.words ?? [],
    refersTo: to === undefined ? null : { table: to, title: tables[to].title },
    maxLength: column.cell.maxLength ?? null,
  };
}

/** All tables, in the order of the schemas. */
export const tableHelp = (): TableHelp[] =>
  tableNames.map((name) => {
    const table: Table = tables[name];
    return {
      name,
      title: table.title,
      file: fileOf(table),
      identity: table.identity.map((key) => table.columns[key]?.header ?? key),
      mayBeEmpty: table.mayBeEmpty === true,
      columns: Object.values(table.columns).map(columnHelp),
    };
  });
