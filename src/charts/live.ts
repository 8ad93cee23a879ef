/** Chart.js in the place of a chart's SVG, when a reader reaches for it. Only the parts used are loaded. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import { textWidth, toneOf } from './layout.ts';
import { readChart } from './read.ts';
import { chartWords } from './words.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

const DAY = 86_400_000;

type Kind = 'line' | 'bar';
/** Points in time, or the two ends of bars. */
type Points = ({ x: number; y: number } | [number, number])[];

/** Draws the live chart over the SVG, which keeps the space it takes. Arrow keys move through its points. */
export function drawChart(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.chart-box');
  if (!box || box.querySelector('canvas')) return;
  const { chart } = readChart(figure);
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const { fontFamily } = getComputedStyle(box);
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', chartWords.image(chart.title));
  box.querySelector('svg')?.setAttribute('visibility', 'hidden');
  box.append(canvas);

  const ink = colour('--ink');
  const main = colour('--chart-main');
  const isTime = chart.kind === 'time';
  const ofHundred = chart.kind === 'share' || chart.kind === 'range';
  const shown = chart.bars.map((bar) => bar.shown);
  Chart.defaults.font.family = fontFamily;
  Chart.defaults.color = ink;
  /** The numbers stand in the picture too, not only where a pointer is. */
  const numbers: Plugin = {
    id: 'numbers',
    afterDatasetsDraw: (drawn) => {
      const { ctx } = drawn;
      ctx.save();
      ctx.font = `700 13px ${fontFamily}`;
      ctx.fillStyle = ink;
      ctx.textBaseline = 'middle';
      drawn.getDatasetMeta(0).data.forEach(({ x, y }, index) => {
        ctx.textAlign = isTime ? 'center' : 'left';
        ctx.fillText(shown[index] ?? '', isTime ? x : x + 6, isTime ? y - 14 : y);
      });
      ctx.restore();
    },
  };
  const tooltip = {
    animation: false as const,
    displayColors: false,
    callbacks: {
      title: ([item]: readonly { dataIndex: number }[]) => (item ? (chart.bars[item.dataIndex]?.label ?? '') : ''),
      label: (item: { dataIndex: number }) => shown[item.dataIndex] ?? '',
    },
  };
  const shared = {
    responsive: true,
    maintainAspectRatio: false,
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? (false as const) : { duration: 300 },
    plugins: { tooltip },
  };
  const ticks = { color: ink };
  const grid = { color: colour('--line') };
  const config: ChartConfiguration<Kind, Points> = isTime
    ? {
        type: 'line',
        data: {
          datasets: [
            {
              data: chart.bars.map((bar) => ({ x: bar.at ?? 0, y: bar.value })),
              borderColor: main,
              backgroundColor: main,
              pointRadius: 5,
              pointHoverRadius: 8,
            },
          ],
        },
        options: {
          ...shared,
          layout: { padding: { top: 26, left: 8, right: 24 } },
          scales: {
            x: {
              type: 'linear',
              ticks: {
                ...ticks,
                maxTicksLimit: 5,
                callback: (day) => new Date(Number(day) * DAY).toISOString().slice(0, 7),
              },
              grid: { display: false },
            },
            y: { beginAtZero: true, ticks, grid },
          },
        },
        plugins: [numbers],
      }
    : {
        type: 'bar',
        data: {
          labels: chart.bars.map((bar) => bar.label),
          datasets: [
            {
              data: chart.bars.map((bar): [number, number] => [bar.from ?? 0, bar.value]),
              backgroundColor: chart.bars.map((bar) =>
                toneOf(bar) === 'rest' ? 'transparent' : colour(bar.earlier ? '--chart-earlier' : '--chart-main'),
              ),
              borderColor: main,
              borderWidth: chart.bars.map((bar) => (toneOf(bar) === 'rest' ? 1.5 : 0)),
              borderSkipped: false,
              maxBarThickness: 36,
            },
          ],
        },
        options: {
          ...shared,
          indexAxis: 'y',
          layout: { padding: { right: ofHundred ? 0 : Math.max(...shown.map((words) => textWidth(words, 13))) + 10 } },
          scales: {
            x: { beginAtZero: true, ticks: { ...ticks, maxTicksLimit: 5 }, grid, ...(ofHundred ? { max: 100 } : {}) },
            y: {
              ticks: {
                ...ticks,
                callback: (_, index) => {
                  const label = [...(chart.bars[index]?.label ?? '')];
                  return label.length > 9 ? `${label.slice(0, 8).join('')}…` : label.join('');
                },
              },
              grid: { display: false },
            },
          },
        },
        plugins: [ofHundred ? { id: 'none' } : numbers],
      };
  moveByKeys(figure, canvas, new Chart<Kind, Points>(canvas, config), (index) =>
    chartWords.point(index, chart.bars.length, chart.bars[index]?.label ?? '', shown[index] ?? ''),
  );
}

/** Arrow keys, Home and End go from point to point; each is marked in the picture and spoken. Escape lets go. */
function moveByKeys(
  figure: HTMLElement,
  canvas: HTMLElement,
  chart: Chart<Kind, Points>,
  words: (index: number) => string,
): void {
  const status = figure.querySelector<HTMLElement>('.chart-status');
  const count = chart.data.datasets[0]?.data.length ?? 0;
  let at = -1;
  const mark = (): void => {
    const active = at < 0 ? [] : [{ datasetIndex: 0, index: at }];
    const element = chart.getDatasetMeta(0).data[at];
    const { x, y } = element ?? { x: 0, y: 0 };
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x, y });
    chart.update('none');
    if (status) status.textContent = at < 0 ? '' : words(at);
  };
  canvas.addEventListener('keydown', (event) => {
    const next = {
      ArrowRight: Math.min(at + 1, count - 1),
      ArrowDown: Math.min(at + 1, count - 1),
      ArrowLeft: Math.max(at - 1, 0),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: count - 1,
      Escape: -1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    at = next;
    mark();
  });
  canvas.addEventListener('blur', () => {
    at = -1;
    mark();
  });
}
