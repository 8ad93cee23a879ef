/**
 * The first, small part of `/editing/check/`: takes files from the first moment on, and fetches the rest as soon as the
 * page itself is there. From then on nothing is fetched any more, so that it works without a network too.
 */
const bench = document.querySelector<HTMLElement>('[data-published]');
const waiting: File[] = [];
let take: ((files: readonly File[]) => void) | null = null;

const receive = (files: Iterable<File> | undefined): void => {
  const list = [...(files ?? [])];
  if (take) take(list);
  else waiting.push(...list);
};

if (bench) {
  const drop = bench.querySelector('[data-part="drop"]');
  const input = bench.querySelector<HTMLInputElement>('input[type="file"]');
  input?.addEventListener('change', () => {
    receive(input.files ?? undefined);
    input.value = '';
  });
  // A file that misses the box must not be opened in place of the page.
  for (const event of ['dragover', 'drop'] as const) {
    document.addEventListener(event, (dragged) => {
      dragged.preventDefault();
      drop?.classList.toggle('over', event === 'dragover');
      if (event === 'drop') receive(dragged.dataTransfer?.files);
    });
  }
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) drop?.classList.remove('over');
  });

  const load = async (): Promise<void> => {
    const { start } = await import('./page.ts');
    take = start(bench);
    take(waiting.splice(0));
  };
  if (document.readyState === 'complete') void load();
  else addEventListener('load', () => void load());
}
