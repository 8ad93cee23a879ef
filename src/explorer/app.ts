/** The explorer in the browser: keeps the state in the address, asks the table, shows rows. */
import { hasSeveralPlaces, MOST_BARS, placesChart } from './chart.ts';
import { loadFiles, type ExplorerFiles } from './load.ts';
import { alikeSets, whyNotAlike, whyNotOrdered } from './like.ts';
import { optionsOf, withChoice } from './options.ts';
import { renderRows, type RenderedRow } from './render.ts';
import {
  FACETS,
  GROUPS,
  readState,
  SORTS,
  START,
  toggled,
  writeState,
  type Facet,
  type Sort,
  type State,
} from './state.ts';
import { grouped, needsObjects, select, sorted, type FigureTable, type GroupOfRows, type View } from './table.ts';

/** Rows a page. */
export const PAGE = 50;

/** Up to so many figures, what they count is loaded to say which of them may be compared. */
const SMALL = 20_000;
const MOST_SETS = 6;

let started = false;

/** Begins: once, however often a reader reaches for it. */
export function start(root: HTMLElement): void {
  if (started) return;
  started = true;
  new Explorer(root);
}

class Explorer {
  readonly #root: HTMLElement;
  readonly #files: ExplorerFiles;
  readonly #found = new Map<string, HTMLElement>();
  #state: State;
  #table: FigureTable | null = null;
  #view: View | null = null;
  /** The rows of the state in the reader's order, as downloads take them. */
  #order: Uint32Array = new Uint32Array();
  /** Counts up, so that an answer that comes late is not shown. */
  #asked = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Words being typed are one step back, not one for every key. */
  #typed = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#files = loadFiles(root.dataset['files'] ?? '', root.dataset['version'] ?? '');
    this.#state = readState(location.search);
    this.#listen();
    this.#setControls();
    // The first filter is then quick; nothing is shown before somebody asks.
    if (writeState(this.#state) === '') this.#prepare();
    else this.#show();
    // Opened while this file was on its way.
    for (const details of this.#facets()) if (details.open) this.#fill(details, true);
  }

  /** A part of the page that stays where it is: looked for once. */
  #find(selector: string): HTMLElement {
    const found = this.#found.get(selector) ?? this.#root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    this.#found.set(selector, found);
    return found;
  }

  #say(text: string): void {
    const status = this.#find('#explorer-status');
    if (status.textContent !== text) status.textContent = text;
  }

  #listen(): void {
    const form = this.#find('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'q') this.#textTyped(target.value);
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') {
        this.#choose(target.name as Facet, target.value);
      } else if (target instanceof HTMLSelectElement && target.name === 'sort') {
        this.#go({ ...this.#state, sort: SORTS.find((sort) => sort === target.value) ?? null, page: 1 });
      } else if (target instanceof HTMLSelectElement && target.name === 'group') {
        this.#go({ ...this.#state, group: GROUPS.find((group) => group === target.value) ?? null, page: 1 });
      }
    });
    for (const details of this.#facets()) {
      details.addEventListener('toggle', () => {
        if (details.open) this.#fill(details, true);
      });
    }
    // A panel lies over what is below it: Escape or a press elsewhere closes it.
    document.addEventListener('keydown', (event) => {
      const open = event.key === 'Escape' ? this.#facets().find((details) => details.open) : undefined;
      if (!open?.contains(document.activeElement)) return;
      open.open = false;
      open.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!(target instanceof Node) || getComputedStyle(this.#find('.facet-panel')).position === 'static') return;
      for (const details of this.#facets()) if (details.open && !details.contains(target)) details.open = false;
    });
    this.#root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
      if (button) this.#press(button);
    });
    addEventListener('popstate', () => {
      this.#state = readState(location.search);
      this.#typed = false;
      this.#setControls();
      this.#show();
    });
  }

  #press(button: HTMLButtonElement): void {
    const { do: action, facet, key } = button.dataset;
    if (action === 'remove') {
      this.#go(toggled(this.#state, facet as Facet, key ?? ''));
      this.#find('#explorer-status').focus();
    } else if (action === 'remove-text') this.#go({ ...this.#state, text: '', page: 1 });
    else if (action === 'clear') {
      this.#go({ ...START, sort: this.#state.sort, group: this.#state.group });
      this.#find('#explorer-status').focus();
    } else if (action === 'all') this.#go({ ...this.#state, sort: this.#state.sort ?? 'place' });
    else if (action === 'previous' || action === 'next') {
      this.#go({ ...this.#state, page: this.#state.page + (action === 'next' ? 1 : -1) });
      this.#find('#explorer-status').focus();
      this.#find('#explorer-status').scrollIntoView();
    } else if (action === 'copy') this.#copy(button);
    else if (action === 'csv' || action === 'json') this.#download(action);
  }

  #choose(facet: Facet, key: string): void {
    this.#go(this.#table ? withChoice(this.#table, this.#state, facet, key) : toggled(this.#state, facet, key));
  }

  #textTyped(value: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const text = value.trim();
      if (text === this.#state.text) return;
      const next = { ...this.#state, text, page: 1 };
      if (this.#typed) {
        this.#state = next;
        history.replaceState(null, '', location.pathname + writeState(next));
        this.#show();
      } else {
        this.#go(next);
        this.#typed = true;
      }
    }, 200);
  }

  /** To another state, with the way back kept. */
  #go(state: State): void {
    this.#typed = false;
    this.#state = state;
    this.#setControls();
    this.#show();
    // While the rows are on their way: it takes a slow phone as long as choosing them.
    const query = writeState(state);
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
  }

  #setControls(): void {
    const text = this.#find('[name=q]') as HTMLInputElement;
    if (text !== document.activeElement) text.value = this.#state.text;
    else if (text.value.trim() !== this.#state.text) text.value = this.#state.text;
    (this.#find('[name=sort]') as HTMLSelectElement).value = this.#state.sort ?? 'place';
    (this.#find('[name=group]') as HTMLSelectElement).value = this.#state.group ?? '';
  }

  #facets(): HTMLDetailsElement[] {
    return [...this.#root.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  }

  #prepare(): void {
    this.#files.table(false).then(
      (table) => {
        this.#table ??= table;
      },
      () => undefined,
    );
  }

  #show(): void {
    this.#update().catch((error: unknown) => {
      this.#say(
        error instanceof Error && error.name === 'OtherVersion'
          ? '数据刚更新过，重新打开这一页就能看到新的。'
          : '没有取到数据，可能是断网了。过一会儿再试。',
      );
    });
  }

  async #update(): Promise<void> {
    const asked = ++this.#asked;
    const state = this.#state;
    const isLate = (): boolean => asked !== this.#asked;
    const withWhat = needsObjects(state) || state.chosen.metric.length === 1;
    let table = this.#table;
    if (!table || (withWhat && !table.objects)) table = await this.#files.table(withWhat);
    if (isLate()) return;
    const view = select(table, state);
    let unlike = view.order.length > 1 ? whyNotAlike(table, view.order) : null;
    // Whether the rows are like each other is known without what they count, or it is not.
    if (unlike === 'unknown') {
      table = await this.#files.table(true);
      unlike = whyNotAlike(table, view.order);
    }
    const byNumber = state.sort === 'high' || state.sort === 'low';
    const unordered = byNumber && view.order.length > 1 ? whyNotOrdered(table, view.order) : null;
    const wanted: Sort = unordered === null ? (state.sort ?? 'place') : 'place';
    const numbers = byNumber && unordered === null ? await this.#files.numbers() : null;
    const order = sorted(table, view.order, wanted, numbers);
    const inGroups = state.group === null ? { order, groups: [] } : grouped(table, order, state.group);
    const pages = Math.max(1, Math.ceil(order.length / PAGE));
    const page = Math.min(state.page, pages);
    const from = (page - 1) * PAGE;
    const rows = await this.#rows(table, inGroups.order.subarray(from, from + PAGE));
    if (isLate()) return;
    this.#table = table;
    this.#view = view;
    this.#order = inGroups.order;
    renderRows(this.#find('#explorer-rows'), rows, headings(inGroups.groups, from, rows.length), {
      figures: this.#root.dataset['figures'] ?? '',
      sources: this.#root.dataset['sources'] ?? '',
      from,
    });
    this.#find('.explorer-results').hidden = false;
    this.#find('.explorer-start').hidden = true;
    this.#renderChosen();
    for (const details of this.#facets()) this.#fill(details, false);
    this.#renderPages(page, pages, order.length);
    this.#showChart(table, order, unlike, isLate).catch(() => undefined);
    this.#note(unordered === null ? null : `现在不按数字排：${unordered}。改按地方排列。`);
    const total = table.core.rows;
    const text =
      order.length === 0
        ? '没有符合的数据。去掉一个条件，或者换个词。'
        : order.length === total
          ? `全部 ${String(total)} 条`
          : `${String(total)} 条里有 ${String(order.length)} 条`;
    this.#say(order.length === 0 || pages === 1 ? text : `${text}，第 ${String(page)} 页，共 ${String(pages)} 页`);
    for (const kind of ['csv', 'json']) {
      (this.#find(`[data-do=${kind}]`) as HTMLButtonElement).disabled = order.length === 0;
    }
  }

  async #rows(table: FigureTable, rows: Uint32Array): Promise<RenderedRow[]> {
    const shown = await this.#files.shown(table, rows);
    const { core, codeAt, placeName } = table;
    return [...rows].map((row, index): RenderedRow => {
      const [id = '', object = '', finding = '', rate = ''] = shown[index] ?? [];
      const source = core.sources[codeAt('source', row)];
      const check = core.checks[codeAt('check', row)];
      return {
        id,
        object,
        finding,
        rate,
        place: placeName(codeAt('place', row)),
        metric: core.metrics[codeAt('metric', row)]?.[1] ?? '',
        basis: core.bases[codeAt('basis', row)]?.[1] ?? '',
        period: core.periods[codeAt('period', row)]?.[0] ?? '',
        check: check?.[0] ?? '',
        checkWord: check?.[1] ?? '',
        sourceId: source?.[0] ?? '',
        source: source?.[1] ?? '',
      };
    });
  }

  /** The places beside each other, or why they are not. */
  async #showChart(
    table: FigureTable,
    order: Uint32Array,
    unlike: string | null,
    isLate: () => boolean,
  ): Promise<void> {
    const box = this.#find('#explorer-chart');
    const why = this.#find('#explorer-why');
    // Said once: the note on the order says the same.
    why.hidden = unlike === null || !this.#find('#explorer-note').hidden;
    why.textContent = unlike === null ? '' : `这些数不放在一张图里比：${unlike}。`;
    const alike = this.#find('#explorer-alike');
    alike.hidden = true;
    if (unlike !== null && (table.objects || table.core.rows <= SMALL)) {
      const sets = alikeSets(await this.#files.table(true), order);
      if (isLate()) return;
      alike.hidden = sets.length === 0;
      alike.querySelector('ul')?.replaceChildren(
        ...sets.slice(0, MOST_SETS).map(({ label, query }) => {
          const link = document.createElement('a');
          link.href = `${location.pathname}${query}`;
          link.textContent = label;
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
    }
    if (unlike !== null || !hasSeveralPlaces(table, order)) {
      box.replaceChildren();
      return;
    }
    const unranked = table.core.metrics[table.columns.metric[order[0] ?? 0] ?? 0]?.[5] ?? '';
    const numbers = await this.#files.numbers();
    const ranked = unranked === '' && this.#state.sort !== 'low' ? sorted(table, order, 'high', numbers) : order;
    const rows = ranked.subarray(0, MOST_BARS);
    const [shown, { chartFigure }, { listenTo }] = await Promise.all([
      this.#files.shown(table, rows),
      import('../charts/figure.ts'),
      import('../charts/reach.ts'),
    ]);
    if (isLate()) return;
    const { site = '', date = '' } = this.#root.dataset;
    const chart = placesChart(table, rows, shown, numbers, unranked, order.length);
    const figure = chartFigure(chart, { site, date });
    box.replaceChildren(figure);
    listenTo(figure);
  }

  #note(text: string | null): void {
    const note = this.#find('#explorer-note');
    note.hidden = text === null;
    note.textContent = text ?? '';
  }

  /** A facet's choices: made anew when it is opened, counted anew while it is open, so that nothing jumps away. */
  #fill(details: HTMLDetailsElement, anew: boolean): void {
    const facet = details.dataset['facet'] as Facet;
    const count = this.#state.chosen[facet].length;
    const mark = details.querySelector('.facet-count');
    if (mark) mark.textContent = count === 0 ? '' : String(count);
    details.hidden = facet === 'object' && count === 0 && this.#state.chosen.metric.length !== 1;
    if (!details.open || details.hidden) return;
    this.#choices(details, facet, anew).catch(() => this.#say('没有取到数据，可能是断网了。过一会儿再试。'));
  }

  async #choices(details: HTMLDetailsElement, facet: Facet, anew: boolean): Promise<void> {
    const table = this.#table ?? (await this.#files.table(facet === 'object'));
    this.#table ??= table;
    const view = (this.#view ??= select(table, this.#state));
    const panel = details.querySelector<HTMLElement>('.facet-panel');
    if (!panel) return;
    const options = optionsOf(table, view, this.#state, facet);
    const byKey = new Map(options.map((option) => [option.key, option]));
    const boxes = [...panel.querySelectorAll<HTMLInputElement>('input')];
    const offered = new Set(boxes.map((box) => box.value));
    const grows = options.some(({ key }) => !offered.has(key));
    if (!anew && boxes.length > 0 && !grows) {
      for (const box of boxes) {
        const option = byKey.get(box.value);
        box.checked = option?.chosen ?? false;
        const number = box.parentElement?.querySelector('.facet-number');
        if (number) number.textContent = String(option?.count ?? 0);
      }
      return;
    }
    const focused = boxes.find((box) => box === document.activeElement)?.value;
    const list = document.createElement('ul');
    let under = '';
    for (const option of options) {
      if (option.under !== under) {
        under = option.under;
        const heading = document.createElement('li');
        heading.className = 'facet-under';
        heading.textContent = under;
        list.append(heading);
      }
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.name = facet;
      box.value = option.key;
      box.checked = option.chosen;
      const number = document.createElement('span');
      number.className = 'facet-number';
      number.textContent = String(option.count);
      const words = document.createElement('span');
      words.textContent = option.label;
      const label = document.createElement('label');
      label.append(box, words, ' ', number);
      const item = document.createElement('li');
      item.className = `facet-depth-${String(Math.min(option.depth, 4))}`;
      item.append(label);
      list.append(item);
    }
    panel.replaceChildren(list);
    if (focused !== undefined) {
      [...panel.querySelectorAll('input')].find((box) => box.value === focused)?.focus();
    }
  }

  /** What is chosen, each with the button that takes it away. */
  #renderChosen(): void {
    const list = this.#find('#explorer-chosen');
    const buttons = FACETS.flatMap((facet) =>
      this.#state.chosen[facet].map((key) => {
        const choice = this.#table?.facets[facet]?.choices.find(([known]) => known === key);
        return button(choice?.[1] ?? key, { do: 'remove', facet, key }, '去掉条件：');
      }),
    );
    if (this.#state.text !== '') buttons.push(button(`「${this.#state.text}」`, { do: 'remove-text' }, '去掉条件：'));
    if (buttons.length > 1) buttons.push(button('全部去掉', { do: 'clear' }, ''));
    list.replaceChildren(
      ...buttons.map((one) => {
        const item = document.createElement('li');
        item.append(one);
        return item;
      }),
    );
    list.hidden = buttons.length === 0;
  }

  #renderPages(page: number, pages: number, rows: number): void {
    const navigation = this.#find('.explorer-pages');
    navigation.hidden = pages === 1;
    (this.#find('[data-do=previous]') as HTMLButtonElement).disabled = page === 1;
    (this.#find('[data-do=next]') as HTMLButtonElement).disabled = page === pages;
    const last = Math.min(page * PAGE, rows);
    this.#find('.explorer-page').textContent =
      `第 ${String((page - 1) * PAGE + 1)}–${String(last)} 条，共 ${String(rows)} 条`;
  }

  #copy(pressed: HTMLButtonElement): void {
    copyText(location.href).then(
      () => {
        pressed.textContent = '已复制';
        setTimeout(() => (pressed.textContent = '复制网址'), 3000);
        this.#say('已复制网址。打开它就是现在看到的这些。');
      },
      () => this.#say('这台设备不让网页复制。地址栏里的网址就是它，可以从那里复制。'),
    );
  }

  #download(kind: 'csv' | 'json'): void {
    const rows = this.#order;
    const table = this.#table;
    if (!table) return;
    this.#say(`正在准备 ${String(rows.length)} 条……`);
    import('./download.ts')
      .then(({ downloadRows }) => downloadRows(this.#files, table, rows, kind, writeState(this.#state)))
      .then(
        (name) => this.#say(`已下载 ${String(rows.length)} 条：${name}`),
        () => this.#say('没有下载成，可能是断网了。过一会儿再试。'),
      );
  }
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

function button(text: string, data: Readonly<Record<string, string>>, before: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  Object.assign(made.dataset, data);
  if (before !== '') {
    const hidden = document.createElement('span');
    hidden.className = 'visually-hidden';
    hidden.textContent = before;
    made.append(hidden);
  }
  made.append(text);
  return made;
}

/** Where on this page a heading stands: before which row, and what it says. A group that goes on says so. */
function headings(groups: readonly GroupOfRows[], from: number, rows: number): Map<number, string> {
  const found = new Map<number, string>();
  for (const { label, start: first, count } of groups) {
    if (first + count <= from || first >= from + rows) continue;
    const words = `${label}，${String(count)} 条`;
    found.set(Math.max(first - from, 0), first < from ? `${words}（接上页）` : words);
  }
  return found;
}
