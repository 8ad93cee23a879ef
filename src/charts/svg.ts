/** A chart as an SVG made at build: readable without JavaScript, drawn for a phone's width. */
import type { ChartData } from './data.ts';

const WIDTH = 360;
const ROW = 58;
const VALUE_SPACE = 90;

/** One bar's geometry, in the units of {@link svgLayout}'s view box. */
export interface SvgBar {
  readonly label: string;
  readonly shown: string;
  readonly earlier: boolean;
  readonly y: number;
  readonly length: number;
}

/** Where everything in the picture stands. Bars start at zero, always: a cut axis exaggerates. */
export function svgLayout(chart: ChartData): { width: number; height: number; bars: readonly SvgBar[] } {
  const longest = Math.max(...chart.bars.map((bar) => bar.value), 0);
  return {
    width: WIDTH,
    height: chart.bars.length * ROW + 6,
    bars: chart.bars.map((bar, index) => ({
      label: bar.label,
      shown: bar.shown,
      earlier: bar.earlier,
      y: index * ROW,
      length: longest === 0 ? 0 : Math.round((Math.max(bar.value, 0) / longest) * (WIDTH - VALUE_SPACE) * 10) / 10,
    })),
  };
}
