/** What figures and metrics say now, in the form in which it is kept for good. */
import {
  versionOf,
  type FigureState,
  type FrozenFigure,
  type FrozenMetric,
  type MetricState,
} from '../schema/frozen.ts';
import type { Metric } from '../schema/metrics.ts';
import { CHECK_WORDS } from './arithmetic.ts';
import type { Dataset, Figure } from './dataset.ts';
import { fullName } from './districts.ts';

/**
 * What a figure says now.
 *
 * @throws Error where its metric or source is not in the dataset, which the check does not let through
 */
export function figureState(dataset: Dataset, figure: Figure): FigureState {
  const metric = dataset.index.metric.get(figure.metric);
  const source = dataset.index.source.get(figure.source);
  if (!metric || !source) throw new Error(`${figure.id} has no metric or no source`);
  return {
    figure: figure.id,
    district: figure.district,
    place: fullName(dataset, figure.district),
    metric: metric.id,
    metricName: metric.name,
    unit: metric.unit,
    form: metric.form,
    object: figure.object,
    basis: figure.basis,
    period: figure.period,
    before: figure.before,
    after: figure.after,
    value: figure.value,
    rate: figure.rate,
    rateMax: figure.rateMax,
    numerator: figure.numerator,
    denominator: figure.denominator,
    qualifier: figure.qualifier,
    check: CHECK_WORDS[figure.status] as FigureState['check'],
    working: [...figure.check.working, ...(figure.inconsistency === null ? [] : [figure.inconsistency])].join('。'),
    quote: figure.quote,
    source: source.id,
    sourceTitle: source.title,
    publisher: source.publisher,
    sourceDate: source.date,
    documentNumber: source.documentNumber,
    url: source.url,
  };
}

/** What a metric's page says now: its definition, and which version of each figure. */
export function metricState(dataset: Dataset, metric: Metric): MetricState {
  return {
    metric: metric.id,
    name: metric.name,
    unit: metric.unit,
    form: metric.form,
    definition: metric.definition,
    comparability: metric.comparability,
    figures: (dataset.index.figuresByMetric.get(metric.id) ?? []).map(
      (figure) => `${figure.id}@${versionOf(figureState(dataset, figure))}`,
    ),
  };
}

/** The kept versions of a figure, oldest first. */
export const versionsOfFigure = (dataset: Dataset, id: string): readonly FrozenFigure[] =>
  dataset.index.frozenFigures.get(id) ?? [];

/** The kept versions of a metric, oldest first. */
export const versionsOfMetric = (dataset: Dataset, id: string): readonly FrozenMetric[] =>
  dataset.index.frozenMetrics.get(id) ?? [];

/** The figures a kept version of a metric had, as they were. */
export const figuresOfVersion = (dataset: Dataset, metric: FrozenMetric): FrozenFigure[] =>
  metric.figures.flatMap((name) => {
    const [id = '', version] = name.split('@');
    return versionsOfFigure(dataset, id).find((one) => one.version === version) ?? [];
  });

/** What is not kept yet, dated: rows to add to the store. */
export function unfrozen(dataset: Dataset, today: string): { figures: FrozenFigure[]; metrics: FrozenMetric[] } {
  const figures = dataset.figures.flatMap((figure) => {
    const state = figureState(dataset, figure);
    const version = versionOf(state);
    return versionsOfFigure(dataset, figure.id).some((one) => one.version === version)
      ? []
      : [{ ...state, version, date: today }];
  });
  const metrics = dataset.metrics.flatMap((metric) => {
    const state = metricState(dataset, metric);
    const version = versionOf(state);
    return versionsOfMetric(dataset, metric.id).some((one) => one.version === version)
      ? []
      : [{ ...state, version, date: today }];
  });
  return { figures, metrics };
}

/** The kept version that says what a figure says now; null where it is not kept yet. */
export function currentVersion(dataset: Dataset, figure: Figure): FrozenFigure | null {
  const kept = versionsOfFigure(dataset, figure.id);
  if (kept.length === 0) return null;
  const version = versionOf(figureState(dataset, figure));
  return kept.find((one) => one.version === version) ?? null;
}

/** The same of a metric. */
export function currentMetricVersion(dataset: Dataset, metric: Metric): FrozenMetric | null {
  const kept = versionsOfMetric(dataset, metric.id);
  if (kept.length === 0) return null;
  const version = versionOf(metricState(dataset, metric));
  return kept.find((one) => one.version === version) ?? null;
}
