/** A chart as a file: a picture that says itself what it shows and where it comes from, or its numbers as a table. */
import { writeCsv } from '../csv/write.ts';
import { saveFile } from '../save-file.ts';
import { chartLayout, FONT, wrapText, type Shape } from './layout.ts';
import { PAPER } from './palette.ts';
import { readChart, type PageChart } from './read.ts';
import { chartWords } from './words.ts';

/** Twice as many pixels as units: sharp in print and on fine screens. */
const SCALE = 2;
const WIDTH = 720;
const EDGE = 28;
const TITLE = 24;
const SMALL = 14;
/** The chart's own units are those of a phone; here its text is as large as the rest. */
const ZOOM = 1.3;

/** Lets the reader keep a chart. @returns the file's name */
export async function saveChart(figure: HTMLElement, kind: 'png' | 'csv'): Promise<string> {
  const chart = readChart(figure);
  const address = addressOf();
  const name = `${fileStem(chart.chart.title)}.${kind}`;
  if (kind === 'csv') saveFile(new Blob([chartCsv(chart, address)], { type: 'text/csv;charset=utf-8' }), name);
  else saveFile(await chartPng(chart, address, getComputedStyle(document.body).fontFamily), name);
  return name;
}

/** Where the site is published, not where a copy of it happens to be served. */
function addressOf(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  return canonical + location.search;
}

/** e.g. `呼和浩特市社区事务-140项-79项` */
export const fileStem = (title: string): string =>
  [...title.replace(/[^\p{L}\p{N}.%]+/gu, '-')].slice(0, 60).join('').replace(/^-|-$/gu, '');

/** The numbers of a chart as they stand in its table. */
export function chartCsv({ chart, labels, measure, meta, source, site, date }: PageChart, address: string): string {
  const isRange = chart.bars.some((bar) => bar.from !== undefined);
  return writeCsv(
    [
      labels,
      measure,
      ...(isRange ? ['从'] : []),
      isRange ? '到' : '数值',
      '单位',
      '图',
      '说明',
      '来源',
      '网址',
      '数据',
    ],
    chart.bars.map((bar) => [
      bar.label,
      bar.shown,
      ...(isRange ? [String(bar.from ?? 0)] : []),
      String(bar.value),
      chart.unit,
      chart.title,
      [meta, chart.note ?? ''].join(''),
      source.replace(chartWords.source, ''),
      address,
      chartWords.data(site, date),
    ]),
  );
}

async function chartPng(page: PageChart, address: string, font: string): Promise<Blob> {
  const { chart, meta, source, site, date } = page;
  const inner = WIDTH - 2 * EDGE;
  const layout = chartLayout(chart, inner / ZOOM);
  const title = wrapText(chart.title, inner, TITLE);
  const before = wrapText(meta, inner, SMALL);
  const after = [
    ...(chart.note === null ? [] : wrapText(chart.note, inner, SMALL)),
    ...wrapText(source, inner, SMALL),
    ...wrapText(`${chartWords.address}${address}`, inner, SMALL),
    ...wrapText(chartWords.data(site, date), inner, SMALL),
  ];
  const titleLine = TITLE * 1.4;
  const smallLine = SMALL * 1.6;
  const height =
    2 * EDGE +
    title.length * titleLine +
    before.length * smallLine +
    18 +
    layout.height * ZOOM +
    14 +
    after.length * smallLine;

  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(height) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(SCALE, SCALE);
  context.fillStyle = PAPER.paper;
  context.fillRect(0, 0, WIDTH, Math.ceil(height));
  let y = EDGE;
  const write = (lines: readonly string[], size: number, line: number, colour: string, weight: number): void => {
    context.font = `${weight} ${size}px ${font}`;
    context.fillStyle = colour;
    context.textAlign = 'start';
    for (const text of lines) {
      context.fillText(text, EDGE, y + size);
      y += line;
    }
  };
  write(title, TITLE, titleLine, PAPER.ink, 700);
  write(before, SMALL, smallLine, PAPER.soft, 400);
  y += 18;
  context.save();
  context.translate(EDGE, y);
  context.scale(ZOOM, ZOOM);
  for (const shape of layout.shapes) draw(context, shape, font);
  context.restore();
  y += layout.height * ZOOM + 14;
  write(after, SMALL, smallLine, PAPER.soft, 400);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no picture'));
    }, 'image/png');
  });
}

/** The same shapes as in the SVG, in the colours of paper. */
function draw(context: CanvasRenderingContext2D, shape: Shape, font: string): void {
  switch (shape.type) {
    case 'rect':
      context.setLineDash(shape.tone === 'rest' ? [4, 3] : []);
      context.lineWidth = shape.tone === 'rest' ? 1.5 : 1;
      context.strokeStyle = shape.tone === 'rest' ? PAPER.main : PAPER.earlier;
      context.fillStyle = shape.tone === 'earlier' ? PAPER.earlier : PAPER.main;
      if (shape.tone === 'rest' || shape.tone === 'track') {
        context.strokeRect(shape.x, shape.y, shape.width, shape.height);
      } else context.fillRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case 'dot':
      context.fillStyle = PAPER.main;
      context.beginPath();
      context.arc(shape.x, shape.y, 5, 0, 2 * Math.PI);
      context.fill();
      return;
    case 'line':
      context.setLineDash([]);
      context.lineWidth = shape.tone === 'main' ? 2.5 : 1;
      context.strokeStyle = shape.tone === 'main' ? PAPER.main : PAPER.earlier;
      context.beginPath();
      shape.points.forEach(([x, y], index) => {
        if (index === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
      context.stroke();
      return;
    case 'text':
      context.font = `${shape.bold ? 700 : 400} ${FONT}px ${font}`;
      context.fillStyle = PAPER.ink;
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      context.fillText(shape.text, shape.x, shape.y);
  }
}
