/** All tables of the contract, by name. To add a table, add its file and one line here. */
import { certificateAnswers, certificates } from './certificates.ts';
import { districts } from './districts.ts';
import { duties } from './duties.ts';
import { dutyLists } from './duty-lists.ts';
import { figures } from './figures.ts';
import { frozenFigures, frozenMetrics } from './frozen.ts';
import { metrics } from './metrics.ts';
import { corrections, glossary, offices, redirects, uncarried, updates } from './others.ts';
import { sources } from './sources.ts';
import type { Row, Table } from './table.ts';

export const tables = {
  districts,
  sources,
  metrics,
  figures,
  'duty-lists': dutyLists,
  duties,
  certificates,
  'certificate-answers': certificateAnswers,
  offices,
  glossary,
  corrections,
  redirects,
  updates,
  uncarried,
  'frozen-figures': frozenFigures,
  'frozen-metrics': frozenMetrics,
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof tables;

/** The row type of a table, with what its file's name adds. */
export type RowOf<N extends TableName> = Row<(typeof tables)[N]> &
  (N extends 'figures' ? { readonly district: string } : unknown) &
  (N extends 'duties' ? { readonly list: string } : unknown);

export const tableNames = Object.keys(tables) as readonly TableName[];
