/** A chart as it stands on the page: its table is the source of everything drawn later. */
import type { Bar, ChartData, ChartKind } from './data.ts';

/** What a saved picture or table says besides the chart itself. */
export interface PageChart {
  readonly chart: Pick<ChartData, 'kind' | 'title' | 'unit' | 'bars' | 'note'>;
  readonly labels: string;
  readonly measure: string;
  readonly meta: string;
  readonly source: string;
  readonly site: string;
  readonly date: string;
}

const KINDS: readonly ChartKind[] = ['bars', 'time', 'parts', 'share', 'range'];

const text = (figure: HTMLElement, selector: string): string =>
  figure.querySelector(selector)?.textContent.trim() ?? '';

/** Reads a figure of Chart.astro. */
export function readChart(figure: HTMLElement): PageChart {
  const number = (value: string | undefined): number => Number(value ?? '0');
  const bars = [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row): Bar => {
    const { value, from, at, earlier, rest } = row.dataset;
    return {
      label: row.cells[0]?.textContent.trim() ?? '',
      shown: row.cells[1]?.textContent.trim() ?? '',
      value: number(value),
      earlier: earlier !== undefined,
      ...(from === undefined ? {} : { from: number(from) }),
      ...(at === undefined ? {} : { at: number(at) }),
      ...(rest === undefined ? {} : { rest: true as const }),
    };
  });
  const note = text(figure, '.chart-note');
  return {
    chart: {
      kind: KINDS.find((kind) => kind === figure.dataset['chart']) ?? 'bars',
      title: text(figure, '.chart-title'),
      unit: figure.dataset['unit'] ?? '',
      bars,
      note: note === '' ? null : note,
    },
    labels: text(figure, 'thead th'),
    measure: text(figure, 'thead th + th'),
    meta: text(figure, '.chart-meta'),
    source: text(figure, '.chart-source'),
    site: figure.dataset['site'] ?? '',
    date: figure.dataset['date'] ?? '',
  };
}
