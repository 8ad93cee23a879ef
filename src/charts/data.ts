/** Figures → what a chart shows. Pure: the table beside a chart, the SVG, Chart.js and the picture to save are all made from this. */
import { comparableGroups, measured, whyNotComparable, whyNotRanked } from '../dataset/comparable.ts';
import { groupBy, type Dataset, type Figure } from '../dataset/dataset.ts';
import type { Measure } from '../dataset/measures.ts';
import { fullName } from '../dataset/districts.ts';
import { finding, periodWords, quantity, rateWords } from '../dataset/wording.ts';
import type { Metric } from '../schema/metrics.ts';

/** One bar, or one point in time. */
export interface Bar {
  readonly label: string;
  /** Where the bar ends. */
  readonly value: number;
  /** The number as it is written beside the bar. */
  readonly shown: string;
  /** An earlier value, or a whole its parts stand under: drawn paler than the others. */
  readonly earlier: boolean;
  /** Where the bar starts, if not at zero: a part after other parts, the low end of a range. */
  readonly from?: number;
  /** What a source leaves over when it names parts of a whole: drawn as an outline. */
  readonly rest?: true;
  /** The day of a point in time, counted from 1970. */
  readonly at?: number;
}

/**
 * - `bars`: before → after, steps without dates, places
 * - `time`: points with their true distance in time
 * - `parts`: a whole, then its parts, each beginning where the one before it ends
 * - `share`: of a hundred
 * - `range`: from one rate to another, of a hundred
 */
export type ChartKind = 'bars' | 'time' | 'parts' | 'share' | 'range';

/** A chart: bars in reading order, all in one unit and of one measure. */
export interface ChartData {
  readonly kind: ChartKind;
  /** The finding, with its place. */
  readonly title: string;
  readonly unit: string;
  /** What the numbers are: 现有的数 is never drawn beside 减掉的数. */
  readonly measure: Measure;
  readonly period: string;
  readonly source: string;
  /** What the labels are, as the head of their column. */
  readonly labels: '时点' | '地方' | '组成' | '对象';
  readonly bars: readonly Bar[];
  /** What a reader must know to read it right; null where it is plain. */
  readonly note: string | null;
}

/** What every chart of one figure or several says of itself. */
const about = (dataset: Dataset, figures: readonly Figure[], metric: Metric) => ({
  unit: metric.unit,
  period: joined(figures.map((figure) => (figure.period === null ? '原文没有写时间' : periodWords(figure.period)))),
  source: joined(
    figures.map((figure) => {
      const source = dataset.index.source.get(figure.source);
      return source ? `${source.publisher === null ? '' : `${source.publisher}，`}《${source.title}》` : figure.source;
    }),
  ),
});

/** Different words once each; of many only how many. */
function joined(words: readonly string[]): string {
  const different = [...new Set(words)];
  return different.length > 3 ? `${different.slice(0, 2).join('；')}；等 ${different.length} 种` : different.join('；');
}

const metricOf = (dataset: Dataset, figure: Figure): Metric => {
  const metric = dataset.index.metric.get(figure.metric);
  if (!metric) throw new Error(`${figure.id}: no metric ${figure.metric}`);
  return metric;
};

const what = (dataset: Dataset, figure: Figure): string => `${fullName(dataset, figure.district)}${figure.object}`;

/** The charts one figure deserves: what came before it, its parts, its range, its share. Most numbers stand alone. */
export function chartsOfFigure(dataset: Dataset, figure: Figure): ChartData[] {
  const own = dataset.index.figuresOf.get(figure.district) ?? [];
  const chain = chains(own).find((one) => one.includes(figure));
  return [
    chain ? chainChart(dataset, chain) : beforeAfterChart(dataset, figure),
    partsChart(dataset, figure),
    rangeChart(dataset, figure),
    shareChart(dataset, [figure]),
  ].filter((chart) => chart !== null);
}

/** The charts of a metric: steps and series of a place, and places beside each other. */
export function chartsOfMetric(dataset: Dataset, metric: Metric): ChartData[] {
  const figures = dataset.index.figuresByMetric.get(metric.id) ?? [];
  return [
    ...chains(figures).map((chain) => chainChart(dataset, chain)),
    ...seriesOf(dataset, figures).map((series) => timeChart(dataset, series)),
    ...comparableGroups(dataset, figures).map((group) => comparisonChart(dataset, group)),
  ].filter((chart) => chart !== null);
}

/** The values one figure gives, in time: before and after. Null where there is only one: one bar shows nothing. */
export function beforeAfterChart(dataset: Dataset, figure: Figure): ChartData | null {
  if (figure.before === null || figure.after === null) return null;
  const metric = metricOf(dataset, figure);
  const bar = (label: string, value: number, earlier: boolean): Bar => ({
    label,
    value,
    shown: quantity(value, metric.unit, earlier ? { ...figure, qualifier: null } : figure),
    earlier,
  });
  return {
    kind: 'bars',
    title: `${what(dataset, figure)}：${finding(figure, metric)}`,
    ...about(dataset, [figure], metric),
    measure: '现有的数',
    labels: '时点',
    bars: [bar('原来', figure.before, true), bar('后来', figure.after, false)],
    note: null,
  };
}

/**
 * A chain of before/after figures of one place, object and source, e.g. 140→79→58: each 现值 is the next one's 原值.
 *
 * @returns the chains of two figures and more, each in time
 */
export function chains(figures: readonly Figure[]): Figure[][] {
  const open = figures.filter((figure) => figure.before !== null && figure.after !== null);
  const follows = (a: Figure, b: Figure): boolean =>
    a !== b &&
    a.after === b.before &&
    a.metric === b.metric &&
    a.object === b.object &&
    a.basis === b.basis &&
    a.source === b.source &&
    a.district === b.district;
  const starts = open.filter((figure) => !open.some((other) => follows(other, figure)));
  return starts
    .map((start) => {
      const chain = [start];
      for (;;) {
        const next = open.find((figure) => follows(chain.at(-1) ?? start, figure) && !chain.includes(figure));
        if (!next) return chain;
        chain.push(next);
      }
    })
    .filter((chain) => chain.length > 1);
}

/** The chart of a chain: one step after the other. How long they took is not said, so no time is drawn. */
export function chainChart(dataset: Dataset, chain: readonly Figure[]): ChartData | null {
  const [first] = chain;
  if (first?.before == null) return null;
  const metric = metricOf(dataset, first);
  const shown = (value: number, figure: Figure): string => quantity(value, metric.unit, figure);
  const start = shown(first.before, { ...first, qualifier: null });
  const bars: Bar[] = [{ label: '最初', value: first.before, shown: start, earlier: true }];
  chain.forEach((figure, index) => {
    const value = figure.after ?? 0;
    const label = `第 ${index + 1} 次调整后`;
    bars.push({ label, value, shown: shown(value, figure), earlier: index < chain.length - 1 });
  });
  return {
    kind: 'bars',
    title: `${what(dataset, first)}：${bars.map((bar) => bar.shown).join(' → ')}`,
    ...about(dataset, chain, metric),
    measure: '现有的数',
    labels: '时点',
    bars,
    note: null,
  };
}

/** The last day of a period, counted from 1970; null where it is not one of the calendar's. */
export function lastDay(period: string | null): number | null {
  const end = period?.replace(/^截至/u, '').split('/').at(-1) ?? '';
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(end);
  if (!match) return null;
  const [, year = '', month, day] = match;
  // Day 0 of the next month is the last of this one.
  const time =
    day === undefined
      ? Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)
      : Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Math.round(time / 86_400_000);
}

/** Figures of one place that count the same thing at different times, each series in time. */
export function seriesOf(dataset: Dataset, figures: readonly Figure[]): Figure[][] {
  const dated = figures.filter((figure) => lastDay(figure.period) !== null);
  return [...groupBy(dated, (figure) => figure.district).values()].flatMap((ofPlace) => {
    const alike: Figure[][] = [];
    for (const figure of ofPlace) {
      const group = alike.find(([first]) => first && whyNotComparable(dataset, first, figure) === null);
      if (group) group.push(figure);
      else alike.push([figure]);
    }
    return alike
      .filter((group) => new Set(group.map((figure) => lastDay(figure.period))).size > 1)
      .map((group) => [...group].sort((a, b) => (lastDay(a.period) ?? 0) - (lastDay(b.period) ?? 0)));
  });
}

/** Points with their true distance in time. */
export function timeChart(dataset: Dataset, series: readonly Figure[]): ChartData | null {
  const [first] = series;
  if (!first || series.some((figure) => whyNotComparable(dataset, first, figure) !== null)) return null;
  const metric = metricOf(dataset, first);
  const bars = series.flatMap((figure): Bar[] => {
    const number = measured(figure, metric);
    const at = lastDay(figure.period);
    if (!number || at === null) return [];
    const shown = quantity(number.value, metric.unit, figure);
    return [{ label: periodWords(figure.period), value: number.value, shown, earlier: false, at }];
  });
  const measure = measured(first, metric)?.measure;
  if (!measure || bars.length < 2) return null;
  return {
    kind: 'time',
    title: `${what(dataset, first)}：${bars[0]?.shown ?? ''} → ${bars.at(-1)?.shown ?? ''}`,
    ...about(dataset, series, metric),
    period: `${bars[0]?.label ?? ''}至${bars.at(-1)?.label ?? ''}`,
    measure,
    labels: '时点',
    bars,
    note: null,
  };
}

/**
 * One bar per figure of places that may be compared, the largest first; by code where the metric's own 可比说明 says
 * that its numbers may not be ranked. No place gets a rank, and no mean is made of them.
 *
 * @returns null where two of them may not be compared, and where there is one place only
 */
export function comparisonChart(dataset: Dataset, figures: readonly Figure[]): ChartData | null {
  const [first] = figures;
  if (!first || figures.some((figure) => whyNotComparable(dataset, first, figure) !== null)) return null;
  const places = new Set(figures.map((figure) => figure.district)).size;
  const metric = metricOf(dataset, first);
  const measure = measured(first, metric)?.measure;
  if (places < 2 || !measure) return null;
  const bars = figures.flatMap((figure): Bar[] => {
    const number = measured(figure, metric);
    if (!number) return [];
    const when = figure.period === null ? '' : `（${periodWords(figure.period)}）`;
    return [
      {
        label: `${fullName(dataset, figure.district)}${when}`,
        value: number.value,
        shown: quantity(number.value, metric.unit, figure),
        earlier: false,
      },
    ];
  });
  const unranked = whyNotRanked(metric);
  if (unranked === null) bars.sort((a, b) => b.value - a.value);
  const numbers = bars.map((bar) => bar.value);
  const [low, high] = [bars[numbers.indexOf(Math.min(...numbers))], bars[numbers.indexOf(Math.max(...numbers))]];
  const level = dataset.index.district.get(first.district)?.level ?? '';
  const times = new Set(figures.map((figure) => figure.period)).size > 1 || first.period === null;
  return {
    kind: metric.form === '完成率' ? 'share' : 'bars',
    title: `${first.object}：${places} 个${level}地方，${low?.shown ?? ''}到${high?.shown ?? ''}`,
    ...about(dataset, figures, metric),
    measure,
    labels: '地方',
    bars,
    note:
      [
        unranked === null ? '' : `按地区代码排，不按大小排：${unranked}。`,
        times ? '各地的时间不同，或者原文没有写。' : '',
      ].join('') || null,
  };
}

/** A whole and the parts its source names; what they leave over is drawn as such. */
export function partsChart(dataset: Dataset, whole: Figure): ChartData | null {
  const metric = metricOf(dataset, whole);
  const total = measured(whole, metric);
  const parts = dataset.figures.filter((figure) => figure.partOf === whole.id);
  const numbers = parts.map((part) => measured(part, metricOf(dataset, part))?.value ?? null);
  if (!total || parts.length === 0 || numbers.includes(null)) return null;
  let from = 0;
  const bars: Bar[] = [
    { label: whole.object, value: total.value, shown: quantity(total.value, metric.unit, whole), earlier: true },
  ];
  parts.forEach((part, index) => {
    const value = numbers[index] ?? 0;
    const shown = quantity(value, metricOf(dataset, part).unit, part);
    bars.push({ label: part.object, value: from + value, shown, earlier: false, from });
    from += value;
  });
  if (from < total.value) {
    const shown = `${Number((total.value - from).toPrecision(12))}${metric.unit}`;
    bars.push({ label: '原文没有说是什么的', value: total.value, shown, earlier: false, from, rest: true });
  }
  return {
    kind: 'parts',
    title: `${what(dataset, whole)}：${finding(whole, metric)}，分成几部分`,
    ...about(dataset, [whole, ...parts], metric),
    measure: total.measure,
    labels: '组成',
    bars,
    note: from > total.value ? '各部分加起来比合计多，原文自己对不上。' : null,
  };
}

/** A range of rates as printed. */
export function rangeChart(dataset: Dataset, figure: Figure): ChartData | null {
  if (figure.rate === null || figure.rateMax === null || figure.rateMax < figure.rate) return null;
  const metric = metricOf(dataset, figure);
  return {
    kind: 'range',
    title: `${what(dataset, figure)}：${rateWords(figure)}`,
    ...about(dataset, [figure], metric),
    unit: '%',
    measure: metric.form === '完成率' ? '占的百分比' : '变化的百分比',
    labels: '对象',
    bars: [
      {
        label: figure.object,
        from: figure.rate,
        value: figure.rateMax,
        shown: rateWords(figure),
        earlier: false,
      },
    ],
    note: '最小的到最大的，每一个是多少原文没有说。',
  };
}

/** A share of a hundred, with the two numbers it comes from where the source prints them. */
export function shareChart(dataset: Dataset, [figure]: readonly [Figure]): ChartData | null {
  const metric = metricOf(dataset, figure);
  if (metric.form !== '完成率' || figure.rate === null || figure.rateMax !== null) return null;
  const { numerator, denominator, rate } = figure;
  const of = numerator !== null && denominator !== null ? `（${numerator} / ${denominator}）` : '';
  return {
    kind: 'share',
    title: `${what(dataset, figure)}：${rateWords(figure)}${of}`,
    ...about(dataset, [figure], metric),
    unit: '%',
    measure: '占的百分比',
    labels: '对象',
    bars: [{ label: figure.object, value: rate, shown: `${rateWords(figure)}${of}`, earlier: false }],
    note: null,
  };
}
