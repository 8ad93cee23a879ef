/** Rows as a table. Everything in them comes from data: it is set as text, never as HTML. */

export interface RenderedRow {
  readonly id: string;
  readonly place: string;
  readonly object: string;
  readonly metric: string;
  readonly basis: string;
  readonly finding: string;
  readonly rate: string;
  readonly period: string;
  readonly check: string;
  readonly checkWord: string;
  readonly source: string;
  readonly sourceId: string;
}

export interface Addresses {
  /** Where figures' pages are. // e.g., "/figures/" */
  readonly figures: string;
  /** The page of sources, with an anchor each. */
  readonly sources: string;
  /** How many rows stand on the pages before. */
  readonly from: number;
}

const TONES: Readonly<Record<string, string>> = { consistent: 'good', inconsistent: 'bad', unverifiable: 'quiet' };

function cell(name: 'td' | 'th', label: string, ...content: Node[]): HTMLTableCellElement {
  const made = document.createElement(name);
  if (name === 'th') made.scope = 'row';
  made.dataset['label'] = label;
  made.append(...content);
  return made;
}

function small(text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = 'explorer-small';
  made.textContent = text;
  return made;
}

/** A row without words: made once and copied, half the work of making its parts for every row. */
function emptyRow(): HTMLTableRowElement {
  const made = document.createElement('tr');
  made.append(
    cell('td', '地方'),
    cell('th', '数的是什么', document.createElement('a'), small('')),
    cell('td', '数字', document.createElement('strong')),
    cell('td', '时间'),
    cell('td', '核算', document.createElement('span')),
    cell('td', '来源', document.createElement('a')),
  );
  return made;
}

function rowOf(empty: HTMLTableRowElement, row: RenderedRow, { figures, sources }: Addresses): HTMLTableRowElement {
  const made = empty.cloneNode(true) as HTMLTableRowElement;
  const [place, what, number, period, check, source] = made.children as unknown as Iterable<Element>;
  place?.append(row.place);
  link(what?.firstElementChild, `${figures}${row.id}/`, row.object);
  what?.lastElementChild?.append(`${row.metric}，${row.basis === '未说明' ? '口径未说明' : row.basis}`);
  number?.firstElementChild?.append(row.finding);
  if (row.rate !== '') number?.append(small(`原文说 ${row.rate}`));
  period?.append(row.period);
  const tag = check?.firstElementChild;
  tag?.setAttribute('class', `tag check-${row.check} ${TONES[row.check] ?? ''}`);
  tag?.append(row.checkWord);
  link(source?.firstElementChild, `${sources}#${row.sourceId}`, row.source);
  return made;
}

function link(made: Element | null | undefined, address: string, text: string): void {
  made?.setAttribute('href', address);
  made?.append(text);
}

/**
 * Puts rows into a table, instead of those that were there. The first frame lays out a screenful; the rest is in the
 * page at once and has its room a frame later.
 *
 * @param headings before which rows a heading of a group stands
 */
export function renderRows(
  table: HTMLElement,
  rows: readonly RenderedRow[],
  headings: ReadonlyMap<number, string>,
  addresses: Addresses,
): void {
  const body = document.createElement('tbody');
  const empty = emptyRow();
  rows.forEach((row, index) => {
    const heading = headings.get(index);
    if (heading !== undefined) {
      const line = document.createElement('tr');
      line.className = 'explorer-group';
      const head = document.createElement('th');
      head.scope = 'colgroup';
      head.colSpan = 6;
      head.textContent = heading;
      line.append(head);
      body.append(line);
    }
    body.append(rowOf(empty, row, addresses));
  });
  table.querySelector('tbody')?.replaceWith(body);
  table.hidden = rows.length === 0;
  table.classList.add('explorer-begun');
  requestAnimationFrame(() => setTimeout(() => table.classList.remove('explorer-begun')));
}
