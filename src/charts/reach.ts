/** Loads what a chart can do only when somebody reaches for it: by mouse, by touch or by a button. */
import { chartWords } from './words.ts';

/** Makes a chart on the page answer. Once for each figure. */
export function listenTo(figure: HTMLElement): void {
  const status = figure.querySelector<HTMLElement>('.chart-status');
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  const live = async (): Promise<void> => {
    const { drawChart } = await import('./live.ts');
    drawChart(figure);
    const button = figure.querySelector<HTMLButtonElement>('[data-chart-live]');
    if (!button) return;
    const focused = button === document.activeElement;
    // The button keeps its place, so that nothing below it moves.
    button.disabled = true;
    // Whoever pressed it by keyboard goes on from the chart, not from the top of the page.
    if (focused) figure.querySelector<HTMLElement>('canvas')?.focus();
  };
  const reach = (): void => {
    // A failed download leaves the SVG and the table: nothing is lost, so nothing is said.
    live().catch(() => undefined);
  };
  const save = (kind: 'png' | 'csv') => (): void => {
    import('./save.ts')
      .then((module) => module.saveChart(figure, kind))
      .then(
        (name) => say(chartWords.saved(name)),
        () => say(chartWords.failed),
      );
  };
  figure.querySelector('.chart-box')?.addEventListener('pointerenter', reach, { once: true });
  figure.querySelector('[data-chart-live]')?.addEventListener('click', reach, { once: true });
  figure.querySelector('[data-chart-png]')?.addEventListener('click', save('png'));
  figure.querySelector('[data-chart-csv]')?.addEventListener('click', save('csv'));
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) listenTo(figure);
