/** Like with like: which figures may stand in one chart, and which of those may be put in order. */
import type { Metric } from '../schema/metrics.ts';
import { type Dataset, type Figure, groupBy } from './dataset.ts';
import type { Measure } from './measures.ts';

/** The number a figure is compared by. */
export interface Measured {
  readonly value: number;
  readonly measure: Measure;
}

type Numbers = Pick<Figure, 'before' | 'after' | 'value' | 'rate' | 'rateMax'>;

/**
 * The number a figure is compared by, and what that number is.
 *
 * @returns null where there is none, or more than one: a range of rates, two counts without a printed share
 */
export function measured(figure: Numbers, metric: Pick<Metric, 'form'>): Measured | null {
  const { before, after, value, rate, rateMax } = figure;
  const of = (number: number | null, measure: Measure): Measured | null =>
    number === null ? null : { value: number, measure };
  switch (metric.form) {
    case '前后对比':
      // 数量 beside 前后 is the printed difference, so alone it is a reduction, whatever the metric is called.
      return of(after, '现有的数') ?? of(value, '减掉的数') ?? of(before, '原来的数');
    case '清理数':
      return of(value ?? after, '减掉的数');
    case '现有数':
      return of(after ?? value, '现有的数');
    case '变化率':
      return rateMax === null ? of(rate, '变化的百分比') : null;
    case '完成率':
      return rateMax === null ? of(rate, '占的百分比') : null;
  }
}

/** What figures must share to be compared: metric, object, basis, the level of their places, and what the number is. */
export interface Kind {
  readonly metric: string;
  readonly object: string;
  readonly basis: string;
  readonly level: string;
  readonly measure: Measure | null;
}

/** The kind of a figure. */
export function kindOf(dataset: Dataset, figure: Figure): Kind {
  const metric = dataset.index.metric.get(figure.metric);
  return {
    metric: figure.metric,
    object: figure.object,
    basis: figure.basis,
    level: dataset.index.district.get(figure.district)?.level ?? '',
    measure: metric ? (measured(figure, metric)?.measure ?? null) : null,
  };
}

/** Why two kinds may not be compared, in words; null where they may. */
export function whyUnlike(a: Kind, b: Kind): string | null {
  if (a.metric !== b.metric) return '指标不同';
  if (a.object !== b.object) return `数的对象不同（${a.object}；${b.object}）`;
  if (a.basis !== b.basis) return `口径不同（${a.basis}；${b.basis}）`;
  if (a.level !== b.level) return `级别不同（${a.level}；${b.level}）`;
  if (a.measure === null || b.measure === null) return '有的没有印出单独一个数';
  if (a.measure !== b.measure) return `数的东西不同（${a.measure}；${b.measure}）`;
  return null;
}

/** Why two figures may not be compared, in words; null where they may. */
export const whyNotComparable = (dataset: Dataset, a: Figure, b: Figure): string | null =>
  whyUnlike(kindOf(dataset, a), kindOf(dataset, b));

/** The groups of figures from at least two places that may be compared with each other. */
export function comparableGroups(dataset: Dataset, figures: readonly Figure[]): Figure[][] {
  const groups = groupBy(figures, (figure) => JSON.stringify(kindOf(dataset, figure)));
  return [...groups.values()].filter(
    (group) =>
      new Set(group.map((figure) => figure.district)).size > 1 &&
      group.every((figure) => whyNotComparable(dataset, figure, group[0] ?? figure) === null),
  );
}

/**
 * Why places may stand beside each other, but not in order of their numbers: the metric's own 可比说明 says so.
 *
 * @returns the sentence of 可比说明 that says it; null where they may
 */
export function whyNotRanked(metric: Pick<Metric, 'comparability'>): string | null {
  const sentences = metric.comparability?.split(/(?<=[。；])/u) ?? [];
  const found = sentences.find((sentence) => /排名|不能比(?:多少|好坏|件数)|不能只比|不能评/u.test(sentence));
  return found?.replace(/[。；]$/u, '') ?? null;
}
