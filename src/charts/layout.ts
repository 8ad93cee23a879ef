/** Where everything in a chart's picture stands. The SVG of the page and the picture to save are drawn from this. */
import type { Bar, ChartData } from './data.ts';

export type Shape =
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** `track`: the space up to a hundred; `rest`: an outline. */
      readonly tone: 'main' | 'earlier' | 'rest' | 'track';
    }
  | {
      readonly type: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly tone: 'main' | 'axis';
    }
  | { readonly type: 'dot'; readonly x: number; readonly y: number }
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold: boolean;
    };

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The text's size everything else is measured by. */
export const FONT = 14;
const LINE = 20;
const BAR = 24;
const GAP = 14;
const PLOT = 170;

/** About how wide a text is: a Chinese character as wide as high, others a little over half. */
export const textWidth = (text: string, size: number = FONT): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' || character === '→' ? size : size * 0.58), 0);

/** A text in lines no wider than given. Numbers and Latin words stay whole. */
export function wrapText(text: string, width: number, size: number = FONT): string[] {
  const pieces = text.match(/[\w.,%/:?=&~-]+|\s+|./gsu) ?? [];
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (const piece of pieces) {
    if (textWidth(line + piece, size) > width && !/^[，。；：、）」》]$/u.test(piece)) end();
    if (textWidth(piece, size) <= width) line += piece;
    else {
      // A word longer than the line, such as an address.
      for (const character of piece) {
        if (textWidth(line + character, size) > width) end();
        line += character;
      }
    }
  }
  end();
  return lines;
}

/**
 * Bars start at zero, always: a cut axis exaggerates.
 *
 * @param width what it is drawn for; as wide as on a narrow phone, so that its letters come out as large as the text's
 */
export function chartLayout(chart: Pick<ChartData, 'kind' | 'bars'>, width = 300): Layout {
  return chart.kind === 'time' ? timeLayout(chart, width) : barsLayout(chart, width);
}

const round = (value: number): number => Math.round(value * 10) / 10;

function barsLayout({ kind, bars }: Pick<ChartData, 'kind' | 'bars'>, width: number): Layout {
  const ofHundred = kind === 'share' || kind === 'range';
  const longest = ofHundred
    ? Math.max(100, ...bars.map((bar) => bar.value))
    : Math.max(...bars.map((bar) => bar.value), 0);
  const words = Math.min(Math.max(...bars.map((bar) => textWidth(bar.shown))) + 12, width * 0.6);
  // Where the number would not fit beside the bar it stands above it.
  const above = ofHundred;
  const room = above ? width - 2 : width - words;
  const length = (value: number): number => (longest === 0 ? 0 : round((Math.max(value, 0) / longest) * room));
  const shapes: Shape[] = [];
  let y = 0;
  for (const bar of bars) {
    for (const text of wrapText(above ? `${bar.label}：${bar.shown}` : bar.label, width)) {
      shapes.push({ type: 'text', x: 0, y: y + 15, text, anchor: 'start', bold: false });
      y += LINE;
    }
    y += 4;
    const [x, end] = [length(bar.from ?? 0), length(bar.value)];
    if (ofHundred) shapes.push({ type: 'rect', x: 0.5, y, width: length(100), height: BAR, tone: 'track' });
    shapes.push({ type: 'rect', x, y, width: round(end - x), height: BAR, tone: toneOf(bar) });
    if (!above) shapes.push({ type: 'text', x: end + 8, y: y + 17, text: bar.shown, anchor: 'start', bold: true });
    y += BAR + GAP;
  }
  if (ofHundred) {
    shapes.push({ type: 'text', x: 0, y, text: '0', anchor: 'start', bold: false });
    shapes.push({ type: 'text', x: length(100), y, text: '100%', anchor: 'end', bold: false });
    y += GAP / 2;
  }
  return { width, height: y, shapes };
}

export const toneOf = (bar: Bar): 'main' | 'earlier' | 'rest' =>
  bar.rest === true ? 'rest' : bar.earlier ? 'earlier' : 'main';

function timeLayout({ bars }: Pick<ChartData, 'bars'>, width: number): Layout {
  const days = bars.map((bar) => bar.at ?? 0);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const highest = Math.max(...bars.map((bar) => bar.value), 0);
  const side = 40;
  const top = LINE + 8;
  const bottom = top + PLOT;
  const x = (bar: Bar): number =>
    round(side + (last === first ? 0 : (((bar.at ?? 0) - first) / (last - first)) * (width - 2 * side)));
  const y = (bar: Bar): number => round(bottom - (highest === 0 ? 0 : (Math.max(bar.value, 0) / highest) * PLOT));
  const shapes: Shape[] = [
    {
      type: 'line',
      tone: 'axis',
      points: [
        [0, bottom],
        [width, bottom],
      ],
    },
    { type: 'line', tone: 'main', points: bars.map((bar) => [x(bar), y(bar)] as const) },
  ];
  // A label that would run into the one before it is left out: the table has them all.
  const ends = { number: -Infinity, time: -Infinity };
  bars.forEach((bar, index) => {
    shapes.push({ type: 'dot', x: x(bar), y: y(bar) });
    const isLast = index === bars.length - 1;
    const place = (text: string, at: number, row: keyof typeof ends, bold: boolean): void => {
      const half = textWidth(text) / 2;
      const middle = Math.min(Math.max(x(bar), half), width - half);
      const next = bars.at(-1);
      const lastHalf = next ? textWidth(row === 'number' ? next.shown : next.label) : 0;
      const runsIntoLast = !isLast && middle + half + 6 > width - lastHalf;
      if (middle - half < ends[row] + 6 || runsIntoLast) return;
      shapes.push({ type: 'text', x: round(middle), y: at, text, anchor: 'middle', bold });
      ends[row] = middle + half;
    };
    place(bar.shown, y(bar) - 10, 'number', true);
    place(bar.label, bottom + 18, 'time', false);
  });
  return { width, height: bottom + LINE + 8, shapes };
}
