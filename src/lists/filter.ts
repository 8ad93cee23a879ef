/** Which rows of a list a reader wants to see. The whole state stands in the address. */

export interface Filter {
  /** A class or field by name; empty for all. */
  readonly class: string;
  readonly field: string;
  /** Words that must all occur in a row. */
  readonly text: string;
}

/** What a row is looked through for. */
export interface FilterRow {
  readonly class: string;
  readonly field: string;
  /** All text of the row, {@link plain}. */
  readonly text: string;
}

/** The state in an address's query. */
export function readFilter(query: string): Filter {
  const parameters = new URLSearchParams(query);
  return {
    class: parameters.get('class') ?? '',
    field: parameters.get('field') ?? '',
    text: parameters.get('q') ?? '',
  };
}

/** The query for a state: `?class=…&field=…&q=…`, or nothing where everything is shown. */
export function writeFilter(filter: Filter): string {
  const parameters = new URLSearchParams();
  if (filter.class !== '') parameters.set('class', filter.class);
  if (filter.field !== '') parameters.set('field', filter.field);
  if (filter.text.trim() !== '') parameters.set('q', filter.text.trim());
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Text as it is looked through: half-width, lower case. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The rows a filter leaves, as a test: the words are taken apart once, not per row. */
export function filterBy(filter: Filter): (row: FilterRow) => boolean {
  const wanted = plain(filter.text).split(/\s+/u);
  return (row) =>
    (filter.class === '' || row.class === filter.class) &&
    (filter.field === '' || row.field === filter.field) &&
    wanted.every((word) => row.text.includes(word));
}
