/** A table to edit: real rows and cells, a page of them at a time, each problem beside its cell and tied to it. */
import { element, fill } from './dom.ts';
import type { Edit, View } from './messages.ts';
import { words } from './words.ts';

/** Rows on screen at once. */
const PAGE = 50;
/** How long after the last key the file is checked again. */
const PAUSE = 400;

interface CellParts {
  readonly input: HTMLTextAreaElement;
  readonly holder: HTMLElement;
}

let count = 0;

export class Grid {
  readonly element: HTMLElement;
  readonly #records: string[][];
  readonly #send: (edit: Edit) => void;
  readonly #id = `grid-${String(++count)}`;
  readonly #only = element('input', { type: 'checkbox' });
  readonly #range = element('span', { role: 'status' });
  readonly #table: HTMLTableElement;
  readonly #cells = new Map<string, CellParts>();
  readonly #rowNotes = new Map<number, HTMLElement>();
  #view: View;
  /** The rows on show, by place among the records. */
  #rows: readonly number[] = [];
  #page = 0;
  #focus: { row: number; column: number | null } | null = null;

  /** @param before the grid this one takes the place of: its page and filter are kept */
  constructor(records: readonly (readonly string[])[], view: View, send: (edit: Edit) => void, before: Grid | null) {
    this.#records = records.map((record) => [...record]);
    this.#view = view;
    this.#send = send;
    this.#table = element('table', { class: 'bench-table' });
    const rows = new Set(view.findings.flatMap(({ row }) => (row === null || row === 1 ? [] : [row])));
    this.#only.checked = before === null ? rows.size > 0 && view.rowCount > 20 : before.#only.checked;
    if (before !== null) [this.#page, this.#focus] = [before.#page, before.#focus];
    this.#only.addEventListener('change', () => {
      this.#page = 0;
      this.#render();
    });
    const turn = (label: string, by: number): HTMLElement => {
      const button = element('button', { type: 'button', class: 'button' }, label);
      button.addEventListener('click', () => {
        this.#page = Math.min(Math.max(0, this.#page + by), Math.max(0, Math.ceil(this.#rows.length / PAGE) - 1));
        this.#render();
      });
      return button;
    };
    const help = `${this.#id}-help`;
    this.element = element(
      'div',
      {},
      element('p', { class: 'small', id: help }, words.gridHelp),
      element(
        'p',
        { class: 'bench-buttons' },
        element('label', { class: 'bench-only' }, this.#only, ` ${words.onlyProblems}`),
        turn(words.previous, -1),
        this.#range,
        turn(words.next, 1),
      ),
      element(
        'div',
        {
          class: 'scroll bench-grid',
          role: 'region',
          tabindex: '0',
          'aria-label': words.grid(view.title),
          'aria-describedby': help,
        },
        this.#table,
      ),
    );
    this.#render();
  }

  /** Puts the focus back where it was, once the grid is on the page. */
  settle(): void {
    const focus = this.#focus;
    this.#focus = null;
    if (focus) this.goTo(focus.row, focus.column);
  }

  /** Shows the problems as they stand now beside the cells on show; nothing moves but they. */
  mark(view: View): void {
    this.#view = view;
    for (const { input, holder } of this.#cells.values()) {
      for (const note of holder.querySelectorAll('.cell-problem')) note.remove();
      input.removeAttribute('aria-describedby');
      input.removeAttribute('aria-invalid');
    }
    for (const note of this.#rowNotes.values()) fill(note);
    view.findings.forEach((one, index) => {
      if (one.row === null) return;
      const parts = one.column === null ? undefined : this.#cells.get(`${String(one.row - 1)}/${String(one.column)}`);
      const id = `${this.#id}-problem-${String(index)}`;
      const note = element(
        'p',
        { class: `cell-problem ${one.level}`, id },
        element('strong', {}, words.levels[one.level]),
        ` ${one.text}`,
      );
      if (!parts) {
        this.#rowNotes.get(one.row - 1)?.append(note);
        return;
      }
      parts.holder.append(note);
      parts.input.setAttribute(
        'aria-describedby',
        [parts.input.getAttribute('aria-describedby') ?? '', id].join(' ').trim(),
      );
      if (one.level === 'error') parts.input.setAttribute('aria-invalid', 'true');
    });
  }

  /** Brings a cell on screen and gives it the focus. */
  goTo(row: number, column: number | null): void {
    let place = this.#rows.indexOf(row);
    if (place < 0 && row > 0) {
      this.#only.checked = false;
      this.#render();
      place = this.#rows.indexOf(row);
    }
    if (place >= 0 && Math.floor(place / PAGE) !== this.#page) {
      this.#page = Math.floor(place / PAGE);
      this.#render();
    }
    const input = this.#cells.get(`${String(row)}/${String(column ?? 0)}`)?.input;
    input?.focus({ preventScroll: true });
    input?.scrollIntoView({ block: 'center', inline: 'center' });
  }

  #render(): void {
    const header = this.#records[0] ?? [];
    const wrong = new Set(this.#view.findings.flatMap(({ row }) => (row === null ? [] : [row - 1])));
    this.#rows = this.#records.flatMap((_, row) => (row === 0 || (this.#only.checked && !wrong.has(row)) ? [] : [row]));
    this.#page = Math.min(this.#page, Math.max(0, Math.ceil(this.#rows.length / PAGE) - 1));
    const shown = this.#rows.slice(this.#page * PAGE, (this.#page + 1) * PAGE);
    this.#cells.clear();
    this.#rowNotes.clear();
    const width = Math.max(header.length, ...shown.map((row) => this.#records[row]?.length ?? 0));
    const headerWrong = wrong.has(0);
    const names = Array.from(
      { length: width },
      (_, column) => header[column] ?? words.extraCell(column - header.length + 1),
    );

    const heads = names.map((name, column) => {
      const cell = element('th', { scope: 'col', class: this.#view.wide[column] === true ? 'wide' : '' });
      if (headerWrong && column < header.length) cell.append(this.#input(0, column, words.row(1)));
      else cell.append(name);
      return cell;
    });
    const tools = element('th', { scope: 'col' }, words.rowTools);
    const head = element('tr', {}, element('th', { scope: 'col' }, words.rowHeader), ...heads, tools);
    if (headerWrong) {
      const note = element('td', { colspan: String(width + 2) });
      this.#rowNotes.set(0, note);
      tools.append(this.#tool(words.deleteRow, words.row(1), { kind: 'delete-row', row: 0 }));
      fill(this.#table, element('thead', {}, head, element('tr', {}, note)));
    } else fill(this.#table, element('thead', {}, head));

    const body = element('tbody', {}, ...shown.map((row) => this.#row(row, names, header.length)));
    if (shown.length === 0) body.append(element('tr', {}, element('td', { colspan: String(width + 2) }, words.noRows)));
    this.#table.append(body);
    const from = this.#page * PAGE;
    this.#range.textContent =
      this.#rows.length === 0 ? '' : words.range(from + 1, from + shown.length, this.#rows.length);
    this.mark(this.#view);
  }

  #row(row: number, names: readonly string[], width: number): HTMLElement {
    const record = this.#records[row] ?? [];
    const tooMany = record.length > width;
    const note = element('div', {});
    this.#rowNotes.set(row, note);
    const excelRow = words.row(row + 1);
    const cells = names.map((name, column) => {
      const cell = element('td', {});
      if (column >= Math.max(record.length, width)) return cell;
      cell.append(this.#input(row, column, `${excelRow}「${name}」`));
      if (tooMany && column < record.length - 1)
        cell.append(this.#tool(words.join, excelRow, { kind: 'join', row, column }));
      return cell;
    });
    const tools = element('td', { class: 'bench-tools' });
    if (record.length < width) tools.append(this.#tool(words.fillRow, excelRow, { kind: 'fill', row }));
    tools.append(
      this.#tool(words.addRow, excelRow, { kind: 'add-row', row }),
      this.#tool(words.deleteRow, excelRow, { kind: 'delete-row', row }),
    );
    return element('tr', {}, element('th', { scope: 'row' }, String(row + 1), note), ...cells, tools);
  }

  #tool(label: string, place: string, edit: Edit): HTMLElement {
    const button = element('button', { type: 'button', class: 'button' }, label);
    button.setAttribute('aria-label', `${place}：${label}`);
    button.addEventListener('click', () => {
      if (edit.kind === 'add-row') this.#focus = { row: edit.row + 1, column: 0 };
      else if ('row' in edit) this.#focus = { row: Math.min(edit.row, this.#records.length - 2), column: 0 };
      this.#send(edit);
    });
    return button;
  }

  /** A cell to type in. */
  #input(row: number, column: number, label: string): HTMLElement {
    const value = this.#records[row]?.[column] ?? '';
    const wide = this.#view.wide[column] === true;
    const lines = Math.min(6, Math.max(1, Math.ceil([...value].length / (wide ? 18 : 9))));
    const input = element('textarea', { rows: String(lines), 'aria-label': label, spellcheck: 'false' });
    input.value = value;
    const holder = element('div', { class: wide ? 'bench-cell wide' : 'bench-cell' }, input);
    this.#cells.set(`${String(row)}/${String(column)}`, { input, holder });
    let timer = 0;
    const send = (): void => {
      clearTimeout(timer);
      const record = this.#records[row];
      if (!record || (record[column] ?? '') === input.value) return;
      record[column] = input.value;
      this.#send({ kind: 'cell', row, column, value: input.value });
    };
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(send, PAUSE);
    });
    input.addEventListener('change', send);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.altKey || event.isComposing) return;
      event.preventDefault();
      send();
      const place = this.#rows.indexOf(row) + (event.shiftKey ? -1 : 1);
      const next = this.#rows[place];
      if (next !== undefined) this.goTo(next, column);
    });
    return holder;
  }
}
