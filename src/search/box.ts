/**
 * The search box of every page: a combobox with a list (ARIA Authoring Practices), answering from the quick index at the
 * first key. Without a choice in the list, Enter asks the search page.
 */
import { appendLine } from './line.ts';
import { loadQuick, rememberedPlace, whenIdle } from './load.ts';
import { appendMarked } from './mark.ts';
import type { Quick } from './quick.ts';
import { wording } from './wording.ts';

/** What fits on a phone above its keyboard. */
const SHOWN = 5;
/** Answered by certificates, figures and terms. */
const REHEARSED = '证明 140';
const opened = new WeakSet<HTMLFormElement>();

/** Makes a form with `data-quick`, `data-base`, an input, a listbox and a status answer while somebody types. */
export function openBox(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector<HTMLElement>('[role="listbox"]');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  if (!input || !list || !status || opened.has(form)) return;
  opened.add(form);
  const { quick: address = '', base = '/' } = form.dataset;
  const place = rememberedPlace();
  let quick: Quick | null = null;
  let chosen = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  const choose = (index: number): void => {
    const all = options();
    chosen = index;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    const one = all[chosen];
    if (one) {
      input.setAttribute('aria-activedescendant', one.id);
      one.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };

  /** Fills the list with answers; tells how many there are. */
  const fill = (index: Quick, typed: string): number => {
    const question = index.read(typed);
    const hits = index.search(question, { place, limit: SHOWN });
    const items = hits.map(({ record }, i) => {
      const option = element('li', `${list.id}-${String(i)}`, base + record.path);
      const title = document.createElement('span');
      title.className = 'name';
      appendMarked(title, record.title, question);
      const type = document.createElement('span');
      type.className = 'kind';
      type.textContent = record.type;
      const line = document.createElement('span');
      line.className = 'line';
      appendLine(line, record.type, record.line, question);
      option.append(title, ' ', type, line);
      return option;
    });
    const all = element('li', `${list.id}-all`, `${form.action}?q=${encodeURIComponent(typed)}`);
    all.className = 'all';
    all.textContent = wording.searchAll(typed);
    list.replaceChildren(...items, all);
    list.hidden = false;
    return hits.length;
  };

  const show = (): void => {
    const typed = input.value.trim();
    if (!quick || typed === '' || document.activeElement !== input) {
      close();
      return;
    }
    const count = fill(quick, typed);
    input.setAttribute('aria-expanded', 'true');
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    status.textContent = count > 0 ? wording.suggested(count) : wording.noSuggestion;
  };

  /** Lays the list out once before anybody sees it: the first time takes a slow phone longer than all that follow. */
  const rehearse = (): void => {
    if (!quick || input.value !== '') return;
    fill(quick, REHEARSED);
    list.getBoundingClientRect();
    list.hidden = true;
    list.replaceChildren();
  };

  function element(tag: 'li', id: string, address: string): HTMLElement {
    const option = document.createElement(tag);
    option.id = id;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset['href'] = address;
    return option;
  }

  const go = (option: HTMLElement | undefined): boolean => {
    const address = option?.dataset['href'];
    if (address === undefined) return false;
    location.assign(address);
    return true;
  };

  input.addEventListener('input', show);
  input.addEventListener('focus', show);
  input.addEventListener('keydown', (event) => {
    // While an input method composes, the keys are its own.
    if (event.isComposing) return;
    const count = options().length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (list.hidden) show();
        if (list.hidden) return;
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // From the last on to the box itself, and round again.
        choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
        return;
      }
      case 'Escape':
        if (list.hidden) return;
        event.preventDefault();
        close();
        return;
      case 'Enter':
        if (!list.hidden && chosen >= 0 && go(options()[chosen])) event.preventDefault();
        return;
    }
  });
  // Focus stays in the box while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    go(
      event.target instanceof Element ? (event.target.closest<HTMLElement>('[role="option"]') ?? undefined) : undefined,
    );
  });
  input.addEventListener('blur', close);

  loadQuick(address).then(
    (loaded) => {
      quick = loaded;
      show();
      whenIdle(rehearse);
    },
    // Without the index the box is a plain one: Enter asks the search page.
    () => undefined,
  );
}
