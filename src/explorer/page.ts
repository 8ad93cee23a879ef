/** The explorer's door: what filters and draws is loaded when a reader begins, or comes with a state in the address. */
import { readState, writeState } from './state.ts';

const explorer = document.querySelector<HTMLElement>('#explorer');

if (explorer) {
  const open = async (): Promise<void> => {
    const { start } = await import('./app.ts');
    start(explorer);
  };
  const reach = (): void => {
    open().catch(() => {
      const status = explorer.querySelector('[role=status]');
      if (status) status.textContent = '没有打开筛选，可能是断网了。下面按主题、按地方的列表照样能用。';
    });
  };
  if (writeState(readState(location.search)) !== '') reach();
  else for (const event of ['focusin', 'pointerover', 'click']) explorer.addEventListener(event, reach, { once: true });
  // Wide screens have room for the filters; the space is kept for them, so nothing moves.
  const filters = explorer.querySelector<HTMLDetailsElement>('.explorer-filters');
  if (filters && matchMedia('(min-width: 60rem)').matches && !('elder' in document.documentElement.dataset)) {
    filters.open = true;
  }
}
