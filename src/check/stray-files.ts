/** Files of tables under a name or in a folder where nobody looks for them, copies, and files that went away. */
import type { Fault } from '../csv/fault.ts';
import { tableNames, tables, type TableName } from '../schema/index.ts';
import { tableOf } from '../schema/paths.ts';
import type { Table } from '../schema/table.ts';
import { nearest } from './nearest.ts';
import { hasAllIds, type ReadTables, type ReleasedPage } from './project.ts';

/** What somebody may have meant as a table: a .CSV or a workbook in the data folder must not be passed over in silence. */
export const TABLE_FILE = /\.(?:csv|tsv|txt|xlsx?|et)$/iu;

/** What people's computers add to the name of a copy: `districts (1).csv`, `districts - 副本.csv`, `副本districts.csv`. */
const COPY_MARK =
  /^(?:副本|复件)\s*(?:[(（]\d+[)）])?\s*[-－_]?\s*|\s*[-－_]?\s*(?:副本|拷贝|复件|copy)\s*(?:[(（]?\d*[)）]?)?$|\s*[(（]\d+[)）]$/giu;

/** `150100 - 副本.csv`, `150100.csv.txt`, `150100.xls` → `150100`. */
function stemOf(path: string): string {
  let stem = (path.split('/').at(-1) ?? '').trim();
  while (TABLE_FILE.test(stem)) stem = stem.replace(TABLE_FILE, '');
  return stem.replace(COPY_MARK, '').trim().toLowerCase();
}

/** The ids that name the files of a table, and the column they stand in. */
function keysOf(
  read: ReadTables,
  definition: Table,
): { table: Table; column: string; ids: ReadonlySet<string> } | null {
  if (!definition.fileKey) return null;
  const name = definition.fileKey.table as TableName;
  const table: Table = tables[name];
  const identity = table.identity[0] ?? 'id';
  const ids = read[name].map((row) => String((row.value as unknown as Record<string, unknown>)[identity]));
  return { table, column: table.columns[identity]?.header ?? identity, ids: new Set(ids) };
}

/** Where a file belongs by its name; null where its name says nothing, or where it is there already. */
function homeOf(path: string, read: ReadTables): string | null {
  const stem = stemOf(path);
  const homes = tableNames.flatMap((name): string[] => {
    const definition: Table = tables[name];
    if (!definition.fileKey) return definition.path === `${stem}.csv` ? [`data/${definition.path}`] : [];
    const folder = `data/${definition.path}`;
    const ids = keysOf(read, definition)?.ids ?? new Set<string>();
    // Where the table of the keys cannot be read, the folder must do.
    const isKey = ids.has(stem) || (ids.size === 0 && path.startsWith(folder) && /^\d{6,12}$/u.test(stem));
    return isKey ? [`${folder}${stem}.csv`] : [];
  });
  return homes.includes(path) ? null : (homes[0] ?? null);
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** What the names of the files say: faults, and the files nothing must be read from. */
export interface StrayFiles {
  readonly faults: readonly Fault[];
  readonly ignored: ReadonlySet<string>;
}

/**
 * Looks the names of all files over.
 *
 * @param paths everything in the data folder
 * @param bytes the files that were read as tables
 * @param found what reading them found
 */
export function strayFiles(
  read: ReadTables,
  paths: readonly string[],
  bytes: ReadonlyMap<string, Uint8Array>,
  found: readonly Fault[],
): StrayFiles {
  const faults: Fault[] = [];
  const ignored = new Set<string>();
  const there = new Set(paths);
  for (const path of paths.filter((one) => TABLE_FILE.test(one))) {
    const owner = tableOf(path);
    const keys = owner === null ? null : keysOf(read, owner.table);
    if (owner !== null && (owner.key === null || keys?.ids.has(owner.key) === true)) continue;
    const home = homeOf(path, read);
    if (home !== null && !there.has(home)) {
      ignored.add(path);
      faults.push({ code: 'file-misplaced', file: path, detail: { home } });
    } else if (home !== null && path.endsWith('.csv')) {
      ignored.add(path);
      const [own, other] = [bytes.get(path), bytes.get(home)];
      const same = own !== undefined && other !== undefined && sameBytes(own, other);
      faults.push({ code: 'file-copy', file: path, detail: { home, ...(same ? { same: '1' } : {}) } });
    } else if (owner === null) faults.push({ code: 'file-unknown', file: path });
    else if (keys) {
      // Without the whole table nobody can say that the name is not in it.
      if (keys.ids.size === 0 || !hasAllIds({ faults: found }, owner.table.fileKey?.table as TableName)) continue;
      const suggestion = nearest(owner.key ?? '', [...keys.ids]);
      const detail = { table: keys.table.path, column: keys.column, ...(suggestion ? { suggestion } : {}) };
      faults.push({ code: 'file-name', file: path, value: owner.key ?? '', detail });
    }
  }
  return { faults, ignored };
}

/**
 * Files that had pages of their rows in the last release and are gone: one message each, not one for every row and for
 * everything that refers to one.
 *
 * @param found what is known of files under other names
 */
export function lostFiles(
  released: readonly ReleasedPage[],
  read: Pick<ReadTables, 'figures' | 'redirects'>,
  paths: readonly string[],
  found: readonly Fault[],
): Fault[] {
  const accounted = new Set<string>([...paths, ...found.flatMap(({ detail }) => detail?.['home'] ?? [])]);
  const led = new Set([
    ...read.redirects.map((row) => row.value.from),
    ...read.figures.map((row) => `/figures/${row.value.id}/`),
  ]);
  const lost = new Map<string, string[]>();
  for (const { address, file } of released) {
    if (tableOf(file)?.name !== 'figures' || accounted.has(file) || led.has(address)) continue;
    lost.set(file, [...(lost.get(file) ?? []), address]);
  }
  return [...lost].flatMap(([file, addresses]): Fault[] =>
    addresses.length < 2
      ? []
      : [{ code: 'file-lost', file, detail: { count: String(addresses.length), first: addresses[0] ?? '' } }],
  );
}
