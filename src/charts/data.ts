/** Figures → what a chart shows. Pure: the table beside a chart, the SVG and Chart.js are all made from this. */
import type { Figure } from '../dataset/dataset.ts';
import type { Metric } from '../schema/metrics.ts';
import { asPrinted, periodWords, quantity } from '../dataset/wording.ts';

/** One bar. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The number as it is written beside the bar. */
  readonly shown: string;
  /** An earlier value, drawn paler than the present one. */
  readonly earlier: boolean;
}

/** A chart: bars in reading order, all in one unit. */
export interface ChartData {
  /** The finding, with its place. */
  readonly title: string;
  readonly unit: string;
  /** What the labels are, as the head of their column. */
  readonly labels: '时点' | '地方';
  readonly bars: readonly Bar[];
}

/**
 * The values one figure gives, in time: before and after. Null where there is only one: one bar shows nothing.
 */
export function beforeAfterChart(figure: Figure, metric: Metric, title: string): ChartData | null {
  if (figure.before === null || figure.after === null) return null;
  return {
    title,
    unit: metric.unit,
    labels: '时点',
    bars: [
      {
        label: '原来',
        value: figure.before,
        shown: asPrinted(figure.before, figure.quote) + metric.unit,
        earlier: true,
      },
      {
        label: `后来（${periodWords(figure.period)}）`,
        value: figure.after,
        shown: asPrinted(figure.after, figure.quote) + metric.unit,
        earlier: false,
      },
    ],
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

/** The chart of a chain. */
export function chainChart(chain: readonly Figure[], metric: Metric, title: string): ChartData {
  const [first] = chain;
  const start: Bar[] =
    first?.before == null
      ? []
      : [
          {
            label: '最初',
            value: first.before,
            shown: asPrinted(first.before, first.quote) + metric.unit,
            earlier: true,
          },
        ];
  return {
    title,
    unit: metric.unit,
    labels: '时点',
    bars: [
      ...start,
      ...chain.map((figure, index) => ({
        label: `第 ${String(index + 1)} 次调整后（${periodWords(figure.period)}）`,
        value: figure.after ?? 0,
        shown: asPrinted(figure.after ?? 0, figure.quote) + metric.unit,
        earlier: index < chain.length - 1,
      })),
    ],
  };
}

/**
 * One bar per place, for figures that may be compared. Ordered by code, not by size: the site does not rank.
 *
 * @param nameOf a district's name from its code
 * @returns null where a figure has no single number to draw
 */
export function comparisonChart(
  figures: readonly Figure[],
  metric: Metric,
  title: string,
  nameOf: (code: string) => string,
): ChartData | null {
  const bars = figures.flatMap((figure): Bar[] => {
    const value = figure.after ?? figure.value ?? figure.rate;
    if (value === null) return [];
    return [
      {
        label: `${nameOf(figure.district)}（${periodWords(figure.period)}）`,
        value,
        shown: quantity(value, metric.unit, figure),
        earlier: false,
      },
    ];
  });
  return bars.length === figures.length ? { title, unit: metric.unit, labels: '地方', bars } : null;
}
