import type { Fault } from '../../csv/fault.ts';
import { tableNames, tables } from '../../schema/index.ts';
import type { Table } from '../../schema/table.ts';
import { faultAt, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** For every beginning of an id of a table: the last of the numbers that stand behind it. */
function lastNumbers(rows: readonly ReadRow[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { cells } of rows) {
    const id = (cells['编号'] ?? cells['代码'] ?? '').trim();
    const digits = /\d{1,6}$/u.exec(id)?.[0] ?? '';
    // 020 stands behind 150100-, and 20 behind 150100-0.
    for (let length = 1; length <= digits.length; length++) {
      const head = id.slice(0, -length);
      last.set(head, Math.max(last.get(head) ?? 0, Number(digits.slice(-length))));
    }
  }
  return last;
}

/** The next id of a row of numbered ones, e.g. `150100-021` after `150100-020`; null where ids are words or codes. */
function nextFree(id: string, last: ReadonlyMap<string, number>): string | null {
  const [, head = '', digits = ''] = /^(.*?)(\d{1,6})$/u.exec(id) ?? [];
  if (digits === '' || /^\d{6,}$/u.test(id)) return null;
  return `${head}${String(Math.max(last.get(head) ?? 0, Number(digits)) + 1).padStart(digits.length, '0')}`;
}

const isSame = (a: ReadRow, b: ReadRow): boolean =>
  Object.entries(a.cells).every(([column, cell]) => cell === b.cells[column]);

/** Of files that have the same ids, the copy and the one to keep: the ids begin with its name. */
function copyOf(file: string, home: string, rows: readonly ReadRow[]): { file: string; home: string } {
  const id = (rows.find((row) => row.file === file)?.cells['编号'] ?? '').trim();
  const own = rows.find((row) => id.startsWith(`${row.file.replace(/^.*\/|\.csv$/gu, '')}-`))?.file ?? home;
  return own === file ? { file: home, home: file } : { file, home: own };
}

/** One message for a file whose every row stands in another file, not one for each row. */
function withoutCopies(
  faults: readonly Fault[],
  copied: ReadonlyMap<string, ReadonlyMap<string, number>>,
  rows: readonly ReadRow[],
): Fault[] {
  const copies = [...copied].flatMap(([file, from]) => {
    const count = rows.filter((row) => row.file === file).length;
    const [home] = [...from].find(([, same]) => same === count && count > 1) ?? [];
    return home === undefined ? [] : [{ file, home }];
  });
  return [
    ...faults.filter((fault) => !copies.some(({ file }) => file === fault.file)),
    ...copies.map(({ file, home }): Fault => {
      const copy = copyOf(file, home, rows);
      const texts = [copy.file, copy.home].map((one) =>
        JSON.stringify(rows.filter((row) => row.file === one).map(({ cells }) => cells)),
      );
      const same: Record<string, string> = texts[0] === texts[1] ? { same: '1' } : {};
      return { code: 'file-copy', file: copy.file, detail: { home: copy.home, ...same } };
    }),
  ];
}

export const duplicateId: Rule = {
  code: 'duplicate-id',
  level: 'error',
  title: '编号重复',
  example: {
    right: '150100-007',
    file: 'data/figures/150100.csv',
    row: 8,
    line: 8,
    column: '编号',
    value: '150100-006',
    detail: { other: '第7行', next: '150100-007' },
  },
  message: (fault) =>
    fault.detail?.['same'] === undefined
      ? `和${fault.detail?.['other'] ?? ''}重复`
      : `和${fault.detail['other'] ?? ''}整行相同`,
  remedy: (fault) =>
    fault.detail?.['same'] !== undefined
      ? '删掉其中一行'
      : fault.column?.includes('＋')
        ? `「${fault.column}」相同的只能有一行；把两行合成一行，或改其中一行`
        : `每个${fault.column ?? ''}只能出现一次；新的一行用${fault.detail?.['next'] === undefined ? `没有用过的${fault.column ?? ''}` : `下一个：${fault.detail['next']}`}`,
  find: (project) =>
    tableNames.flatMap((name): Fault[] => {
      const table: Table = tables[name];
      const first = new Map<string, ReadRow>();
      const faults: Fault[] = [];
      /** How many rows of a file stand in another one, by the two files. */
      const copied = new Map<string, Map<string, number>>();
      let last: ReadonlyMap<string, number> | undefined;
      for (const row of project.tables[name]) {
        const values = row.value as unknown as Readonly<Record<string, unknown>>;
        const parts = table.identity.map((key) => values[key]);
        if (parts.some((part) => part === null)) continue;
        const identity = JSON.stringify([...parts, table.uniqueInFile ? row.file : '']);
        const earlier = first.get(identity);
        if (!earlier) {
          first.set(identity, row);
          continue;
        }
        if (earlier.file !== row.file) {
          const from = copied.get(row.file) ?? new Map<string, number>();
          copied.set(row.file, from.set(earlier.file, (from.get(earlier.file) ?? 0) + 1));
        }
        last ??= lastNumbers(project.tables[name]);
        const next = parts.length === 1 ? nextFree(String(parts[0]), last) : null;
        const columns = table.identity.map((key) => table.columns[key]?.header ?? key);
        const place = earlier.file === row.file ? '' : ` ${earlier.file} `;
        faults.push({
          ...faultAt(row, 'duplicate-id', columns.at(-1) ?? '', {
            other: `${place}第${String(earlier.row)}行`,
            ...(next === null ? {} : { next }),
            ...(isSame(row, earlier) ? { same: '1' } : {}),
          }),
          column: columns.join('＋'),
          value: columns.map((column) => row.cells[column] ?? '').join('＋'),
        });
      }
      return withoutCopies(faults, copied, project.tables[name]);
    }),
};
