/** Loads the live charts only when somebody reaches for one: by mouse, by touch or by the button. */
for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) {
  const load = async (): Promise<void> => {
    const { drawChart } = await import('./live.ts');
    drawChart(figure);
    figure.querySelector('[data-chart-live]')?.remove();
  };
  const reach = (): void => {
    // A failed download leaves the SVG and the table: nothing is lost, so nothing is said.
    load().catch(() => undefined);
  };
  figure.querySelector('.chart-box')?.addEventListener('pointerenter', reach, { once: true });
  figure.querySelector('[data-chart-live]')?.addEventListener('click', reach, { once: true });
}
