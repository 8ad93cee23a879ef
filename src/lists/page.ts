/** The list page in the browser: filters with their state in the address, and links to rows to copy. */
import { filterBy, plain, readFilter, writeFilter, type Filter, type FilterRow } from './filter.ts';

const form = document.querySelector<HTMLFormElement>('#filters');
const status = document.querySelector<HTMLElement>('#list-status');

function say(text: string): void {
  if (status) status.textContent = text;
}

/** A group's section with its rows. Read once, before a reader's first key in a filter. */
interface Group {
  readonly section: HTMLElement;
  readonly rows: readonly (FilterRow & { readonly element: HTMLTableRowElement })[];
}
let groups: readonly Group[] | null = null;

function readGroups(): readonly Group[] {
  return [...document.querySelectorAll<HTMLElement>('.duty-group')].map((section) => ({
    section,
    rows: [...section.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) => ({
      element,
      class: section.dataset['class'] ?? '',
      field: element.dataset['field'] ?? '',
      text: plain(
        [...element.cells]
          .filter((cell) => !cell.matches('.row-tools'))
          .map((cell) => cell.textContent)
          .join(' '),
      ),
    })),
  }));
}

/** Shows the rows a filter leaves. */
function apply(filter: Filter): void {
  groups ??= readGroups();
  const wanted = filterBy(filter);
  let [shown, all] = [0, 0];
  for (const { section, rows } of groups) {
    section.classList.add('filtered');
    let left = 0;
    for (const row of rows) {
      const keep = wanted(row);
      if (row.element.hidden === keep) row.element.hidden = !keep;
      if (keep) left += 1;
    }
    section.hidden = left === 0;
    shown += left;
    all += rows.length;
  }
  say(
    writeFilter(filter) === ''
      ? ''
      : shown === 0
        ? '没有符合的条目。换个词，或清除筛选。'
        : `${String(all)} 条里显示 ${String(shown)} 条。`,
  );
}

/** Elements of the form by name. A list without classes has no choice of classes. */
const control = (name: string): HTMLInputElement | HTMLSelectElement | null =>
  form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`) ?? null;
const value = (name: string): string => control(name)?.value ?? '';

function setControls(filter: Filter): void {
  for (const [name, wanted] of [
    ['class', filter.class],
    ['field', filter.field],
    ['q', filter.text],
  ] as const) {
    const element = control(name);
    if (element) element.value = wanted;
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

function changed(): void {
  const filter = { class: value('class'), field: value('field'), text: value('q') };
  apply(filter);
  // Browsers limit how often an address may be rewritten; after the last key is often enough.
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, '', `${location.pathname}${writeFilter(filter)}`);
  }, 300);
}

/** A link to a row shows the row, whatever was filtered. */
function showTarget(): void {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('[hidden]')) return;
  const none = { class: '', field: '', text: '' };
  setControls(none);
  apply(none);
  target.scrollIntoView();
}

if (form) {
  form.addEventListener('focusin', () => (groups ??= readGroups()), { once: true });
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  form.addEventListener('reset', () => setTimeout(changed));
  const filter = readFilter(location.search);
  if (writeFilter(filter) !== '') {
    setControls(filter);
    changed();
    showTarget();
  }
  addEventListener('hashchange', showTarget);
}

let pressed: HTMLElement | null = null;

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.copy') : null;
  const row = button?.closest('tr');
  if (!button || !row) return;
  const address = new URL(`#${row.id}`, location.origin + location.pathname).href;
  if (pressed) pressed.textContent = '复制链接';
  pressed = null;
  copy(address).then(
    () => {
      button.textContent = '已复制';
      pressed = button;
      say(`已复制链接：${row.querySelector('.row-link')?.textContent.trim() ?? ''}`);
    },
    () => {
      // Without permission, or on a page not served over https: the address bar then has it.
      location.hash = row.id;
      say('这台设备不让网页复制。链接已经在地址栏里，可以从那里复制。');
    },
  );
});

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
