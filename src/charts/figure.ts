/** A chart made in the browser: the same parts as Chart.astro makes at build. Everything in it is set as text. */
import type { ChartData } from './data.ts';
import { chartLayout, type Shape } from './layout.ts';
import { chartWords } from './words.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

function svgShape(shape: Shape): SVGElement {
  switch (shape.type) {
    case 'rect':
      return svg('rect', {
        class: `chart-${shape.tone}`,
        x: shape.x,
        y: shape.y,
        width: shape.width,
        height: shape.height,
      });
    case 'dot':
      return svg('circle', { class: 'chart-main', cx: shape.x, cy: shape.y, r: 5 });
    case 'line':
      return svg('polyline', {
        class: `chart-line-${shape.tone}`,
        points: shape.points.map((point) => point.join(',')).join(' '),
      });
    case 'text':
      return svg(
        'text',
        { x: shape.x, y: shape.y, 'text-anchor': shape.anchor, 'font-weight': shape.bold ? 700 : 400 },
        shape.text,
      );
  }
}

/** A chart with its table and buttons. `site` and `date` are what a saved picture says of the data. */
export function chartFigure(chart: ChartData, { site, date }: { site: string; date: string }): HTMLElement {
  const figure = element('figure', 'chart');
  Object.assign(figure.dataset, { chart: chart.kind, unit: chart.unit, site, date });
  const { width, height, shapes } = chartLayout(chart);
  const picture = svg('svg', {
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    role: 'img',
    'aria-label': `${chart.title}，数字见表`,
  });
  picture.append(...shapes.map(svgShape));
  const box = element('div', 'chart-box');
  box.append(picture);

  const rows = chart.bars.map((bar) => {
    const head = element('th', '', bar.label);
    head.scope = 'row';
    const row = element('tr', '', head, element('td', 'number', bar.shown));
    row.dataset['value'] = String(bar.value);
    if (bar.from !== undefined) row.dataset['from'] = String(bar.from);
    if (bar.earlier) row.dataset['earlier'] = '';
    return row;
  });
  const heads = [element('th', '', chart.labels), element('th', 'number', chart.measure)];
  for (const head of heads) head.scope = 'col';
  const table = element(
    'table',
    '',
    element('caption', 'visually-hidden', chart.title),
    element('thead', '', element('tr', '', ...heads)),
    element('tbody', '', ...rows),
  );
  const button = (words: string, key: string): HTMLButtonElement => {
    const made = element('button', 'button', words);
    made.type = 'button';
    made.dataset[key] = '';
    return made;
  };
  const status = element('p', 'chart-status');
  status.setAttribute('role', 'status');
  figure.append(
    element(
      'figcaption',
      '',
      element('strong', 'chart-title', chart.title),
      element('span', 'chart-meta', chartWords.meta(chart)),
    ),
    box,
    element(
      'div',
      'chart-side',
      table,
      element('p', 'chart-source', `${chartWords.source}${chart.source}`),
      ...(chart.note === null ? [] : [element('p', 'chart-note', chart.note)]),
    ),
    element(
      'div',
      'chart-ways',
      element(
        'p',
        'chart-tools no-print',
        button(chartWords.live, 'chartLive'),
        button(chartWords.png, 'chartPng'),
        button(chartWords.csv, 'chartCsv'),
      ),
      status,
    ),
  );
  return figure;
}
