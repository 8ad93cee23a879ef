/** Loads the live charts only when somebody reaches for one: by mouse, by touch or by the button. */
for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) {
  const load = async (): Promise<void> => {
    const { drawChart } = await import('./live.ts');
    drawChart(figure);
    const button = figure.querySelector<HTMLButtonElement>('[data-chart-live]');
    if (!button) return;
    const focused = button === document.activeElement;
    // The button keeps its place, so that nothing below it moves.
    button.disabled = true;
    button.textContent = '互动图已打开';
    // Whoever pressed it by keyboard goes on from the chart, not from the top of the page.
    if (focused) figure.querySelector<HTMLElement>('canvas')?.focus();
  };
  const reach = (): void => {
    // A failed download leaves the SVG and the table: nothing is lost, so nothing is said.
    load().catch(() => undefined);
  };
  figure.querySelector('.chart-box')?.addEventListener('pointerenter', reach, { once: true });
  figure.querySelector('[data-chart-live]')?.addEventListener('click', reach, { once: true });
}
