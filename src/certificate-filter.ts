/** The filter on the certificates page: as you type, over names, 问法 and 别名. What was typed stands in the address. */
import { matching, type Named } from './search/filter.ts';

interface Published {
  readonly id: string;
  readonly name: string;
  readonly questions: readonly string[];
  readonly aliases: readonly string[];
}

const form = document.querySelector<HTMLFormElement>('.filter');
const input = document.querySelector<HTMLInputElement>('#filter');
const status = document.querySelector('#filter-status');
const none = document.querySelector<HTMLElement>('#filter-none');
const situations = document.querySelector<HTMLElement>('#situations');
const rows = [...document.querySelectorAll<HTMLElement>('[data-id]')];

/** The names on the page, until everything else they are called has come. */
let named: readonly Named[] = rows.map((row) => ({
  id: row.dataset['id'] ?? '',
  names: [row.querySelector('a')?.textContent ?? ''],
}));
let asked = false;

/** The other names come when a reader reaches for the box. Without them the names on the page still match. */
async function fetchNames(): Promise<void> {
  if (asked || !form) return;
  asked = true;
  try {
    const response = await fetch(form.dataset['names'] ?? '');
    if (!response.ok) return;
    const published = (await response.json()) as readonly Published[];
    named = published.map(({ id, name, questions, aliases }) => ({ id, names: [name, ...questions, ...aliases] }));
    show();
  } catch {
    asked = false;
  }
}

function show(): void {
  if (!input || !status || !none || !situations) return;
  const found = matching(input.value, named);
  for (const row of rows) row.hidden = found !== null && !found.includes(row.dataset['id'] ?? '');
  for (const section of document.querySelectorAll<HTMLElement>('#verdicts > section')) {
    section.hidden = found !== null && section.querySelector('[data-id]:not([hidden])') === null;
  }
  situations.hidden = found !== null;
  none.hidden = found?.length !== 0;
  status.textContent =
    found === null ? '' : found.length === 0 ? '没有找到叫这个的证明。' : `找到 ${String(found.length)} 种。`;
}

function remember(): void {
  const address = new URL(location.href);
  const typed = input?.value.trim() ?? '';
  if (typed === '') address.searchParams.delete('q');
  else address.searchParams.set('q', typed);
  history.replaceState(null, '', address);
}

if (form && input) {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') void fetchNames();
  input.addEventListener('focus', () => void fetchNames());
  input.addEventListener('input', () => {
    show();
    remember();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  show();
}
