/**
 * A workbook → the project's CSV files. Pure: what is there already is passed in, what comes out is text to write, and
 * everything that was decided on the way is said. Nothing is guessed in silence: what is unclear is a question.
 */
import { fixTable } from '../check/fix.ts';
import { formatChange } from '../check/fix-report.ts';
import { decode } from '../csv/decode.ts';
import { readRecords } from '../csv/records.ts';
import { writeSource } from '../csv/write.ts';
import type { Project } from '../check/project.ts';
import { tables, type TableName } from '../schema/index.ts';
import { tableOf } from '../schema/paths.ts';
import type { Table } from '../schema/table.ts';
import { COMPUTED, matchSheet, type Matching } from './columns.ts';
import { keysIn, keysNamed, keysOf, type Key } from './keys.ts';
import type { Sheet } from './read.ts';
import { takeApart, type SheetRow } from './rows.ts';

/** Where a row of a file came from. */
export interface Origin {
  readonly sheet: string;
  readonly row: number;
}

/** A row that was there and now says something else. */
export interface Rewritten {
  readonly id: string;
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** A file the workbook makes or changes. */
export interface ImportedFile {
  readonly file: string;
  readonly table: TableName;
  /** The whole file, header first. */
  readonly records: readonly (readonly string[])[];
  readonly text: string;
  /** The file's row, as Excel counts, → the workbook's. */
  readonly origins: ReadonlyMap<number, Origin>;
  readonly added: number;
  readonly rewritten: readonly Rewritten[];
  /** Rows that say the same in both. */
  readonly same: number;
  /** Rows only the file has: they stay. */
  readonly kept: number;
}

export interface Imported {
  readonly files: readonly ImportedFile[];
  /** What was done, sheet by sheet, in the editors' words. */
  readonly report: readonly string[];
  /** What has to be decided first; with one of these nothing should be written. */
  readonly questions: readonly string[];
}

export interface ImportOptions {
  /** The workbook's file name: it often says which place or list it is. */
  readonly name: string;
  readonly project: Pick<Project, 'tables'>;
  /** The bytes of a file of the project, null where there is none. */
  readonly read: (file: string) => Uint8Array | null;
  /** The file the editor has named, e.g. `data/duties/150100-jiedao-fuquan-2023.csv`. */
  readonly to?: string | null;
}

const pathOf = (table: TableName, key: string | null): string =>
  `data/${tables[table].path}${key === null ? '' : `${key}.csv`}`;

interface Batch {
  readonly table: TableName;
  readonly key: string | null;
  readonly rows: { readonly row: SheetRow; readonly sheet: string }[];
}

/** Reads a workbook's sheets into the files they belong to. */
export function importSheets(sheets: readonly Sheet[], options: ImportOptions): Imported {
  const report: string[] = [];
  const questions: string[] = [];
  const to = options.to ? tableOf(options.to) : null;
  if (options.to && to === null) {
    return {
      files: [],
      report,
      questions: [`没有「${options.to}」这张表。写成 data/ 下面的文件，例如 data/duties/清单编号.csv`],
    };
  }
  const batches = new Map<string, Batch>();
  for (const sheet of sheets) {
    if (sheet.rows.every((row) => row.every((cell) => cell.trim() === ''))) {
      report.push(`工作表「${sheet.name}」是空的，跳过`);
      continue;
    }
    const found = matchSheet(sheet.rows, to?.name ?? null);
    if (found.matching === null) {
      const names = found.candidates.map((table) => tables[table].title);
      questions.push(
        names.length > 0
          ? `工作表「${sheet.name}」像${names.map((name) => `「${name}」`).join('，也像')}。加上 --to 文件，例如 --to data/${tables[found.candidates[0] ?? 'duties'].path}`
          : `工作表「${sheet.name}」的列名和哪张表都对不上。第一行写上列名（各表的列名在编辑手册里），或加上 --to 文件`,
      );
      continue;
    }
    const { matching } = found;
    const { data, aside } = takeApart(sheet.rows, matching);
    report.push(...describe(sheet, matching, data.length, aside));
    const title = aside.filter((one) => one.why === '标题').map((one) => one.text);
    const unread = unreadNumbers(sheet, data, matching);
    questions.push(...unread.map((question) => `工作表「${sheet.name}」：${question}`));
    if (unread.length > 0) continue;
    const routed = route(data, matching, to?.key ?? null, [sheet.name, ...title, options.name], options.project);
    questions.push(...routed.questions.map((question) => `工作表「${sheet.name}」：${question}`));
    for (const [key, rows] of routed.rows) {
      const file = pathOf(matching.table, key);
      const batch = batches.get(file) ?? { table: matching.table, key, rows: [] };
      batch.rows.push(...rows.map((row) => ({ row, sheet: sheet.name })));
      batches.set(file, batch);
    }
  }
  const files = [...batches].flatMap(([file, batch]) => {
    const made = merge(file, batch, options.read(file));
    if (typeof made === 'string') {
      questions.push(made);
      return [];
    }
    report.push(...made.report);
    return [made.file];
  });
  return { files, report, questions };
}

/** What was found in a sheet, as a few lines. */
function describe(
  sheet: Sheet,
  matching: Matching,
  rows: number,
  aside: readonly { row: number; why: string; text: string }[],
): string[] {
  const definition: Table = tables[matching.table];
  const lines = [
    `工作表「${sheet.name}」→ ${definition.title}（${definition.path}）：第${String(matching.headerRow + 1)}行是列名，${String(rows)} 行数据`,
  ];
  for (const { from, to, near } of matching.renamed)
    lines.push(near ? `  「${from}」和「${to}」只差一个字，按「${to}」读，核对一下` : `  「${from}」按「${to}」读`);
  for (const { name } of matching.unused)
    lines.push(COMPUTED.has(name) ? `  「${name}」由网站计算，没有收` : `  「${name}」没有对应的列，没有收`);
  for (const note of sheet.notes) lines.push(`  ${note}`);
  for (const { row, why, text } of aside) {
    const cut = [...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text;
    const advice =
      why === '合计'
        ? '；总数由网站计算，公布的总数写在 duty-lists.csv「公布总数」'
        : why === '表注'
          ? '；要留的写进 duty-lists.csv 或那一行的「说明」'
          : '';
    lines.push(`  第${String(row)}行是${why}，没有收：「${cut}」${advice}`);
  }
  return lines;
}

/** Columns of numbers that say nothing of what a row is about. */
const COUNTING = /^(?:序号?|行号|行次|排名|名次|编号|年份?|年度|月份?|邮编|NO\.?)$/iu;
const NUMBER = /^[约近]?[-−]?[\d０-９][\d０-９,，.．]*\s*[余多]?\s*(?:[%％]|\p{Script=Han}{1,2})?$/u;

/** Figures without some of their numbers would be worse than none: a column of numbers that was not read is asked about. */
function unreadNumbers(sheet: Sheet, data: readonly SheetRow[], matching: Matching): string[] {
  if (matching.table !== 'figures') return [];
  const names = matching.unused.flatMap(({ name, place }) => {
    if (COMPUTED.has(name) || COUNTING.test(name)) return [];
    const cells = data.map(({ row }) => (sheet.rows[row - 1]?.[place] ?? '').trim()).filter((cell) => cell !== '');
    const isNumbers = cells.length > 0 && cells.filter((cell) => NUMBER.test(cell)).length * 2 > cells.length;
    return isNumbers ? [`「${name}」`] : [];
  });
  if (names.length === 0) return [];
  return [
    `${names.join('')}里有数，没有对应的列，收进来会丢掉这些数。把列名改成「原值」「现值」「数量」「变化率」「分子」「分母」里的一个；不要这些数，就删掉这一列`,
  ];
}

/** Sends rows to their files. */
function route(
  data: readonly SheetRow[],
  matching: Matching,
  named: string | null,
  hints: readonly string[],
  project: Pick<Project, 'tables'>,
): { rows: Map<string | null, SheetRow[]>; questions: string[] } {
  const fileKey = (tables[matching.table] as Table).fileKey;
  if (!fileKey) return { rows: new Map([[null, [...data]]]), questions: [] };
  if (named !== null) return { rows: new Map([[named, [...data]]]), questions: [] };
  const what = fileKey.key === 'district' ? '地区' : '清单';
  const keys = keysOf(project, fileKey.table as TableName);
  const rows = new Map<string | null, SheetRow[]>();
  const questions: string[] = [];

  if (matching.keyPlace !== null) {
    const unknown = new Map<string, number[]>();
    for (const row of data) {
      const found = keysNamed(keys, row.key ?? '');
      const [only] = found;
      if (only && found.length === 1) rows.set(only.id, [...(rows.get(only.id) ?? []), row]);
      else unknown.set(row.key ?? '', [...(unknown.get(row.key ?? '') ?? []), row.row]);
    }
    for (const [text, places] of unknown) {
      questions.push(
        `第${places.slice(0, 5).join('、')}${places.length > 5 ? '…' : ''}行的${what}「${text}」${keysNamed(keys, text).length > 1 ? '有好几个，写代码' : `不在 ${tables[fileKey.table as TableName].path} 里`}`,
      );
    }
    return { rows, questions };
  }
  for (const hint of hints) {
    const found = keysIn(keys, hint.replace(/\.[a-z]+$/iu, ''));
    const [only] = found;
    if (only && found.length === 1) return { rows: new Map([[only.id, [...data]]]), questions: [] };
    if (found.length > 1) return { rows, questions: [whichOf(found, what, matching.table, hint)] };
  }
  return {
    rows,
    questions: [
      `看不出是哪个${what}的。加上 --to ${pathOf(matching.table, what === '地区' ? '地区代码' : '清单编号')}，或把工作表的名字改成${what}的${what === '地区' ? '代码' : '编号'}`,
    ],
  };
}

const whichOf = (found: readonly Key[], what: string, table: TableName, hint: string): string =>
  `「${hint}」可能是好几个${what}：${found
    .slice(0, 5)
    .map((key) => `${key.id}（${key.name}）`)
    .join('、')}。加上 --to ${pathOf(table, found[0]?.id ?? '')} 写明是哪一个`;

/** A text as one cell of ours: what our own downloads put in front of formulas is taken off again. */
function cleaned(text: string, isList: boolean): string {
  const plain = text.replace(/^'(?=[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u, '').trim();
  return isList ? plain.replace(/[;；]?\s*\n\s*/gu, ';') : plain;
}

/** The batch's cells with what `npm run fix` mends without judgement, and a word on each such cell. */
function mended(
  definition: Table,
  batch: Batch,
  used: readonly string[],
  report: string[],
): { cells: Map<string, string>; row: number; sheet: string }[] {
  const isList = new Map(Object.values(definition.columns).map((column) => [column.header, column.cell.list === true]));
  const rows = batch.rows.map(({ row }) =>
    used.map((name) => cleaned(row.cells.get(name) ?? '', isList.get(name) === true)),
  );
  const { bytes, changes } = fixTable(definition, new TextEncoder().encode(writeSource([used, ...rows])));
  // Rows are never taken out here: a row of a workbook has something in it.
  const fixed = readRecords('', new TextDecoder().decode(bytes)).records.slice(1);
  for (const change of changes) {
    const origin = batch.rows[(change.row ?? 0) - 2];
    if (origin) report.push(`  ${formatChange({ ...change, row: origin.row.row })}`);
  }
  return batch.rows.map(({ row, sheet }, position) => ({
    cells: new Map(
      used.flatMap((name, place): [string, string][] =>
        row.cells.has(name) ? [[name, fixed[position]?.cells[place] ?? '']] : [],
      ),
    ),
    row: row.row,
    sheet,
  }));
}

/** Columns that name a row for people, where no number does. */
const NAMES = ['事项', '名称', '标题', '术语'];

/** Rows into a file: updated by what names them, added behind, nothing removed. */
function merge(
  file: string,
  batch: Batch,
  existing: Uint8Array | null,
): { file: ImportedFile; report: string[] } | string {
  const definition: Table = tables[batch.table];
  const columns = Object.values(definition.columns);
  const report: string[] = [];
  let records: string[][] = [];
  if (existing !== null) {
    const { text } = decode(file, existing);
    const read = text === null ? null : readRecords(file, text);
    if (!read || read.faults.length > 0) return `${file} 现在读不出来，先把它改好：npm run check`;
    records = read.records.map((record) => [...record.cells]);
  }
  const used = [...new Set(batch.rows.flatMap(({ row }) => [...row.cells.keys()]))];
  const header =
    records[0] ?? columns.filter((one) => !one.extra || used.includes(one.header)).map((one) => one.header);
  const before = header.length;
  for (const column of columns)
    if (used.includes(column.header) && !header.includes(column.header)) header.push(column.header);
  if (records.length === 0) records.push(header);
  else
    for (const record of records.slice(1))
      while (record.length >= before && record.length < header.length) record.push('');

  const place = new Map(header.map((name, index) => [name.trim(), index]));
  const at = (record: readonly string[], name: string): string => (record[place.get(name) ?? -1] ?? '').trim();
  const identity = definition.identity.map((key) => definition.columns[key]?.header ?? key);
  const nameOf = (cells: (name: string) => string): string => identity.map(cells).join('/');
  const index = new Map(records.slice(1).map((record) => [nameOf((name) => at(record, name)), record]));
  const title = NAMES.find((name) => place.has(name));
  const byTitle = new Map<string, string[][]>();
  if (title !== undefined)
    for (const record of records.slice(1))
      byTitle.set(at(record, title), [...(byTitle.get(at(record, title)) ?? []), record]);

  const [idColumn] = identity;
  const numbering =
    identity.length === 1 && idColumn === '编号'
      ? new Numbering(
          batch,
          records.slice(1).map((record) => at(record, '编号')),
        )
      : null;
  const origins = new Map<number, Origin>();
  const rowOf = new Map(records.map((record, position) => [record, position + 1]));
  const rewritten: Rewritten[] = [];
  const touched = new Set<string[]>();
  const numbered: string[] = [];
  let [added, same, blanks] = [0, 0, 0];

  for (const { cells, row, sheet } of mended(definition, batch, used, report)) {
    let record = index.get(nameOf((name) => cells.get(name) ?? ''));
    if (numbering && (cells.get('编号') ?? '') === '') {
      const alike =
        (title === undefined ? undefined : byTitle.get(cells.get(title) ?? ''))?.filter((one) => !touched.has(one)) ??
        [];
      record = alike[0];
      const id = record === undefined ? numbering.next() : at(record, '编号');
      if (id !== null) {
        cells.set('编号', id);
        if (record === undefined) numbered.push(id);
      }
    }
    if (record === undefined || touched.has(record)) {
      const fresh = header.map((name) => cells.get(name.trim()) ?? '');
      records.push(fresh);
      origins.set(records.length, { sheet, row });
      touched.add(fresh);
      added++;
      continue;
    }
    touched.add(record);
    origins.set(rowOf.get(record) ?? 0, { sheet, row });
    const changed = [...cells].flatMap(([column, after]) => {
      const was = at(record, column);
      if (was === after) return [];
      // A blank cell says nothing; it must not cost what somebody has written.
      if (after === '') {
        blanks++;
        return [];
      }
      record[place.get(column) ?? -1] = after;
      return [{ column, before: was, after }];
    });
    if (changed.length > 0) rewritten.push({ id: nameOf((name) => at(record, name)), cells: changed });
    else same++;
  }

  const kept = records.length - 1 - touched.size;
  report.push(
    `${file}：新增 ${String(added)} 行，修改 ${String(rewritten.length)} 行，没有变 ${String(same)} 行，表里原有、工作簿里没有的 ${String(kept)} 行照旧留着`,
  );
  if (numbered.length > 0)
    report.push(
      `  没有编号的新行编为 ${numbered[0] ?? ''}${numbered.length > 1 ? ` 到 ${numbered.at(-1) ?? ''}` : ''}，定了就不再改`,
    );
  if (blanks > 0) report.push(`  工作簿里空着的 ${String(blanks)} 格，保留表里原来的内容；要清空的，在 CSV 里清`);
  for (const { id, cells } of rewritten.slice(0, SHOWN))
    report.push(
      `  修改 ${id}：${cells.map((cell) => `${cell.column} ${quoted(cell.before)} → ${quoted(cell.after)}`).join('；')}`,
    );
  if (rewritten.length > SHOWN) report.push(`  还有 ${String(rewritten.length - SHOWN)} 行修改没有列出`);
  return {
    file: { file, table: batch.table, records, text: writeSource(records), origins, added, rewritten, same, kept },
    report,
  };
}

/** How many changed rows are told one by one. */
const SHOWN = 20;

const quoted = (text: string): string =>
  text === '' ? '空' : `「${[...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text}」`;

/** Numbers for new rows, going on from those there are: d001, d002; 150100-001, 150100-002. */
class Numbering {
  readonly #prefix: string | null;
  readonly #width: number;
  #last: number;

  constructor(batch: Batch, existing: readonly string[]) {
    const all = [...existing, ...batch.rows.map(({ row }) => row.cells.get('编号') ?? '')].filter((id) => id !== '');
    const split = all.flatMap((id) => {
      const match = /^(.*?)(\d+)$/u.exec(id);
      return match ? [{ prefix: match[1] ?? '', digits: match[2] ?? '' }] : [];
    });
    const prefixes = new Map<string, number>();
    for (const { prefix } of split) prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1);
    const [common] = [...prefixes].sort((a, b) => b[1] - a[1]);
    // A name is not for us to make up: only where most numbers go on from each other is the next one plain.
    if (common && common[1] > all.length / 2) this.#prefix = common[0];
    else if (all.length === 0 && batch.table === 'duties') this.#prefix = 'd';
    else if (all.length === 0 && batch.table === 'figures') this.#prefix = `${batch.key ?? ''}-`;
    else this.#prefix = null;
    const own = split.filter(({ prefix }) => prefix === this.#prefix);
    this.#width = Math.max(own[0]?.digits.length ?? 3, 1);
    this.#last = Math.max(0, ...own.map(({ digits }) => Number(digits)));
  }

  /** The next number, or null where the table's numbers are names. */
  next(): string | null {
    if (this.#prefix === null) return null;
    this.#last++;
    return `${this.#prefix}${String(this.#last).padStart(this.#width, '0')}`;
  }
}
