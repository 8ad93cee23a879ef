/** `/editing/check/`: files in, problems beside the rows, mended files out. The checking itself is in the worker. */
import { fileLinks } from './hosts.ts';
import { Grid } from './grid.ts';
import { element, fill } from './dom.ts';
import type { Answer, Edit, Finding, Look, Place, Request, TableChangeView, View } from './messages.ts';
import { words } from './words.ts';

/**
 * Starts the worker and shows what it says.
 *
 * @returns what takes files
 */
export function start(bench: HTMLElement): (files: readonly File[]) => void {
  const part = (name: string): HTMLElement => {
    const found = bench.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(name);
    return found;
  };
  const [status, input, files, summary] = [part('status'), part('input'), part('files'), part('summary')];
  const say = (text: string): void => {
    status.textContent = text;
  };
  if (typeof Worker === 'undefined') {
    say(words.tooOld);
    return () => undefined;
  }

  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: Request): void => {
    worker.postMessage(request);
  };
  const panels = new Map<number, Panel>();
  let places: readonly Place[] = [];
  let asked = 0;
  /** Files with changes nobody has downloaded yet. */
  const unsaved = new Set<number>();

  const context: Context = {
    repository: bench.dataset['repository'] ?? '',
    errors: bench.dataset['errors'] ?? '',
    places: () => places,
    edit: (id, edit) => {
      asked++;
      unsaved.add(id);
      status.dataset['busy'] = '';
      ask({ kind: 'edit', id, edit });
    },
    place: (id, path) => {
      asked++;
      ask({ kind: 'place', id, path });
    },
    close: (id) => {
      asked++;
      unsaved.delete(id);
      ask({ kind: 'close', id });
      input.focus();
    },
    save: (id) => {
      unsaved.delete(id);
      ask({ kind: 'save', id });
    },
  };

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'ready') {
      ({ places } = data);
      if (asked === 0) say(words.ready);
      bench.dataset['ready'] = '';
    } else if (data.kind === 'look') {
      asked = Math.max(0, asked - 1);
      show(data);
      // While more is to come, this is not how things stand.
      if (asked === 0) {
        delete status.dataset['busy'];
        for (const view of data.views) if (!view.canUndo) unsaved.delete(view.id);
        say(
          data.views
            .map((view) =>
              view.path === null ? `${view.name}：${view.questions[0] ?? ''}` : `${view.name}：${countsOf(view)}`,
            )
            .join(' '),
        );
      }
    } else if (data.kind === 'fixed') panels.get(data.id)?.fixed(data.lines);
    else if (data.kind === 'saved') download(data.name, data.type, data.bytes);
    else say(words.failed + data.message);
  });
  worker.addEventListener('error', (event) => {
    say(words.failed + event.message);
  });

  const show = (look: Look): void => {
    for (const [id, panel] of panels)
      if (!look.views.some((view) => view.id === id)) {
        panel.element.remove();
        panels.delete(id);
      }
    for (const view of look.views) {
      let panel = panels.get(view.id);
      if (!panel) {
        panel = new Panel(view, context);
        panels.set(view.id, panel);
        files.append(panel.element);
      }
      panel.show(view);
    }
    summary.hidden = look.views.length === 0;
    fill(summary, ...summaryOf(look));
  };

  const take = async (list: readonly File[]): Promise<void> => {
    if (list.length === 0) return;
    asked++;
    status.dataset['busy'] = '';
    say(words.reading);
    const read = await Promise.all(
      list.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    say(words.checking);
    ask({ kind: 'open', files: read });
  };
  // Work that is nowhere but on this page is not thrown away by a slip.
  addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  ask({ kind: 'start', published: new URL(bench.dataset['published'] ?? '', location.href).href, today });
  return (list) => void take(list);
}

interface Context {
  readonly repository: string;
  /** The page on which every kind of problem is explained. */
  readonly errors: string;
  readonly places: () => readonly Place[];
  readonly edit: (id: number, edit: Edit) => void;
  readonly place: (id: number, path: string) => void;
  readonly close: (id: number) => void;
  readonly save: (id: number) => void;
}

const countsOf = ({ counts }: View): string => words.counts(counts.error, counts.warning, counts.hint);

/** Hands a file to the person, as any download. */
function download(name: string, type: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = element('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** What readers will see change, and what breaks in other files. */
function summaryOf({ views, changes, elsewhere }: Look): (Node | string)[] {
  const table = ({ title, words: counted, rows, more }: TableChangeView): Node[] => [
    element('h3', {}, `${title}：${counted}`),
    element(
      'ul',
      {},
      ...rows.map((row) =>
        element(
          'li',
          {},
          element(
            'span',
            { class: `tag ${row.kind === 'added' ? 'good' : row.kind === 'removed' ? 'bad' : 'doubt'}` },
            words.kinds[row.kind],
          ),
          ` ${row.name === '' ? row.id : row.name}`,
          row.name === '' ? '' : element('span', { class: 'soft small' }, ` ${row.id}`),
          ...row.cells.map(({ column, before, after }) =>
            element(
              'div',
              { class: 'small' },
              `${column}：`,
              element('del', {}, before || words.empty),
              ' → ',
              element('ins', {}, after || words.empty),
            ),
          ),
        ),
      ),
      ...(more > 0 ? [element('li', {}, words.moreChanges(more))] : []),
    ),
  ];
  const placed = views.filter((view) => view.path !== null);
  return [
    element('h2', {}, words.changes),
    ...(changes.length === 0 && placed.length > 0 ? [element('p', {}, words.noChanges)] : changes.flatMap(table)),
    ...(placed.some((view) => view.counts.error > 0)
      ? [element('p', { class: 'box warn' }, words.changesUncertain)]
      : []),
    ...(elsewhere.length === 0
      ? []
      : [
          element('h3', {}, words.elsewhere),
          element('ul', {}, ...elsewhere.map(({ message }) => element('li', {}, message))),
        ]),
  ];
}

/** How many of a kind are listed before the rest is counted. */
const SHOWN = 20;

/** Everything about one file. */
class Panel {
  readonly element: HTMLElement;
  readonly #context: Context;
  readonly #id: number;
  readonly #heading: HTMLElement;
  readonly #top = element('div', {});
  readonly #log = element('div', {});
  readonly #body = element('div', {});
  readonly #end = element('div', {});
  #grid: Grid | null = null;
  #notesOpen = false;
  #text: HTMLTextAreaElement | null = null;

  constructor(view: View, context: Context) {
    this.#context = context;
    this.#id = view.id;
    const heading = `file-${String(view.id)}`;
    this.#heading = element('h2', { id: heading, tabindex: '-1' }, view.name);
    this.element = element(
      'section',
      { class: 'bench-file', 'aria-labelledby': heading },
      this.#heading,
      this.#top,
      this.#log,
      this.#body,
      this.#end,
    );
  }

  /** Shows a file as it stands, without taking anything away from under the person's hands. */
  show(view: View): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['keep'] : undefined;
    fill(this.#top, ...this.#head(view), ...this.#problems(view));
    // A button that is gone has done its work: the focus stays with its file.
    if (focused && !this.element.contains(document.activeElement))
      (this.#top.querySelector<HTMLElement>(`[data-keep="${focused}"]`) ?? this.#heading).focus();
    this.#showBody(view);
    fill(this.#end, ...(view.path === null ? [] : this.#submit(view)));
  }

  /** Tells what `fix` did. */
  fixed(lines: readonly string[]): void {
    fill(
      this.#log,
      element(
        'div',
        { class: 'box', role: 'status' },
        element('p', {}, words.fixed(lines.length)),
        element('ul', {}, ...lines.slice(0, SHOWN).map((line) => element('li', {}, line))),
        lines.length > SHOWN ? element('p', {}, words.moreChanges(lines.length - SHOWN)) : '',
      ),
    );
  }

  #button(keep: string, label: string, press: () => void, strong = false): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: strong ? 'button strong' : 'button', 'data-keep': `${keep}-${String(this.#id)}` },
      label,
    );
    button.addEventListener('click', press);
    return button;
  }

  #head(view: View): (Node | string)[] {
    const { edit, close, save } = this.#context;
    const id = this.#id;
    const line =
      view.path === null
        ? ''
        : element(
            'p',
            {},
            `${view.title} `,
            element('code', {}, view.path),
            view.exists ? '' : words.isNew,
            ' ',
            element('strong', { class: view.counts.error > 0 ? 'is-bad' : 'is-good' }, countsOf(view)),
            view.rowCount === 0
              ? ''
              : element('span', { class: 'soft small' }, ` ${words.milliseconds(view.milliseconds, view.rowCount)}`),
          );
    const notes =
      view.notes.length === 0
        ? ''
        : element(
            'details',
            { class: 'small bench-notes', ...(view.questions.length > 0 || this.#notesOpen ? { open: '' } : {}) },
            element('summary', {}, words.notes(view.notes.length)),
            element('ul', {}, ...view.notes.map((note) => element('li', {}, note.trim()))),
          );
    if (notes !== '') notes.addEventListener('toggle', () => (this.#notesOpen = notes.open));
    const buttons = [
      ...(view.encoding !== null && view.path !== null
        ? [this.#button('decode', words.decode(view.encoding), () => edit(id, { kind: 'decode' }), true)]
        : []),
      ...(view.fixable > 0
        ? [this.#button('fix', words.fix(view.fixable), () => edit(id, { kind: 'fix' }), true)]
        : []),
      ...(view.path !== null && view.mode !== 'closed'
        ? [this.#button('save', words.download, () => save(id), view.counts.error === 0)]
        : []),
      ...(view.canUndo ? [this.#button('undo', words.undo, () => edit(id, { kind: 'undo' }))] : []),
      this.#button('close', words.close, () => close(id)),
    ];
    return [
      line,
      ...view.questions.map((question) => element('p', { class: 'box warn' }, question)),
      notes,
      ...(view.placeable ? this.#chooser() : []),
      element('p', { class: 'bench-buttons' }, ...buttons),
    ];
  }

  /** A list of all tables, for a file nobody can tell. */
  #chooser(): Node[] {
    const name = `place-${String(this.#id)}`;
    const groups = new Map<string, Place[]>();
    for (const place of this.#context.places()) groups.set(place.group, [...(groups.get(place.group) ?? []), place]);
    const select = element(
      'select',
      { id: name },
      element('option', { value: '' }, words.choose),
      ...[...groups].map(([label, places]) =>
        element('optgroup', { label }, ...places.map((place) => element('option', { value: place.path }, place.label))),
      ),
    );
    return [
      element(
        'p',
        { class: 'bench-chooser' },
        element('label', { for: name }, words.which),
        select,
        this.#button(
          'place',
          words.confirm,
          () => {
            if (select.value !== '') this.#context.place(this.#id, select.value);
          },
          true,
        ),
      ),
    ];
  }

  /** All problems, at most twenty of a kind; each leads to its cell. */
  #problems(view: View): Node[] {
    if (view.findings.length === 0) return [];
    const kinds = new Map<string, Finding[]>();
    for (const one of view.findings) kinds.set(one.code, [...(kinds.get(one.code) ?? []), one]);
    const items = [...kinds.values()].flatMap((kind) => [
      ...kind
        .slice(0, SHOWN)
        .map((one, index) =>
          element(
            'li',
            {},
            this.#place(one),
            ' ',
            levelTag(one),
            ` ${one.text}`,
            ...(index === 0 ? [' ', this.#explanation(one)] : []),
          ),
        ),
      ...(kind.length > SHOWN ? [element('li', {}, words.more(kind.length - SHOWN))] : []),
    ]);
    return [
      element('h3', {}, words.problems),
      element('p', { class: 'small' }, words.explained),
      element('ol', { class: 'bench-problems' }, ...items),
    ];
  }

  /** The way to the handbook: beside this page, so that nothing on it is lost. */
  #explanation({ code, title }: Finding): Node {
    return outside(`${this.#context.errors}#${code}`, words.explanation(title), 'small');
  }

  #place(one: Finding): Node {
    const { row } = one;
    const column = one.columnName === null ? '' : `「${one.columnName}」`;
    if (row === null) return element('strong', {}, `${words.whole}${column}`);
    return this.#button(`go-${one.code}-${String(row)}-${String(one.column)}`, `${words.row(row)}${column}`, () =>
      this.#goTo(row, one.column),
    );
  }

  #goTo(row: number, column: number | null): void {
    this.#grid?.goTo(row - 1, column);
    if (!this.#text) return;
    const lines = this.#text.value.split('\n');
    const start = lines.slice(0, row - 1).join('\n').length + (row > 1 ? 1 : 0);
    this.#text.focus();
    this.#text.setSelectionRange(start, start + (lines[row - 1]?.length ?? 0));
  }

  #showBody(view: View): void {
    // Text that has become a table: the hands stay on their line.
    const typedAt =
      this.#text !== null && this.#text === document.activeElement
        ? this.#text.value.slice(0, this.#text.selectionStart).split('\n').length - 1
        : null;
    if (view.mode !== 'grid') this.#grid = null;
    if (view.mode !== 'text') this.#text = null;
    if (view.mode === 'closed') fill(this.#body);
    if (view.mode === 'grid') {
      if (view.records) {
        const grid = new Grid(view.records, view, (edit) => this.#context.edit(this.#id, edit), this.#grid);
        this.#grid = grid;
        fill(this.#body, grid.element);
        grid.settle();
        if (typedAt !== null) grid.goTo(Math.max(1, typedAt), 0);
      }
      this.#grid?.mark(view);
    }
    if (view.mode === 'text' && view.text !== null) {
      const name = `text-${String(this.#id)}`;
      const text = element('textarea', { id: name, class: 'bench-text', rows: '20', spellcheck: 'false' });
      text.value = view.text;
      let timer = 0;
      text.addEventListener('input', () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => this.#context.edit(this.#id, { kind: 'text', value: text.value }), 500);
      });
      this.#text = text;
      fill(
        this.#body,
        element('label', { for: name }, view.path?.endsWith('.csv') ? words.asText : words.asArticle),
        text,
      );
    }
  }

  #submit(view: View): Node[] {
    const path = view.path ?? '';
    const folder = `${path.split('/').slice(0, -1).join('/')}/`;
    const links = fileLinks(this.#context.repository, path, view.exists);
    const how =
      links === null
        ? [element('p', {}, words.noRepository(folder))]
        : links.steps.length === 0
          ? [
              element(
                'p',
                {},
                outside(links.upload ?? this.#context.repository, words.otherHost(links.host)),
                ' ',
                words.otherSteps(folder),
              ),
            ]
          : [
              element('p', {}, words.submitFirst),
              element(
                'ol',
                {},
                element(
                  'li',
                  {},
                  outside(links.upload ?? this.#context.repository, words.openUpload(links.host, folder)),
                  links.edit === null ? '' : ' ',
                  links.edit === null ? '' : outside(links.edit, words.openEdit(links.host)),
                ),
                ...links.steps.map((step) => element('li', {}, step)),
              ),
            ];
    return [
      element('h3', {}, words.submit),
      ...(view.counts.error > 0 ? [element('p', { class: 'box warn' }, words.submitErrors)] : []),
      ...how,
    ];
  }
}

/** A link that leaves this page, and the work on it, where it is. */
const outside = (address: string, label: string, look = ''): HTMLElement =>
  element('a', { href: address, target: '_blank', rel: 'noopener', ...(look === '' ? {} : { class: look }) }, label);

/** A level as a word, told apart without its colour. */
const levelTag = (one: Finding): HTMLElement =>
  element(
    'span',
    { class: `tag ${one.level === 'error' ? 'bad' : one.level === 'warning' ? 'doubt' : 'quiet'}` },
    words.levels[one.level],
  );
