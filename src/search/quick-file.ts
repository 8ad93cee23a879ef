/** The quick index as a file: small enough to be there at the first key, written at build, read in the browser. */

/** What kinds of results there are, in the words readers see. */
export const TYPES = ['证明', '单位', '名词', '案例', '页面', '指标', '地区', '数据', '清单', '事项'] as const;
export type RecordType = (typeof TYPES)[number];

/** One thing that can be found. */
export interface QuickRecord {
  readonly type: RecordType;
  /** Below the base path, without the first slash. // e.g., "certificates/yang-quan/" */
  readonly path: string;
  readonly title: string;
  /** What else it is called, and how people ask for it. */
  readonly names: readonly string[];
  /** The code of the place it is about; empty where it is about none. */
  readonly place: string;
  /** The answer in one line: a certificate's verdict, a figure's number, a duty's class. */
  readonly line: string;
  readonly topics: readonly string[];
  /** Kinds of offices, by slug. */
  readonly offices: readonly string[];
  /** Papers a certificate's page leads on to, by id. */
  readonly related: readonly string[];
  /** The metric a figure is of. */
  readonly metric?: string;
  /** Words it may be found by that nobody is shown. */
  readonly also: string;
}

/** The tables a browser needs to read what people type. */
export interface QuickTables {
  /** Traditional characters, each followed by its simplified one. */
  readonly simplified: string;
  /** Syllables, each followed by its characters. // e.g., "qin亲琴|shu属" */
  readonly syllables: string;
  /** Code, name and parent of every place: parents first. */
  readonly places: readonly (readonly [code: string, name: string, parent: string])[];
}

/** The file. Rows of one type stand together and leave out what follows from the type. */
export interface QuickFile extends QuickTables {
  readonly topics: readonly string[];
  readonly rows: Readonly<Partial<Record<RecordType, readonly Row[]>>>;
}

/** Nothing: what answers where the file did not load. */
export const EMPTY: QuickFile = { simplified: '', syllables: '', places: [], topics: [], rows: {} };

/** id, title, line, names, place, topics, offices, metric, also, related; empty cells at the end are left out. */
type Row = readonly (string | number | readonly number[])[];

/** What stands before the id in the address of a type's pages; types that are not here have their whole address in the row. */
const FOLDER: Readonly<Partial<Record<RecordType, string>>> = {
  证明: 'certificates/',
  单位: 'certificates/offices/',
  名词: 'glossary/#',
  案例: 'cases/',
  指标: 'metrics/',
  地区: 'districts/',
  数据: 'figures/',
  清单: 'duties/',
  事项: 'duties/',
};

const SEPARATOR = ';';

/** Packs records; they come back in the order of {@link TYPES}, and as they were within each. */
export function packQuick(records: readonly QuickRecord[], tables: QuickTables): QuickFile {
  const topics = [...new Set(records.flatMap((one) => one.topics))];
  const full = placeNames(tables.places);
  const rows: Partial<Record<RecordType, Row[]>> = {};
  for (const one of records) {
    const folder = FOLDER[one.type] ?? '';
    const id = one.path.startsWith(folder) ? one.path.slice(folder.length) : `/${one.path}`;
    const row: (string | number | number[])[] = [
      id.replace(/\/$/u, ''),
      one.title,
      one.line,
      one.names.join(SEPARATOR),
      one.place,
      one.topics.map((topic) => topics.indexOf(topic)),
      one.offices.join(SEPARATOR),
      one.metric ?? '',
      one.also,
      one.related.join(SEPARATOR),
    ].map((cell) => (Array.isArray(cell) && cell.length === 0 ? '' : cell));
    // What the id says need not be said twice.
    if (one.type === '地区' && row[4] === row[0]) {
      row[4] = '';
      if (one.title === full.get(one.place)) row[1] = '';
    }
    if ((one.type === '数据' || one.type === '清单' || one.type === '事项') && id.startsWith(`${one.place}-`))
      row[4] = 0;
    while (row.at(-1) === '') row.pop();
    (rows[one.type] ??= []).push(row);
  }
  return { ...tables, topics, rows };
}

const text = (cell: Row[number] | undefined): string => (typeof cell === 'string' ? cell : '');
const split = (cell: Row[number] | undefined): string[] => (text(cell) === '' ? [] : text(cell).split(SEPARATOR));

/** Reads the file back. What is not as expected is empty, never an error: an old file in a cache must not break the page. */
export function unpackQuick(file: QuickFile): QuickRecord[] {
  const names = placeNames(file.places);
  const codes = file.places.map(([code]) => code).sort((a, b) => b.length - a.length);
  const placeOf = (id: string): string => codes.find((code) => id.startsWith(`${code}-`)) ?? '';
  return TYPES.flatMap((type) =>
    (file.rows[type] ?? []).map((row): QuickRecord => {
      const id = text(row[0]);
      const folder = FOLDER[type] ?? '';
      const path = id.startsWith('/') ? id.slice(1) : folder + id;
      const place = row[4] === 0 ? placeOf(id) : text(row[4]) || (type === '地区' ? id : '');
      const metric = text(row[7]);
      return {
        type,
        path: path.includes('#') || path === '' ? path : `${path}/`,
        title:
          type === '数据'
            ? `${names.get(place) ?? ''}${text(row[1])}`
            : text(row[1]) || (type === '地区' ? (names.get(place) ?? '') : ''),
        line: text(row[2]),
        names: split(row[3]),
        place,
        topics: Array.isArray(row[5]) ? (row[5] as number[]).flatMap((index) => file.topics[index] ?? []) : [],
        offices: split(row[6]),
        ...(metric === '' ? {} : { metric }),
        also: text(row[8]),
        related: split(row[9]),
      };
    }),
  );
}

/** The name a stranger understands, by code: places below a city with it, without the province. */
export function placeNames(places: QuickTables['places']): Map<string, string> {
  const own = new Map(places.map(([code, name, parent]) => [code, { name, parent }]));
  const full = (code: string): string => {
    const place = own.get(code);
    if (!place) return '';
    const above = own.get(place.parent);
    // A province is left out where a city follows; a municipality is the city.
    const named = above !== undefined && (above.parent !== '' || above.name.endsWith('市'));
    return (named ? full(place.parent) : '') + place.name;
  };
  return new Map(places.map(([code]) => [code, full(code)]));
}
