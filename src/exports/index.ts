/** Everything machines read (contract §5): one function per format, from the dataset. */
import { CLAIM_FIELDS } from '../dataset/answers.ts';
import type { Dataset, Figure } from '../dataset/dataset.ts';
import type { Claim } from '../schema/cells.ts';
import { tables } from '../schema/index.ts';
import { exportTable, type Export, type Row } from './table.ts';

export type { Export } from './table.ts';

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
