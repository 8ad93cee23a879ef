/** Chart.js in the place of a chart's SVG, when a reader reaches for it. Only the parts used are loaded. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Reads the chart's numbers from the table beside it: the table is the chart's source. */
function readTable(figure: HTMLElement): { labels: string[]; values: number[]; shown: string[]; earlier: boolean[] } {
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  return {
    labels: rows.map((row) => row.cells[0]?.textContent.trim() ?? ''),
    values: rows.map((row) => Number(row.dataset['value'] ?? '0')),
    shown: rows.map((row) => row.cells[1]?.textContent.trim() ?? ''),
    earlier: rows.map((row) => row.dataset['earlier'] !== undefined),
  };
}

/** Draws the live chart over the SVG, which keeps the space it takes. */
export function drawChart(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.chart-box');
  if (!box || box.querySelector('canvas')) return;
  const { labels, values, shown, earlier } = readTable(figure);
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const canvas = document.createElement('canvas');
  canvas.tabIndex = -1;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.querySelector('figcaption')?.textContent.trim() ?? '');
  box.querySelector('svg')?.setAttribute('visibility', 'hidden');
  box.append(canvas);
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: [
        {
          data: values,
          backgroundColor: earlier.map((one) => colour(one ? '--edge' : '--press')),
          maxBarThickness: 36,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 },
      plugins: { tooltip: { callbacks: { label: (item) => shown[item.dataIndex] ?? '' } } },
      scales: {
        x: { beginAtZero: true, ticks: { color: colour('--ink') }, grid: { color: colour('--line') } },
        y: { ticks: { color: colour('--ink') }, grid: { display: false } },
      },
    },
  });
}
