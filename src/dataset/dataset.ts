/** What pages are handed: every row, linked and indexed, with the facts that follow from them. */
import type { Article, Project } from '../check/project.ts';
import type { CaseHead } from '../schema/case.ts';
import type { Certificate, CertificateAnswer } from '../schema/certificates.ts';
import type { District } from '../schema/districts.ts';
import type { DutyRow } from '../schema/duties.ts';
import type { DutyListRow } from '../schema/duty-lists.ts';
import type { FigureRow } from '../schema/figures.ts';
import type { FrozenFigure, FrozenMetric } from '../schema/frozen.ts';
import type { RowOf, TableName } from '../schema/index.ts';
import { TOPICS, type Metric, type Topic } from '../schema/metrics.ts';
import type { Correction, Office, Redirect, Term, Update } from '../schema/others.ts';
import type { SiteSettings } from '../schema/site.ts';
import type { Source } from '../schema/sources.ts';
import { checkArithmetic, type ArithmeticCheck, type CheckStatus } from './arithmetic.ts';
import { correctionsByPage } from './corrections.ts';
import { figureNumbers, partsOf } from './figure-numbers.ts';

export const COUNTRY = '000000';

/** A figure with its arithmetic check. */
export interface Figure extends FigureRow {
  readonly check: ArithmeticCheck;
  /** The check's result, or 不一致 where the editors found the source contradicting itself in a way no sum shows. */
  readonly status: CheckStatus;
}

/** A version of a list with its items. */
export interface DutyList extends DutyListRow {
  readonly items: readonly DutyRow[];
}

export interface Case extends Omit<Article<CaseHead>, 'head'>, CaseHead {}

export interface Dataset {
  readonly settings: SiteSettings;
  readonly districts: readonly District[];
  readonly sources: readonly Source[];
  readonly metrics: readonly Metric[];
  readonly figures: readonly Figure[];
  readonly dutyLists: readonly DutyList[];
  readonly certificates: readonly Certificate[];
  readonly answers: readonly CertificateAnswer[];
  readonly offices: readonly Office[];
  readonly glossary: readonly Term[];
  readonly corrections: readonly Correction[];
  readonly redirects: readonly Redirect[];
  readonly updates: readonly Update[];
  readonly cases: readonly Case[];
  /** What figures and metrics said at earlier days, in the order in which it was kept. */
  readonly frozenFigures: readonly FrozenFigure[];
  readonly frozenMetrics: readonly FrozenMetric[];
  /** What was corrected or revised, by the path of every page that showed it. */
  readonly correctionsOn: ReadonlyMap<string, readonly Correction[]>;
  readonly index: Indexes;
}

/** Look-ups by id and by what things belong to. Lists are in reading order. */
export interface Indexes {
  readonly district: ReadonlyMap<string, District>;
  readonly source: ReadonlyMap<string, Source>;
  readonly metric: ReadonlyMap<string, Metric>;
  readonly figure: ReadonlyMap<string, Figure>;
  readonly list: ReadonlyMap<string, DutyList>;
  readonly certificate: ReadonlyMap<string, Certificate>;
  readonly childrenOf: ReadonlyMap<string, readonly District[]>;
  readonly figuresOf: ReadonlyMap<string, readonly Figure[]>;
  readonly figuresByMetric: ReadonlyMap<string, readonly Figure[]>;
  readonly listsOf: ReadonlyMap<string, readonly DutyList[]>;
  readonly answersFor: ReadonlyMap<string, readonly CertificateAnswer[]>;
  /** Kept versions by figure, oldest first. */
  readonly frozenFigures: ReadonlyMap<string, readonly FrozenFigure[]>;
  readonly frozenMetrics: ReadonlyMap<string, readonly FrozenMetric[]>;
}

/** Groups items under keys, keeping their order. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Builds the dataset from a project's sound rows.
 *
 * @throws Error without settings: no page can be made without a name and an address
 */
export function buildDataset(project: Project): Dataset {
  if (project.settings === null) throw new Error('data/site.json could not be read');
  const sound = <N extends TableName>(name: N): RowOf<N>[] =>
    (project.tables[name] as readonly { sound: boolean; value: RowOf<N> }[])
      .filter((row) => row.sound)
      .map((row) => row.value);

  const districts = sound('districts').sort((a, b) => byCodePoint(a.code, b.code));
  const metrics = sound('metrics').sort(
    (a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || byCodePoint(a.id, b.id),
  );
  const metric = new Map(metrics.map((row) => [row.id, row]));
  const rows = sound('figures').filter((row) => metric.has(row.metric));
  const parts = partsOf(rows);
  const figures = rows
    .map((row): Figure => {
      const check = checkArithmetic(figureNumbers(row, parts));
      return { ...row, check, status: row.inconsistency === null ? check.status : 'inconsistent' };
    })
    .sort((a, b) => byCodePoint(a.id, b.id));
  const items = groupBy(sound('duties'), (row) => row.list);
  const dutyLists = sound('duty-lists')
    .map((row): DutyList => ({ ...row, items: items.get(row.id) ?? [] }))
    .sort((a, b) => byCodePoint(a.id, b.id));
  const certificates = sound('certificates');
  const answers = sound('certificate-answers');
  const cases = project.cases
    .map(({ head, ...article }): Case => ({ ...article, ...head }))
    .sort((a, b) => byCodePoint(b.date, a.date) || byCodePoint(a.slug, b.slug));
  const frozenFigures = sound('frozen-figures');
  const frozenMetrics = sound('frozen-metrics');
  const sources = sound('sources').sort((a, b) => byCodePoint(a.id, b.id));

  const dataset: Dataset = {
    settings: project.settings,
    districts,
    sources,
    metrics,
    figures,
    dutyLists,
    certificates,
    answers,
    offices: sound('offices'),
    glossary: sound('glossary'),
    corrections: sound('corrections').sort((a, b) => byCodePoint(b.date, a.date) || byCodePoint(a.id, b.id)),
    redirects: sound('redirects'),
    updates: sound('updates').sort((a, b) => byCodePoint(b.date, a.date) || byCodePoint(a.id, b.id)),
    cases,
    frozenFigures,
    frozenMetrics,
    correctionsOn: new Map(),
    index: {
      district: new Map(districts.map((row) => [row.code, row])),
      source: new Map(sources.map((row) => [row.id, row])),
      metric,
      figure: new Map(figures.map((row) => [row.id, row])),
      list: new Map(dutyLists.map((row) => [row.id, row])),
      certificate: new Map(certificates.map((row) => [row.id, row])),
      childrenOf: groupBy(
        districts.filter((row) => row.parent !== null),
        (row) => row.parent ?? '',
      ),
      figuresOf: groupBy(figures, (row) => row.district),
      figuresByMetric: groupBy(figures, (row) => row.metric),
      listsOf: groupBy(dutyLists, (row) => row.district),
      answersFor: groupBy(answers, (row) => row.certificate),
      frozenFigures: groupBy(frozenFigures, (row) => row.figure),
      frozenMetrics: groupBy(frozenMetrics, (row) => row.metric),
    },
  };
  return { ...dataset, correctionsOn: correctionsByPage(dataset) };
}

/** Figures by topic, in the order readers browse. Topics without figures are left out. */
export function byTopic(dataset: Dataset, figures: readonly Figure[]): (readonly [Topic, readonly Figure[]])[] {
  const groups = groupBy(figures, (figure) => dataset.index.metric.get(figure.metric)?.topic);
  return TOPICS.flatMap((topic) => {
    const group = groups.get(topic);
    return group ? [[topic, group] as const] : [];
  });
}
