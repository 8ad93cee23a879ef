/**
 * Thousands of damaged files, the same ones every time: the checker never breaks, and never takes a value for another
 * without saying where. What a file says is read here a second time, by the plainest reader of RFC 4180 there can be.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { fixTable, type FixChange } from '../../../src/check/fix.ts';
import { check } from '../../../src/check/index.ts';
import type { Project } from '../../../src/check/project.ts';
import { readTable } from '../../../src/check/read-table.ts';
import { filesIn } from '../../../src/dataset/files.ts';
import { readProject } from '../../../src/dataset/read-project.ts';
import { tableOf } from '../../../src/schema/paths.ts';
import { testData } from '../../support/project.ts';

/** Five thousand files in all, the same ones every time. */
const FILES = 1000;
const SEEDS = [1, 2, 3, 4, 5];
/** A thousand take about two seconds on a quiet machine; a busy one must not fail a checker that is right. */
const LIMIT = 60_000;
/**
 * No file may hang the checker: it must be read, mended and checked within two seconds, in microseconds here. Counted
 * is the time this process worked, not what a clock on the wall says, so that a busy machine cannot fail the test.
 */
const MOST_WORK = 2_000_000;

const paths = [
  'data/districts.csv',
  'data/sources.csv',
  'data/metrics.csv',
  'data/figures/150100.csv',
  'data/duty-lists.csv',
  'data/duties/150100-jiedao-fuquan-2023.csv',
  'data/certificates.csv',
  'data/certificate-answers.csv',
  'data/glossary.csv',
];

/** What people, spreadsheets and transfers put into cells. */
const ODD = [
  ...[
    '',
    ' ',
    '　',
    '甲',
    '１２',
    '1,234',
    '1，234',
    '"',
    'a"b',
    '""',
    '\n',
    'a\nb',
    'a\r\nb',
    '\u200b',
    '\u00a0甲',
    '无',
    '-',
  ],
  ...[
    '=1+1',
    '+86 471',
    '#REF!',
    '####',
    '2024/8/6',
    '2024年8月6日',
    '2024-02-30',
    '45510',
    '[x]',
    '[z]',
    '合计',
    '小计',
  ],
  ...[
    '备注：甲',
    '<b>甲</b>',
    '&nbsp;',
    '𠮷',
    '\ufeff',
    '；',
    ';',
    'a;b',
    '\t',
    '<<<<<<< HEAD',
    '=======',
    'sep=,',
    '__proto__',
  ],
  ...[
    'constructor',
    '1.5E+11',
    '⼈',
    '証明',
    '13800138000',
    '11010519491231002X',
    '\u0001',
    '锟斤拷',
    '\ufffd',
    '0',
    '000000',
  ],
  ...[
    '150100',
    '150100-001',
    'hohhot-2024',
    '8.74%',
    '0.0874',
    '62项',
    '约60',
    '1e3',
    '-0',
    '∞',
    '{1+1}',
    'javascript:alert(1)',
  ],
];

/** A table as somebody means it, and what becomes of it on the way. */
interface Damage {
  readonly path: string;
  readonly rows: readonly (readonly string[])[];
  readonly bytes: Uint8Array;
}

/** GBK has no encoder in JavaScript: the decoder, turned round. */
function gbkBytes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [high, low]);
    }
  return table;
}
const gbk = gbkBytes();

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'gbk') {
    return new Uint8Array(
      [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (gbk.get(one) ?? [0x3f]))),
    );
  }
  if (!encoding.startsWith('utf-16'))
    return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const marked = encoding.endsWith('bom') ? [0xfeff, ...units] : units;
  return new Uint8Array(
    marked.flatMap((unit) => (encoding.includes('be') ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

/** Changes to the bytes themselves: where (as a share of the file), what is done, with which byte. */
const byteChange = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom('set', 'insert', 'drop', 'cut'),
  fc.nat(255),
);

function spoil(bytes: Uint8Array, changes: readonly (readonly [number, string, number])[]): Uint8Array {
  let now = [...bytes];
  for (const [share, what, byte] of changes) {
    const at = Math.min(now.length - 1, Math.floor(share * now.length));
    if (what === 'cut') now = now.slice(0, Math.max(at, 1));
    else if (what === 'drop') now.splice(at, 1);
    else if (what === 'insert') now.splice(at, 0, byte);
    else now[at] = byte;
  }
  return new Uint8Array(now);
}

const good = new Map<string, readonly (readonly string[])[]>();
let project: Project;

beforeAll(async () => {
  const files = filesIn(testData('good'));
  for (const path of paths) {
    const text = new TextDecoder().decode(await files.read(path));
    good.set(path, Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\n' }).data);
  }
  project = await readProject(files, null, { today: '2026-11-28', released: [] });
});

/** Most files are whole tables with a few wrong cells or rows; some are spoilt on the way as well. */
const damage = fc
  .record({
    path: fc.constantFrom(...paths),
    cells: fc.array(
      fc.tuple(fc.nat(999), fc.nat(99), fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 6 }))),
      {
        maxLength: 4,
      },
    ),
    rows: fc.array(fc.tuple(fc.constantFrom('twice', 'gone', 'blank', 'longer', 'shorter', 'moved'), fc.nat(999)), {
      maxLength: 2,
    }),
    head: fc.option(fc.tuple(fc.constantFrom('twice', 'gone', 'other', 'spaced', 'title'), fc.nat(99)), { freq: 12 }),
    newline: fc.constantFrom('\n', '\n', '\r\n', '\r', 'mixed'),
    delimiter: fc.constantFrom(',', ',', ',', ',', ',', ',', ';', '\t', '，'),
    quotes: fc.boolean(),
    encoding: fc.constantFrom(
      'utf-8',
      'utf-8',
      'utf-8',
      'utf-8',
      'utf-8-bom',
      'gbk',
      'utf-16le-bom',
      'utf-16be-bom',
      'utf-16le',
    ),
    bytes: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(byteChange, { maxLength: 3 }) },
    ),
  })
  .map((plan): Damage => {
    const rows = (good.get(plan.path) ?? []).map((row) => [...row]);
    const width = rows[0]?.length ?? 1;
    for (const [row, column, text] of plan.cells) {
      const target = rows[1 + (row % Math.max(1, rows.length - 1))];
      if (target) target[column % width] = text;
    }
    for (const [what, which] of plan.rows) {
      const at = 1 + (which % Math.max(1, rows.length - 1));
      const row = rows[at] ?? [];
      if (what === 'twice') rows.splice(at, 0, [...row]);
      else if (what === 'gone') rows.splice(at, 1);
      else if (what === 'blank')
        rows.splice(
          at,
          0,
          row.map(() => ''),
        );
      else if (what === 'moved') rows.push(...rows.splice(at, 1));
      else rows[at] = what === 'longer' ? [...row, '多'] : row.slice(0, -1);
    }
    if (plan.head !== null) {
      const [what, which] = plan.head;
      const header = rows[0] ?? [];
      const at = which % width;
      if (what === 'title') rows.unshift(['一张表']);
      else if (what === 'gone') header.splice(at, 1);
      else if (what === 'twice') header.splice(at, 0, header[at] ?? '');
      else header[at] = what === 'other' ? '别的列' : ` ${header[at] ?? ''}\u3000`;
    }
    const newline = plan.newline === 'mixed' ? '\r\n' : plan.newline;
    let text = `${Papa.unparse(rows, { newline, delimiter: plan.delimiter, quotes: plan.quotes })}${newline}`;
    if (plan.newline === 'mixed') text = text.replace('\r\n', '\n');
    return { path: plan.path, rows, bytes: spoil(encode(text, plan.encoding), plan.bytes) };
  });

/** RFC 4180, letter by letter. Null where the text is not written by its rules. */
function plainRead(bytes: Uint8Array): string[][] | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    return null;
  }
  if (!text.endsWith('\n')) text += '\n';
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) return null;
        if (text[at] !== '"') cell += text[at] ?? '';
        else if (text[at + 1] === '"') cell += text[++at] ?? '';
        else break;
      }
      at++;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') {
        if (text[at] === '"') return null;
        cell += text[at++] ?? '';
      }
    }
    row.push(cell);
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    } else if (text[at] !== ',') return null;
    at++;
  }
  return rows;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Whether a value is what a cell says, nothing more and nothing less. Lists have their own tests. */
function isValueOf(value: unknown, cell: string): boolean {
  if (typeof value === 'string') return value === cell;
  if (typeof value === 'number') return /^-?\d+(?:\.\d+)?$/u.test(cell) && Number(cell) === value;
  return Array.isArray(value) || ['', '[x]', '[z]'].includes(cell);
}

/** What a file says and the checker neither read nor named. */
function silent({ path, bytes }: Damage): string[] {
  const file = tableOf(path);
  if (!file) return ['no table'];
  const { rows, faults } = readTable(file.table, path, bytes, file.key);
  const said = plainRead(bytes);
  if (said === null) return faults.length > 0 ? [] : ['a file that is no CSV'];
  const [header = [], ...body] = said;
  const wholeFile = faults.some((fault) => fault.row === undefined || fault.row === 1);
  const read = new Map(rows.map((row) => [row.row, row]));
  return body.flatMap((cells, index): string[] => {
    const number = index + 2;
    const row = read.get(number);
    const named = wholeFile || faults.some((fault) => fault.row === number || fault.code === 'merge-conflict');
    if (!row) return named || isBlank(cells) ? [] : [`row ${String(number)}`];
    // A cell may be tidied up, and a value be missing, but only where a problem says so.
    if (named) return [];
    const values = row.value as unknown as Readonly<Record<string, unknown>>;
    return Object.entries(file.table.columns).flatMap(([key, { header: column }]) => {
      const place = header.findIndex((name) => name.trim() === column);
      const cell = place < 0 ? '' : (cells[place] ?? '');
      const same = row.cells[column] === cell && isValueOf(values[key], cell.trim());
      return same ? [] : [`row ${String(number)} ${column}: ${cell}`];
    });
  });
}

/** How long this process worked on something, in microseconds. */
function workOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Cells that `fix` changed without telling. */
function untold({ path, bytes }: Damage): string[] {
  const table = tableOf(path)?.table;
  if (!table) return ['no table'];
  const once = fixTable(table, bytes);
  const twice = fixTable(table, once.bytes);
  if (twice.changes.length > 0) return [`twice is more than once: ${JSON.stringify(twice.changes)}`];
  const [before, after] = [plainRead(bytes), plainRead(once.bytes)];
  const has = (kind: FixChange['kinds'][number]): boolean => once.changes.some(({ kinds }) => kinds.includes(kind));
  // In another encoding or with another delimiter there is nothing to hold the result against but that it can be read.
  if (before === null || has('delimiter') || has('separator-line') || has('encoding')) {
    return once.changes.length > 0 && after === null && before !== null ? ['unreadable'] : [];
  }
  if (after === null) return ['unreadable'];
  const dropped = new Set(once.changes.flatMap(({ kinds, row }) => (kinds.includes('blank-row') ? [row] : [])));
  const columns = new Set(
    once.changes.flatMap(({ kinds, column }) => (kinds.includes('blank-column') ? [Number(column) - 1] : [])),
  );
  const told = new Map(once.changes.map((change) => [`${String(change.row)} ${change.before}`, change.after]));
  const expected = before.flatMap((row, index) =>
    dropped.has(index + 1)
      ? []
      : [row.flatMap((cell, place) => (columns.has(place) ? [] : [told.get(`${String(index + 1)} ${cell}`) ?? cell]))],
  );
  const kept = (rows: readonly (readonly string[])[]): string => JSON.stringify(rows.filter((row) => !isBlank(row)));
  return kept(expected) === kept(after) ? [] : [`${kept(expected)} became ${kept(after)}`];
}

/** Checks a file together with all others: whatever is found has words. */
function inItsPlace({ path, bytes }: Damage): void {
  const place = tableOf(path);
  if (!place) return;
  const { rows, faults } = readTable(place.table, path, bytes, place.key);
  const problems = check({
    ...project,
    tables: { ...project.tables, [place.name]: rows },
    faults: [...project.faults, ...faults],
  });
  for (const problem of problems) expect(problem.message === '' || problem.remedy === '').toBe(false);
}

test.each(SEEDS)(
  `${String(FILES)} damaged files, seed %i: nothing is read wrongly in silence, nothing mended untold, nothing hangs`,
  { timeout: LIMIT },
  (seed) => {
    let count = 0;
    fc.assert(
      fc.property(damage, (file) => {
        count++;
        const work = workOf(() => {
          expect(silent(file)).toEqual([]);
          expect(untold(file)).toEqual([]);
          // The rules look at every tenth, in its place among the tables.
          if (count % 10 === 0) inItsPlace(file);
        });
        expect(work).toBeLessThan(MOST_WORK);
      }),
      { numRuns: FILES, seed },
    );
    expect(count).toBeGreaterThanOrEqual(FILES);
  },
);
