/**
 * The search page: names at once, the full text when it is there, both in one list. The whole state is in the address.
 * Nothing is loaded before there is something to look for.
 */
import { isNamed, mergeResults, type Result } from './answer.ts';
import type { Ahead } from './ahead.ts';
import { facetsOf, matchesFacets, NO_FACETS, type Facets } from './facets.ts';
import { searchFull, surePairs, type FullAnswer } from './full.ts';
import { appendLine } from './line.ts';
import { loadFull, loadQuick, rememberedPlace } from './load.ts';
import { appendMarked, excerptOf, markedWords } from './mark.ts';
import { openQuick, type Quick } from './quick.ts';
import { EMPTY } from './quick-file.ts';
import { readQuestion, type Question } from './question.ts';
import { wording } from './wording.ts';

/** Results shown at a time; for half as many, pages of the full text are read. */
const SHOWN = 20;
/** How long somebody stops typing before the full text is asked. */
const PAUSE = 350;

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLOListElement;
  readonly status: HTMLElement;
  readonly note: HTMLElement;
  readonly facets: HTMLFormElement;
  readonly more: HTMLButtonElement;
  readonly nearest: HTMLElement;
}

/** Everything the page asks is about one state: what is asked and how it is narrowed. */
interface State {
  readonly question: string;
  readonly facets: Facets;
}

const readState = (): State => {
  const query = new URL(location.href).searchParams;
  return {
    question: query.get('q') ?? '',
    facets: { type: query.get('type') ?? '', place: query.get('place') ?? '', topic: query.get('topic') ?? '' },
  };
};

const addressOf = ({ question, facets }: State): string => {
  const url = new URL(location.href);
  const query = new URLSearchParams();
  if (question !== '') query.set('q', question);
  for (const [key, value] of Object.entries(facets) as [string, string][]) if (value !== '') query.set(key, value);
  url.search = query.toString();
  return url.href;
};

function start(parts: Parts, { tag, quick: onItsWay }: Ahead): void {
  const { form, input, list, status, note, facets: facetForm, more, nearest } = parts;
  const { bundle = '', base = '/' } = form.dataset;
  const { quick: quickAddress = '' } = input.dataset;
  const place = rememberedPlace();
  let state = readState();
  let shown = SHOWN;
  /** Only the answer to the last question may be shown. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The names are there, or will not come. */
  let opened = false;

  // On a slow line somebody has typed before this script came: that is the question now.
  const typedBefore = input.value !== state.question;

  async function run(withText: boolean): Promise<void> {
    turn += 1;
    const mine = turn;
    const current = state;
    const typed = current.question.trim();
    if (typed === '') {
      clear();
      status.textContent = wording.ask;
      return;
    }
    status.textContent = wording.searching;
    if (withText && !opened) fetchParts(typed);
    const quick = await loadQuick(quickAddress, onItsWay).catch(() => null);
    opened = true;
    if (mine !== turn) return;
    const known = quick ?? openQuick(EMPTY);
    const question = known.read(typed);
    const hits = known.search(question, { place, limit: 100 });
    const names = mergeResults(known, hits, null, base);
    if (names.length > 0 || !withText) show(names, known, question, current, withText);
    if (!withText) return;
    let full: FullAnswer | null = null;
    try {
      const pagefind = await loadFull(bundle, tag);
      const { type } = current.facets;
      const filters = type === '' ? undefined : { 类型: type };
      full = await searchFull(pagefind, question, known.rarity, shown / 2, isNamed(hits), filters);
    } catch {
      // The quick index answers alone.
    }
    if (mine !== turn) return;
    note.textContent = full === null ? wording.namesOnly : quick === null ? wording.textOnly : '';
    note.hidden = note.textContent === '';
    if (full === null && quick === null) {
      clear();
      note.hidden = true;
      status.textContent = wording.failed;
      return;
    }
    show(mergeResults(known, hits, full, base), known, question, current, false);
  }

  /** The parts of the full text's index that are needed anyway come while the names are still on their way. */
  function fetchParts(typed: string): void {
    const { parts: words } = readQuestion(typed, new Map());
    loadFull(bundle, tag)
      .then((pagefind) => pagefind.preload(surePairs(words).join(' ')))
      // The search itself meets the same fault, and says so.
      .catch(() => undefined);
  }

  function clear(): void {
    list.replaceChildren();
    facetForm.hidden = true;
    more.hidden = true;
    nearest.hidden = true;
    note.hidden = true;
  }

  function show(all: readonly Result[], quick: Quick, question: Question, current: State, textComes: boolean): void {
    const kept = all.filter((result) => matchesFacets(result, current.facets, quick));
    const visible = kept.slice(0, shown);
    list.replaceChildren(...visible.map((result) => item(result, question, base)));
    more.hidden = kept.length <= visible.length;
    showFacets(all, quick, current);
    showNearest(kept.length === 0 && all.length === 0 ? quick.nearest(question) : []);
    status.textContent = textComes
      ? wording.searchingText(kept.length)
      : kept.length > 0
        ? wording.found(kept.length, kept.filter(({ related }) => related).length, visible.length)
        : all.length > 0
          ? wording.nothingSuch
          : wording.nothing(current.question);
  }

  function showFacets(all: readonly Result[], quick: Quick, current: State): void {
    const facets = facetsOf(all, quick);
    facetForm.hidden = all.length === 0 && Object.values(current.facets).every((value) => value === '');
    for (const select of facetForm.querySelectorAll('select')) {
      const key = select.name as keyof Facets;
      const options = facets[key];
      const value = current.facets[key];
      select.replaceChildren(
        new Option(`${wording.all}（${String(all.length)}）`, ''),
        ...options.map(({ value: one, label, count }) => new Option(`${label}（${String(count)}）`, one)),
      );
      if (value !== '' && !options.some((option) => option.value === value))
        select.append(new Option(`${value}（0）`, value));
      select.value = value;
      (select.closest('p') ?? select).hidden = options.length === 0 && value === '';
    }
  }

  function showNearest(records: Quick['records']): void {
    nearest.hidden = records.length === 0;
    const names = nearest.querySelector('ul');
    names?.replaceChildren(
      ...records.map((record) => {
        const li = document.createElement('li');
        const link = document.createElement('a');
        link.href = base + record.path;
        link.textContent = record.title;
        li.append(link);
        return li;
      }),
    );
  }

  function ask(next: State, { keep = false, withText = true } = {}): void {
    clearTimeout(timer);
    state = next;
    shown = SHOWN;
    if (keep) history.replaceState(null, '', addressOf(state));
    else if (addressOf(state) !== location.href) history.pushState(null, '', addressOf(state));
    void run(withText);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask({ question: input.value, facets: NO_FACETS });
  });
  input.addEventListener('input', () => {
    // Names at once; the full text and the address when somebody stops typing.
    clearTimeout(timer);
    state = { question: input.value, facets: NO_FACETS };
    shown = SHOWN;
    void run(false);
    timer = setTimeout(() => ask(state, { keep: true }), PAUSE);
  });
  const prepare = (): void => {
    loadQuick(quickAddress, onItsWay).catch(() => undefined);
    // On a slow line it comes while the names are being read.
    loadFull(bundle, tag).catch(() => undefined);
  };
  if (document.activeElement === input) prepare();
  else input.addEventListener('focus', prepare, { once: true });
  facetForm.addEventListener('change', () => {
    const data = new FormData(facetForm);
    const value = (name: string): string => {
      const one = data.get(name);
      return typeof one === 'string' ? one : '';
    };
    ask({ question: state.question, facets: { type: value('type'), place: value('place'), topic: value('topic') } });
  });
  facetForm.addEventListener('submit', (event) => event.preventDefault());
  more.addEventListener('click', () => {
    const before = list.children.length;
    shown += SHOWN;
    void run(true).then(() => list.children[before]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => {
    state = readState();
    input.value = state.question;
    shown = SHOWN;
    void run(true);
  });
  // Down from the box into the results, up and down among them, and back.
  for (const from of [input, list])
    from.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.isComposing) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const links = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li a')];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < -1 || next >= links.length || (from === input && event.key === 'ArrowUp')) return;
      event.preventDefault();
      (links[next] ?? input).focus();
    });

  if (typedBefore) input.dispatchEvent(new Event('input'));
  else void run(true);
}

/** A result as a list item with one link. Titles and texts come from data: they are set as text, never as HTML. */
function item(result: Result, question: Question, base: string): HTMLLIElement {
  const li = document.createElement('li');
  if (result.related) li.className = 'related';
  const heading = document.createElement('p');
  const link = document.createElement('a');
  link.href = base + result.path;
  appendMarked(link, result.title, question);
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = result.related ? `${result.type} · ${wording.related}` : result.type;
  heading.append(link, ' ', kind);
  li.append(heading);
  if (result.line !== '') {
    const line = document.createElement('p');
    line.className = 'line';
    appendLine(line, result.type, result.line, question);
    li.append(line);
  }
  // The words stand in the text of the page only: show where.
  const said = `${result.title}${result.line}`;
  if (result.content !== '' && markedWords(question, said).join('').length < question.key.length) {
    const excerpt = excerptOf(result.content, question);
    if (excerpt !== '') {
      const text = document.createElement('p');
      text.className = 'small soft';
      appendMarked(text, excerpt, question);
      li.append(text);
    }
  }
  return li;
}

/** Makes the search page work, with what has been asked for already. */
export function openSearch(ahead: Ahead): void {
  const parts = {
    form: document.querySelector<HTMLFormElement>('#search-form'),
    input: document.querySelector<HTMLInputElement>('#page-search'),
    list: document.querySelector<HTMLOListElement>('#results'),
    status: document.querySelector<HTMLElement>('#search-status'),
    note: document.querySelector<HTMLElement>('#search-note'),
    facets: document.querySelector<HTMLFormElement>('#search-facets'),
    more: document.querySelector<HTMLButtonElement>('#search-more'),
    nearest: document.querySelector<HTMLElement>('#search-nearest'),
  };
  if (Object.values(parts).every((part) => part !== null)) start(parts as Parts, ahead);
}
