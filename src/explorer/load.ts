/** Asks for the explorer's files, each once. */
import {
  COLUMNS,
  type Columns,
  type Full,
  type Names,
  type Numbers,
  type Objects,
  type Shown,
  type ShownRow,
} from './core.ts';
import { openTable, withObjects, type FigureTable } from './table.ts';

export interface ExplorerFiles {
  /** The columns; with what is counted where it is needed, or is there already. */
  table(objects: boolean): Promise<FigureTable>;
  numbers(): Promise<readonly (number | null)[]>;
  /** How some rows of a table are shown, in the order given. */
  shown(table: FigureTable, rows: Uint32Array): Promise<(ShownRow | undefined)[]>;
  /** Some rows in full, in the order given. */
  full(table: FigureTable, rows: Uint32Array): Promise<FullRows>;
}

/** Rows as they are downloaded. */
export interface FullRows {
  readonly header: readonly string[];
  readonly json: readonly unknown[];
  readonly csv: readonly (readonly string[])[];
}

/** So many requests at a time, when a large view is downloaded. */
const AT_ONCE = 6;

/**
 * @param folder where the files are
 * @param version of the data the page was made from: files of another version do not belong to each other
 */
export function loadFiles(folder: string, version: string): ExplorerFiles {
  const asked = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, read: (response: Response) => Promise<T>): Promise<T> => {
    const known = asked.get(name) ?? request(`${folder}${name}?v=${version}`).then(read);
    asked.set(name, known);
    // What failed may be asked for again.
    known.catch(() => asked.delete(name));
    return known as Promise<T>;
  };
  const checked = <T extends { readonly version: string }>(file: T): T => {
    if (file.version === version) return file;
    const error = new Error(`version ${file.version} instead of ${version}`);
    error.name = 'OtherVersion';
    throw error;
  };
  const get = <T extends { readonly version: string }>(name: string): Promise<T> =>
    once(`${name}.json`, async (response) => checked((await response.json()) as T));
  const columns = (): Promise<Columns> =>
    once('columns.txt', async (response) => {
      const [first, ...lines] = linesOf(new Uint8Array(await response.arrayBuffer()));
      checked({ version: new TextDecoder().decode(first) });
      return Object.fromEntries(COLUMNS.map((name, at) => [name, lines[at] ?? new Uint8Array()])) as Columns;
    });
  let table: FigureTable | null = null;
  const chunksOf = (rows: Uint32Array, chunk: number): number[] => [
    ...new Set([...rows].map((row) => Math.floor(row / chunk))),
  ];
  const open = async (): Promise<FigureTable> => {
    const [names, bytes] = await Promise.all([get<Names>('core'), columns()]);
    return (table ??= openTable({ ...names, columns: bytes }));
  };
  return {
    table: async (objects) => {
      const [opened, file] = await Promise.all([open(), objects ? get<Objects>('objects') : null]);
      if (file && !opened.objects) return (table = withObjects(opened, file));
      return opened;
    },
    numbers: async () => (await get<Numbers>('numbers')).numbers,
    shown: async ({ core: { chunk } }, rows) => {
      const files = new Map(
        await Promise.all(
          chunksOf(rows, chunk).map(async (at) => [at, (await get<Shown>(`rows-${String(at)}`)).rows] as const),
        ),
      );
      return [...rows].map((row) => files.get(Math.floor(row / chunk))?.[row % chunk]);
    },
    full: async ({ core: { chunk } }, rows) => {
      const wanted = chunksOf(rows, chunk);
      const files = new Map<number, Full>();
      for (let first = 0; first < wanted.length; first += AT_ONCE) {
        await Promise.all(
          wanted.slice(first, first + AT_ONCE).map(async (at) => {
            files.set(at, await get<Full>(`full-${String(at)}`));
          }),
        );
      }
      const of = (row: number): Full | undefined => files.get(Math.floor(row / chunk));
      return {
        header: [...files.values()][0]?.header ?? [],
        json: [...rows].map((row) => of(row)?.json[row % chunk]),
        csv: [...rows].map((row) => of(row)?.csv[row % chunk] ?? []),
      };
    },
  };
}

async function request(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response;
}

/** The lines of a text, as bytes: not a copy, and never a string. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0, end = 0; end !== bytes.length; from = end + 1) {
    const found = bytes.indexOf(0x0a, from);
    end = found === -1 ? bytes.length : found;
    lines.push(bytes.subarray(from, end));
  }
  return lines;
}
