/** Everything machines read (contract §5): one function per format, from the dataset. */
import { CLAIM_FIELDS } from '../dataset/answers.ts';
import { CHECK_WORDS } from '../dataset/arithmetic.ts';
import type { Dataset, Figure } from '../dataset/dataset.ts';
import type { Claim } from '../schema/cells.ts';
import { tables } from '../schema/index.ts';
import { exportTable, type AsOf, type Export, type Row } from './table.ts';

export type { Export } from './table.ts';

/** A figure as figures.json has it. */
export const figureJson =
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
  const { source } = dataset.index;
  /** When the sources of some rows were last fetched. */
  const fetched = (ids: readonly string[]): AsOf | null =>
    lastly(
      '取得来源',
      ids.map((id) => source.get(id)?.retrieved),
    );
  const duties = dataset.dutyLists.flatMap((list) => list.items);
  const listSources = dataset.dutyLists.flatMap((list) => list.sources);
  return [
    exportTable(
      tables.figures,
      dataset.figures,
      figureJson(dataset),
      {
        单位: {
          key: 'unit',
          meaning: '指标的单位',
          value: (figure) => dataset.index.metric.get(figure.metric)?.unit ?? '',
        },
        核算: {
          key: 'check',
          meaning: '本站用原文自己的数核算的结果；JSON 里写 consistent、inconsistent、unverifiable',
          words: Object.values(CHECK_WORDS),
          value: (figure) => CHECK_WORDS[figure.status],
        },
        算式: { key: 'computed', meaning: '核算的算式', value: (figure) => figure.check.working.join('；') },
      },
      fetched(dataset.figures.map((figure) => figure.source)),
    ),
    exportTable(tables.duties, duties, same, {}, fetched(listSources)),
    exportTable(
      tables['duty-lists'],
      dataset.dutyLists,
      (list) => {
        const { items, ...row } = list;
        return { ...row, source: list.sources[0] ?? null, itemCount: items.length };
      },
      {},
      fetched(listSources),
    ),
    exportTable(tables.certificates, dataset.certificates, same),
    exportTable(
      tables['certificate-answers'],
      dataset.answers,
      (row) => answerJson(row as unknown as Row),
      {},
      lastly(
        '核对',
        dataset.answers.map((answer) => answer.checkedOn),
      ),
    ),
    exportTable(tables.districts, dataset.districts, same),
    exportTable(tables.sources, dataset.sources, same, {}, fetched(dataset.sources.map(({ id }) => id))),
    exportTable(tables.metrics, dataset.metrics, same),
    exportTable(tables.glossary, dataset.glossary, same, {}, fetched(dataset.glossary.flatMap((term) => term.sources))),
    exportTable(
      tables.corrections,
      dataset.corrections,
      same,
      {},
      lastly(
        '更正',
        dataset.corrections.map(({ date }) => date),
      ),
    ),
    exportTable(
      tables.offices,
      dataset.offices,
      same,
      {},
      lastly(
        '核对',
        dataset.offices.map((office) => office.checkedOn),
      ),
    ),
    exportTable(
      tables.updates,
      dataset.updates,
      same,
      {},
      lastly(
        '更新',
        dataset.updates.map(({ date }) => date),
      ),
    ),
    exportTable(
      tables['frozen-figures'],
      dataset.frozenFigures,
      same,
      {},
      lastly(
        '留存',
        dataset.frozenFigures.map(({ date }) => date),
      ),
    ),
    exportTable(
      tables['frozen-metrics'],
      dataset.frozenMetrics,
      same,
      {},
      lastly(
        '留存',
        dataset.frozenMetrics.map(({ date }) => date),
      ),
    ),
  ];
}

/**
 * The day of the data as a whole: the last entry of the updates, corrections and kept versions, or else the last day a
 * source was seen. Never the day of the build: the same data must give the same files.
 */
export function dataDate(dataset: Dataset): string | null {
  return (
    latest(
      [dataset.updates, dataset.corrections, dataset.frozenFigures, dataset.frozenMetrics].flatMap((rows) =>
        rows.map(({ date }) => date),
      ),
    ) ?? latest(dataset.sources.map(({ retrieved }) => retrieved))
  );
}

/** The last of some dates; null without any. */
const latest = (dates: readonly (string | null | undefined)[]): string | null =>
  dates.reduce<string | null>((last, date) => (date && (last === null || date > last) ? date : last), null);

/** The last of some dates, with what was done on them; null without any. */
function lastly(what: AsOf['what'], dates: readonly (string | null | undefined)[]): AsOf | null {
  const date = latest(dates);
  return date === null ? null : { what, date };
}
