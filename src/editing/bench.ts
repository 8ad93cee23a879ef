/**
 * The editor's bench: files laid over the published ones, checked together, mended, and compared with what readers see
 * now. Pure: the page's worker and the tests bring the files.
 */
import { fixTable } from '../check/fix.ts';
import { formatChange } from '../check/fix-report.ts';
import { check, countLevel } from '../check/index.ts';
import { formatProblem, type Problem } from '../check/problem.ts';
import type { Project, Surroundings } from '../check/project.ts';
import { pagesOf } from '../check/released.ts';
import { titleOf } from '../check/report.ts';
import { readRecords } from '../csv/records.ts';
import { writeSource } from '../csv/write.ts';
import type { Files } from '../dataset/files.ts';
import { overlay } from '../dataset/overlay.ts';
import { readProject } from '../dataset/read-project.ts';
import { changesBetween, countWords } from '../dataset/table-changes.ts';
import { tableNames, tables } from '../schema/index.ts';
import { tableOf } from '../schema/paths.ts';
import type { Table } from '../schema/table.ts';
import { matchSheet } from '../workbook/columns.ts';
import { importSheets } from '../workbook/import.ts';
import { keysIn, keysOf } from '../workbook/keys.ts';
import { NotAWorkbook, readWorkbook, type Sheet } from '../workbook/read.ts';
import type { Edit, Finding, Look, Mode, Place, View } from './messages.ts';

/** A file on the bench. */
interface Doc {
  readonly id: number;
  readonly name: string;
  path: string | null;
  /** As it would be saved. */
  bytes: Uint8Array;
  /** Its cells, where it is a table that can be read. */
  records: string[][] | null;
  notes: string[];
  questions: string[];
  /** Whether naming its table would answer them. */
  placeable: boolean;
  encoding: View['encoding'];
  /** A workbook whose place has to be named first. */
  sheets: readonly Sheet[] | null;
  /** What undoes the last edits, the last one last. */
  undo: (() => void)[];
  /** Whether the page has the records as they are. */
  sent: boolean;
  /** As the page shows it. */
  mode: Mode;
}

/** Faults after which a file's cells are not where they seem to be: it is mended as text. */
const AS_TEXT = new Set(['unclosed-quote', 'stray-quote', 'merge-conflict', 'sep-line', 'delimiter', 'not-csv-html']);

/** As many steps as anybody takes back. */
const UNDO_STEPS = 100;

/** As many as anybody works through before checking again. */
const MOST_FINDINGS = 3000;
const MOST_CHANGES = 100;

export class Bench {
  readonly #published: Files;
  readonly #surroundings: Surroundings;
  readonly #baseline: Project;
  readonly #known: ReadonlySet<string>;
  readonly #paths: ReadonlySet<string>;
  readonly #bytes: ReadonlyMap<string, Uint8Array>;
  readonly #docs: Doc[] = [];
  #count = 0;

  private constructor(
    published: Files,
    surroundings: Surroundings,
    baseline: Project,
    bytes: ReadonlyMap<string, Uint8Array>,
  ) {
    this.#published = published;
    this.#surroundings = surroundings;
    this.#baseline = baseline;
    this.#known = new Set(check(baseline).map(formatProblem));
    this.#bytes = bytes;
    this.#paths = new Set(bytes.keys());
  }

  /** Lays out what is published. */
  static async start(published: Files, surroundings: Surroundings): Promise<Bench> {
    const bytes = new Map<string, Uint8Array>();
    for (const folder of ['data', 'content'])
      for (const path of await published.list(folder)) bytes.set(path, await published.read(path));
    const baseline = await readProject(published, null, surroundings);
    // What readers may have linked to must not vanish.
    return new Bench(published, { ...surroundings, released: pagesOf(baseline) }, baseline, bytes);
  }

  /** Everywhere a file can belong: the tables, and for those with a file per district or list, each of them. */
  places(): Place[] {
    return tableNames.flatMap((name): Place[] => {
      const table: Table = tables[name];
      if (!table.fileKey)
        return [{ path: `data/${table.path}`, label: `${table.title}（${table.path}）`, group: '单个文件的表' }];
      return keysOf(this.#baseline, table.fileKey.table as 'districts' | 'duty-lists').map((key) => ({
        path: `data/${table.path}${key.id}.csv`,
        label: `${key.name}（${table.path}${key.id}.csv）`,
        group: `${table.title}，一个${table.fileKey?.key === 'district' ? '地区' : '清单'}一个文件`,
      }));
    });
  }

  /** Puts a file on the bench; the same name again takes the place of the one before. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const old = this.#docs.findIndex((doc) => doc.name === name);
    if (old >= 0) this.#docs.splice(old, 1);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return this.#openWorkbook(name, bytes);
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return this.#openWorkbook(name, bytes);
    const doc = this.#add(name, bytes);
    if (bytes.every((byte) => byte <= 0x20)) {
      doc.questions = ['这个文件是空的。回到原来的表格重新导出一次，再拖进来'];
      return;
    }
    const text = decodeAny(bytes);
    if (/\.(?:mdx?|json)$/iu.test(name)) {
      doc.path = this.#namesake(name) ?? (/\.mdx?$/iu.test(name) ? `content/cases/${name}` : null);
      if (doc.path === null)
        doc.questions = ['网站没有这个文件。能检查的是 CSV、Excel 工作簿（.xlsx）、案例（.mdx）和 site.json'];
      return;
    }
    if (text === null) {
      doc.questions = ['这个文件不是文字，读不出来。能检查的是 CSV、Excel 工作簿（.xlsx）、案例（.mdx）和 site.json'];
      return;
    }
    doc.encoding = text.encoding;
    const lines = text.text.replace(/\r\n?/gu, '\n');
    // A table saved with another mark between its columns is still this table; the check says so.
    const read = ([',', ';', '\t'] as const).map((mark) =>
      readRecords('', lines, mark).records.map((record) => [...record.cells]),
    );
    doc.path =
      this.#namesake(name) ??
      read.map((records) => this.#byHeader(name, records)).find((path) => path !== null) ??
      null;
    if (doc.path === null) {
      doc.questions = ['看不出这是哪张表。在下面选一张'];
      doc.placeable = true;
    }
    if (text.encoding === null) doc.records = read[0] ?? [];
  }

  /** Says which table a file is. */
  place(id: number, path: string): void {
    const doc = this.#doc(id);
    if (!doc || tableOf(path) === null) return;
    if (doc.sheets !== null) {
      this.#docs.splice(this.#docs.indexOf(doc), 1);
      this.#import(doc.name, doc.sheets, path);
      return;
    }
    doc.path = path;
    doc.questions = [];
    doc.placeable = false;
    doc.sent = false;
  }

  close(id: number): void {
    const index = this.#docs.findIndex((doc) => doc.id === id);
    if (index >= 0) this.#docs.splice(index, 1);
  }

  /**
   * Makes a change.
   *
   * @returns what `fix` did, line by line
   */
  edit(id: number, edit: Edit): string[] {
    const doc = this.#doc(id);
    if (!doc) return [];
    if (edit.kind === 'undo') {
      doc.undo.pop()?.();
      doc.sent = false;
      return [];
    }
    if (edit.kind === 'text') {
      this.#remember(doc);
      doc.bytes = new TextEncoder().encode(edit.value);
      doc.records = doc.path?.endsWith('.csv') ? recordsOf(edit.value) : null;
      return [];
    }
    if (edit.kind === 'decode') {
      const text = decodeAny(doc.bytes);
      if (text === null) return [];
      this.#remember(doc);
      doc.bytes = new TextEncoder().encode(text.text);
      doc.records = recordsOf(text.text);
      doc.notes = [...doc.notes, `已按 ${text.encoding ?? 'UTF-8'} 读成中文，下载时存成 UTF-8`];
      doc.encoding = null;
      doc.sent = false;
      return [];
    }
    if (edit.kind === 'fix') return this.#fix(doc);
    const { records } = doc;
    const row = records?.[edit.row];
    if (!records || !row) return [];
    this.#remember(doc, edit);
    if (edit.kind === 'cell') {
      while (row.length <= edit.column) row.push('');
      row[edit.column] = edit.value;
      // A cell beyond the header that is emptied is gone: that is how a comma too much is taken out.
      const width = records[0]?.length ?? 0;
      if (edit.row > 0) while (row.length > width && row.at(-1) === '') row.pop();
    } else {
      doc.sent = false;
      if (edit.kind === 'delete-row') records.splice(edit.row, 1);
      else if (edit.kind === 'add-row')
        records.splice(
          edit.row + 1,
          0,
          (records[0] ?? []).map(() => ''),
        );
      else if (edit.kind === 'fill') while (row.length < (records[0]?.length ?? 0)) row.push('');
      else row.splice(edit.column, 2, `${row[edit.column] ?? ''}，${row[edit.column + 1] ?? ''}`);
    }
    doc.bytes = new TextEncoder().encode(writeSource(records));
    return [];
  }

  /** All files as they stand, and what readers will see change. */
  async look(clock: () => number): Promise<Look> {
    const started = clock();
    const placed = new Map(this.#docs.flatMap((doc) => (doc.path === null ? [] : [[doc.path, doc.bytes] as const])));
    const project = await readProject(overlay(this.#published, placed), null, this.#surroundings);
    const problems = check(project);
    const changes = changesBetween(this.#baseline, project);
    const fresh = problems.filter((problem) => !placed.has(problem.file) && !this.#known.has(formatProblem(problem)));
    const views = this.#docs.map((doc): View => {
      const own = doc.path === null ? [] : problems.filter((problem) => problem.file === doc.path);
      const mode = modeOf(doc, own);
      const table = doc.path === null ? null : (tableOf(doc.path)?.table ?? null);
      const header = (doc.records?.[0] ?? []).map((cell) => cell.trim());
      const columns = new Map(Object.values(table?.columns ?? {}).map((column) => [column.header, column]));
      const send = !doc.sent || doc.mode !== mode;
      doc.sent = true;
      doc.mode = mode;
      return {
        id: doc.id,
        name: doc.name,
        path: doc.path,
        title: table?.title ?? doc.path ?? '',
        exists: doc.path !== null && this.#paths.has(doc.path),
        mode,
        notes: doc.notes,
        questions: doc.questions,
        placeable: doc.placeable,
        encoding: doc.encoding,
        rowCount: Math.max(0, (doc.records?.length ?? 0) - 1),
        wide: header.map((name) => isWide(columns.get(name))),
        records: send && mode === 'grid' ? doc.records : null,
        text: send && mode === 'text' ? (decodeAny(doc.bytes)?.text ?? '') : null,
        findings: own.slice(0, MOST_FINDINGS).map((problem) => finding(problem, header)),
        counts: {
          error: countLevel(own, 'error'),
          warning: countLevel(own, 'warning'),
          hint: countLevel(own, 'hint'),
        },
        fixable: table === null || doc.encoding !== null ? 0 : fixTable(table, doc.bytes).changes.length,
        canUndo: doc.undo.length > 0,
        milliseconds: clock() - started,
      };
    });
    return {
      views,
      changes: changes.tables.map(({ title, rows }) => ({
        title,
        words: countWords(rows),
        rows: rows.slice(0, MOST_CHANGES),
        more: Math.max(0, rows.length - MOST_CHANGES),
      })),
      elsewhere: fresh.slice(0, MOST_CHANGES).map((problem) => finding(problem, [])),
    };
  }

  /** A file to download. Tables are for Excel and for git alike: every value as it is, byte order mark, CRLF. */
  save(id: number): { name: string; type: string; bytes: Uint8Array } | null {
    const doc = this.#doc(id);
    if (!doc?.path) return null;
    const name = doc.path.split('/').at(-1) ?? doc.name;
    if (!name.endsWith('.csv')) return { name, type: 'text/plain;charset=utf-8', bytes: doc.bytes };
    const text = doc.records ? writeSource(doc.records, true) : (decodeAny(doc.bytes)?.text ?? '');
    return { name, type: 'text/csv;charset=utf-8', bytes: new TextEncoder().encode(text) };
  }

  #doc(id: number): Doc | undefined {
    return this.#docs.find((doc) => doc.id === id);
  }

  #add(name: string, bytes: Uint8Array): Doc {
    const doc: Doc = {
      id: ++this.#count,
      name,
      path: null,
      bytes,
      records: null,
      notes: [],
      questions: [],
      placeable: false,
      encoding: null,
      sheets: null,
      undo: [],
      sent: false,
      mode: 'closed',
    };
    this.#docs.push(doc);
    return doc;
  }

  async #openWorkbook(name: string, bytes: Uint8Array): Promise<void> {
    const sheets = await readWorkbook(bytes).catch((error: unknown) => {
      if (error instanceof NotAWorkbook) return error;
      throw error;
    });
    if (sheets instanceof NotAWorkbook) this.#add(name, bytes).questions = [sheets.message];
    else this.#import(name, sheets, null);
  }

  #import(name: string, sheets: readonly Sheet[], to: string | null): void {
    const { files, report, questions } = importSheets(sheets, {
      name,
      project: this.#baseline,
      read: (file) => this.#bytes.get(file) ?? null,
      to,
    });
    if (questions.length > 0) {
      const doc = this.#add(name, new Uint8Array());
      doc.notes = [...report];
      doc.questions = questions.map((question) =>
        question.replace(/。?加上 --to[^，；]*|，?或加上 --to 文件/gu, '').replace(/，$/u, ''),
      );
      doc.sheets = sheets;
      doc.placeable = true;
      return;
    }
    for (const file of files) {
      const doc = this.#add(name, new TextEncoder().encode(file.text));
      doc.path = file.file;
      doc.records = file.records.map((record) => [...record]);
      doc.notes = report.filter(
        (line) => files.length === 1 || !line.startsWith('data/') || line.startsWith(file.file),
      );
    }
  }

  /** The published file of this name, as people's computers rename copies: `districts (1).csv`, `districts - 副本.csv`. */
  #namesake(name: string): string | null {
    const plain = name.replace(
      /(?:\s*[-－_]?\s*(?:副本|拷贝|复件|copy)(?:\s*\(?\d*\)?)?|\s*[(（]\d+[)）])(?=\.[a-z]+$)/iu,
      '',
    );
    const found = [...this.#paths].filter((path) => path.split('/').at(-1) === plain);
    if (found.length === 1) return found[0] ?? null;
    const places = this.places().filter((place) => place.path.split('/').at(-1) === plain);
    return places.length === 1 ? (places[0]?.path ?? null) : null;
  }

  /** The table whose columns these are, and for a table of many files the one that the file's or the rows' names say. */
  #byHeader(name: string, rows: readonly (readonly string[])[]): string | null {
    const { matching } = matchSheet(rows.slice(0, 20), null);
    if (!matching) return null;
    const table: Table = tables[matching.table];
    if (!table.fileKey) return `data/${table.path}`;
    const keys = keysOf(this.#baseline, table.fileKey.table as 'districts' | 'duty-lists');
    const id = rows[matching.headerRow + 1]?.[matching.places.get('编号') ?? -1] ?? '';
    const byId = keys.filter((key) => id.startsWith(`${key.id}-`));
    const found =
      byId.length === 1 && table.fileKey.key === 'district' ? byId : keysIn(keys, name.replace(/\.[a-z]+$/iu, ''));
    return found.length === 1 ? `data/${table.path}${found[0]?.id ?? ''}.csv` : null;
  }

  #fix(doc: Doc): string[] {
    const table = doc.path === null ? null : (tableOf(doc.path)?.table ?? null);
    if (!table) return [];
    const { bytes, changes } = fixTable(table, doc.bytes);
    if (changes.length === 0) return [];
    this.#remember(doc);
    doc.bytes = bytes;
    doc.records = recordsOf(new TextDecoder().decode(bytes));
    doc.encoding = null;
    doc.sent = false;
    return changes.map(formatChange);
  }

  /** Keeps what it takes to undo an edit: for one cell that cell, otherwise the whole table. */
  #remember(doc: Doc, edit?: Edit): void {
    const { bytes, records, notes, encoding } = doc;
    if (edit?.kind === 'cell') {
      const row = records?.[edit.row];
      const before = [...(row ?? [])];
      doc.undo.push(() => {
        if (doc.records && row) doc.records[edit.row] = before;
        doc.bytes = bytes;
      });
    } else {
      const copy = records?.map((record) => [...record]) ?? null;
      doc.undo.push(() => Object.assign(doc, { bytes, records: copy, notes, encoding }));
    }
    if (doc.undo.length > UNDO_STEPS) doc.undo.shift();
  }
}

const recordsOf = (text: string): string[][] =>
  readRecords('', text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n')).records.map((record) => [...record.cells]);

/** A file's text, and the encoding where it is not UTF-8; null where it is no text. */
function decodeAny(bytes: Uint8Array): { text: string; encoding: View['encoding'] } | null {
  const read = (encoding: string): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  const zero = bytes.subarray(0, 2000).indexOf(0);
  const wide =
    bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  if (wide !== null || zero >= 0) {
    const text = read(wide ?? (zero % 2 === 1 ? 'utf-16le' : 'utf-16be'));
    return text === null || text.includes('\0') ? null : { text, encoding: 'UTF-16' };
  }
  const utf8 = read('utf-8');
  if (utf8 !== null) return { text: utf8, encoding: null };
  const gbk = read('gb18030');
  return gbk === null ? null : { text: gbk, encoding: 'GBK' };
}

function modeOf(doc: Doc, own: readonly Problem[]): Mode {
  if (doc.path === null || doc.encoding !== null) return 'closed';
  if (doc.records === null || own.some((problem) => AS_TEXT.has(problem.code))) return 'text';
  return 'grid';
}

/** Columns that hold sentences. */
const isWide = (column: Table['columns'][string] | undefined): boolean =>
  column !== undefined && (column.cell.list === true || (column.cell.maxLength ?? 0) > 100);

const finding = (problem: Problem, header: readonly string[]): Finding => {
  const place = problem.column === null ? -1 : header.indexOf(problem.column);
  return {
    level: problem.level,
    code: problem.code,
    title: titleOf(problem.code),
    file: problem.file,
    row: problem.row,
    column: place < 0 ? null : place,
    columnName: problem.column,
    text: [problem.message, problem.remedy].map((text) => (/[？。]$/u.test(text) ? text : `${text}。`)).join(''),
    message: formatProblem(problem),
  };
};
