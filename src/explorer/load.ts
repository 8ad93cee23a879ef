/** Asks for the explorer's files, each once. */
import type { Core, Full, Numbers, Objects, Shown, ShownRow } from './core.ts';
import { openTable, withObjects, type FigureTable } from './table.ts';

export interface ExplorerFiles {
  /** The columns; with what is counted where it is needed, or is there already. */
  table(objects: boolean): Promise<FigureTable>;
  numbers(): Promise<readonly (number | null)[]>;
  /** How some rows are shown, in the order given. */
  shown(rows: Uint32Array): Promise<(ShownRow | undefined)[]>;
  /** Some rows in full, in the order given. */
  full(rows: Uint32Array): Promise<FullRows>;
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
  const get = <T>(name: string): Promise<T> => {
    const known = asked.get(name) ?? request(`${folder}${name}.json?v=${version}`, version);
    asked.set(name, known);
    // What failed may be asked for again.
    known.catch(() => asked.delete(name));
    return known as Promise<T>;
  };
  let table: FigureTable | null = null;
  const chunksOf = (rows: Uint32Array, chunk: number): number[] => [
    ...new Set([...rows].map((row) => Math.floor(row / chunk))),
  ];
  const open = async (): Promise<FigureTable> => (table ??= openTable(await get<Core>('core')));
  return {
    table: async (objects) => {
      const [opened, file] = await Promise.all([open(), objects ? get<Objects>('objects') : null]);
      if (file && !opened.objects) return (table = withObjects(opened, file));
      return opened;
    },
    numbers: async () => (await get<Numbers>('numbers')).numbers,
    shown: async (rows) => {
      const { chunk } = (await open()).core;
      const files = new Map(
        await Promise.all(
          chunksOf(rows, chunk).map(async (at) => [at, (await get<Shown>(`rows-${String(at)}`)).rows] as const),
        ),
      );
      return [...rows].map((row) => files.get(Math.floor(row / chunk))?.[row % chunk]);
    },
    full: async (rows) => {
      const { chunk } = (await open()).core;
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

async function request(address: string, version: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const file = (await response.json()) as { readonly version: string };
  if (file.version !== version) {
    const error = new Error(`${address} is of another version`);
    error.name = 'OtherVersion';
    throw error;
  }
  return file;
}
