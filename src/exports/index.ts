/** Everything machines read (contract §5): one function per format, from the dataset. */
import { CLAIM_FIELDS } from '../dataset/answers.ts';
import type { Dataset, Figure } from '../dataset/dataset.ts';
import type { Claim } from '../schema/cells.ts';
import type { Table } from '../schema/table.ts';
import { writeCsv } from '../csv/write.ts';
import { tables } from '../schema/index.ts';

/** A published table. */
export interface Export {
  /** The file's name without its ending. */
  readonly name: string;
  /** What it holds, in words. */
  readonly title: string;
  readonly rows: number;
  /** The same rows for programs: English keys, numbers as numbers, lists as arrays, absent = null. */
  readonly json: () => string;
  /** The same rows for spreadsheets: Chinese columns, byte order mark, formula-safe. */
  readonly csv: () => string;
}

type Row = Readonly<Record<string, unknown>>;

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plainItem).join(';');
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
};

function plainItem(item: unknown): string {
  if (typeof item === 'string') return item;
  if (Array.isArray(item)) return item.join('=');
  const claim = item as Claim;
  const marks = [...claim.sources, ...(claim.unverified ? ['未核实'] : [])];
  return `${claim.text}${marks.map((mark) => `[${mark}]`).join('')}`;
}

/** A table of the contract as an export: its own columns, in the schema's order, with what pages add to a row. */
function exportTable<R extends object>(
  definition: Table,
  rows: readonly R[],
  toJson: (row: R) => Row,
  added: Readonly<Record<string, (row: R) => string>> = {},
): Export {
  const columns = Object.entries(definition.columns);
  const key = definition.fileKey?.key;
  return {
    name: definition.name,
    title: definition.title,
    rows: rows.length,
    json: () => `${JSON.stringify(rows.map(toJson), null, 1)}\n`,
    csv: () =>
      writeCsv(
        [
          ...(key ? [key === 'district' ? '地区' : '清单'] : []),
          ...columns.map(([, column]) => column.header),
          ...Object.keys(added),
        ],
        rows.map((row) => {
          const values = row as Row;
          return [
            ...(key ? [plain(values[key])] : []),
            ...columns.map(([name]) => plain(values[name])),
            ...Object.values(added).map((value) => value(row)),
          ];
        }),
      ),
  };
}

const figureJson =
  (dataset: Dataset) =>
  (figure: Figure): Row => {
    const { check, status, partOf, inconsistency, ...row } = figure;
    return {
      ...row,
      unit: dataset.index.metric.get(figure.metric)?.unit ?? null,
      check: status,
      computed: check.working.join('；'),
      inconsistency,
      partOf,
    };
  };

/** Claims as the contract has them: text, with the marks kept beside it. */
function answerJson(row: Row): Row {
  const texts = Object.fromEntries(CLAIM_FIELDS.map((field) => [field, joined(row[field] as readonly Claim[])]));
  const claims = Object.fromEntries(
    CLAIM_FIELDS.flatMap((field) => {
      const list = row[field] as readonly Claim[];
      return list.length > 0 ? [[field, list] as const] : [];
    }),
  );
  return {
    ...row,
    ...texts,
    materials: (row['materials'] as readonly Claim[]).map((claim) => claim.text),
    steps: (row['steps'] as readonly Claim[]).map((claim) => claim.text),
    claims,
  };
}

const joined = (list: readonly Claim[]): string | null =>
  list.length === 0 ? null : list.map((claim) => claim.text).join('；');

/** All exports, by the names of the contract. */
export function exportsOf(dataset: Dataset): Export[] {
  const same = (row: object): Row => row as Row;
  return [
    exportTable(tables.figures, dataset.figures, figureJson(dataset), {
      单位: (figure) => dataset.index.metric.get(figure.metric)?.unit ?? '',
      核算: (figure) => ({ consistent: '一致', inconsistent: '不一致', unverifiable: '无法核算' })[figure.status],
      算式: (figure) => figure.check.working.join('；'),
    }),
    exportTable(
      tables.duties,
      dataset.dutyLists.flatMap((list) => list.items),
      same,
    ),
    exportTable(tables['duty-lists'], dataset.dutyLists, (list) => {
      const { items, ...row } = list;
      return { ...row, source: list.sources[0] ?? null, itemCount: items.length };
    }),
    exportTable(tables.certificates, dataset.certificates, same),
    exportTable(tables['certificate-answers'], dataset.answers, (row) => answerJson(row as unknown as Row)),
    exportTable(tables.districts, dataset.districts, same),
    exportTable(tables.sources, dataset.sources, same),
    exportTable(tables.metrics, dataset.metrics, same),
    exportTable(tables.glossary, dataset.glossary, same),
    exportTable(tables.corrections, dataset.corrections, same),
    exportTable(tables.offices, dataset.offices, same),
    exportTable(tables.updates, dataset.updates, same),
  ];
}
