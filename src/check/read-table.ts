/** A file of a table → typed rows with their places, and everything wrong with its shape and its cells. */
import { INVISIBLE, trimCell, UNUSUAL, usual } from '../csv/characters.ts';
import { decode } from '../csv/decode.ts';
import type { Fault } from '../csv/fault.ts';
import { isBlank, readRecords, type CsvRecord } from '../csv/records.ts';
import { faultsOf, type CellFault } from '../schema/cells.ts';
import type { TableName } from '../schema/index.ts';
import type { Column, Table } from '../schema/table.ts';
import { mergedCells } from './merged-cells.ts';
import { nearest } from './nearest.ts';
import { personalIn } from './personal.ts';
import { LOSES_ROWS, type ReadRow } from './project.ts';
import { AGREED } from './private-texts.ts';

/**
 * Reads one file of a table.
 *
 * @param file path below the project's root, e.g. `data/figures/150100.csv`
 * @param key what the file's name says, for a table with one file per district or list
 * @returns the rows in file order; a row with a fault in it is kept, and marked as not sound
 */
export function readTable<N extends TableName>(
  definition: Table,
  file: string,
  bytes: Uint8Array,
  key: string | null,
): { rows: ReadRow<N>[]; faults: Fault[] } {
  const { text, faults: decodingFaults } = decode(file, bytes);
  if (text === null) return { rows: [], faults: decodingFaults };

  const faults: Fault[] = [...decodingFaults];
  const conflict = mergeConflict(file, text);
  if (conflict) return { rows: [], faults: [...faults, conflict] };

  const { records, faults: quoteFaults } = readRecords(file, text);
  faults.push(...quoteFaults);
  const header = records[0];
  if (!header || isBlank(header)) return { rows: [], faults: [...faults, { code: 'empty-file', file }] };

  faults.push(...garbledCells(file, records, header));
  const { places, faults: headerFaults } = readHeader(definition, file, header);
  faults.push(...headerFaults);
  // Without its columns nothing can be said of the cells: one message about the header beats hundreds about blanks.
  if (headerFaults.some((fault) => FATAL_HEADER.has(fault.code))) return { rows: [], faults };

  const body = records.slice(1);
  const rows: ReadRow<N>[] = [];
  const columns = columnsOf(definition, places);
  const broken = new Set(quoteFaults.map((fault) => fault.row));
  for (const record of body) {
    if (isBlank(record)) {
      faults.push({ code: 'blank-row', file, row: record.row, line: record.line });
      continue;
    }
    if (broken.has(record.row)) continue;
    const note = notARow(file, record);
    if (note) {
      faults.push(note);
      continue;
    }
    if (record.cells.length !== header.cells.length) {
      faults.push(cellCountFault(file, record, header));
      continue;
    }
    const read = readRow<N>(definition, file, record, columns, key);
    rows.push(read.row);
    faults.push(...read.faults);
  }
  const merged = mergedCells(definition, rows, faults);
  if (rows.length === 0 && !faults.some((fault) => LOSES_ROWS.has(fault.code)) && definition.mayBeEmpty !== true) {
    merged.push({ code: 'header-only', file });
  }
  return { rows, faults: merged };
}

/** Lines people write below a table on paper: totals, and who made it. */
function notARow(file: string, record: CsvRecord): Fault | null {
  const at = (code: string, value: string): Fault => ({ code, file, row: record.row, line: record.line, value });
  // In the third column and after it, 合计 is a word like any other: 口径 can be it.
  const total = record.cells
    .slice(0, 2)
    .map(trimCell)
    .find((cell) => TOTAL.test(cell));
  if (total !== undefined) return at('total-row', total);
  const first = trimCell(record.cells.find((cell) => trimCell(cell) !== '') ?? '');
  return NOTE.test(first) ? at('note-row', first) : null;
}

const TOTAL = /^[合小共总]\s*计\s*[:：]?$/u;
const NOTE =
  /^(?:注\d?|备注|附注|说明|制表人?|制表单位|制表日期|填表人?|填报人?|填报单位|审核人?|负责人|单位负责人|联系人|联系电话|数据来源|资料来源|统计时间|统计口径)\s*[:：]/u;

const FATAL_HEADER = new Set([
  'header-missing',
  'header-duplicate',
  'delimiter',
  'sep-line',
  'title-row',
  'proto-header',
]);

/** The marks two people's changes leave behind, at the first of them: nothing below it is a table. */
function mergeConflict(file: string, text: string): Fault | null {
  const mark = /^(?:<{7}|>{7}|={7})(?=\s|$).*$/mu.exec(text);
  if (!mark) return null;
  const above = text.slice(0, mark.index);
  const row = above === '' ? 1 : readRecords(file, above).records.length + 1;
  return { code: 'merge-conflict', file, row, line: above.split('\n').length, value: mark[0].slice(0, 40) };
}

/** What is left of text that was read in the wrong encoding once. */
const GARBLED = /\ufffd|锟斤拷|烫烫烫|屯屯屯|Ã[\u0080-\u00bf]|ï»¿/u;

/** Cells with such remains, with a little of what stands around. */
function garbledCells(file: string, records: readonly CsvRecord[], header: CsvRecord): Fault[] {
  return records.flatMap((record) =>
    record.cells.flatMap((cell, index): Fault[] => {
      const garbled = GARBLED.exec(cell);
      if (!garbled) return [];
      const value = cell.slice(Math.max(0, garbled.index - 8), garbled.index + 12);
      const column = record === header ? '' : (header.cells[index] ?? '').trim();
      return [
        { code: 'mojibake', file, row: record.row, line: record.line, ...(column === '' ? {} : { column }), value },
      ];
    }),
  );
}

/** Finds each column's place in the header. */
function readHeader(
  definition: Table,
  file: string,
  header: CsvRecord,
): { places: ReadonlyMap<string, number>; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (
    code: string,
    column: string | undefined,
    value: string | undefined,
    detail?: Record<string, string>,
  ) => {
    faults.push({
      code,
      file,
      row: header.row,
      line: header.line,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
      ...(detail ? { detail } : {}),
    });
  };
  const columns = Object.values(definition.columns);
  const known = columns.map((column) => column.header);
  const all = known.join(',');

  // 「sep=,」 is cut in two at its own comma.
  if (/^sep=/iu.test(header.cells[0] ?? '')) {
    fault('sep-line', undefined, header.cells.join(','));
    return { places: new Map(), faults };
  }
  if (header.cells.length === 1) {
    const only = header.cells[0] ?? '';
    const other = [';', '\t', '，', '；', '|'].find((mark) => only.includes(mark));
    if (other) {
      fault('delimiter', undefined, only, { mark: other === '\t' ? '制表符' : other });
      return { places: new Map(), faults };
    }
  }
  const filled = header.cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 1 && known.length > 1 && !known.includes((filled[0] ?? '').trim())) {
    fault('title-row', undefined, filled[0]);
    return { places: new Map(), faults };
  }

  const places = new Map<string, number>();
  header.cells.forEach((cell, index) => {
    const name = trimCell(cell);
    const position = { position: String(index + 1) };
    if (name === '') fault('header-blank', undefined, undefined, position);
    else if (['__proto__', 'constructor', 'prototype'].includes(name)) fault('proto-header', name, undefined);
    else if (places.has(name)) {
      fault('header-duplicate', name, undefined, {
        first: String((places.get(name) ?? 0) + 1),
        second: String(index + 1),
      });
    } else if (known.includes(name)) {
      if (name !== cell) fault('header-space', name, cell);
      places.set(name, index);
    } else if (!GARBLED.test(name)) {
      const present = header.cells.map((other) => other.trim());
      const suggestion = nearest(
        name,
        known.filter((other) => !present.includes(other)),
      );
      fault('header-unknown', name, undefined, suggestion ? { suggestion, all } : { all });
    }
  });
  const missing = columns
    .filter((column) => !column.extra && !places.has(column.header))
    .map((column) => column.header);
  if (missing.length > 0) fault('header-missing', undefined, undefined, { missing: missing.join('」「'), all });
  return { places, faults };
}

function cellCountFault(file: string, record: CsvRecord, header: CsvRecord): Fault {
  const more = record.cells.length > header.cells.length;
  const blank = record.cells.slice(header.cells.length).every((cell) => cell.trim() === '');
  return {
    code: more ? 'too-many-cells' : 'too-few-cells',
    file,
    row: record.row,
    line: record.line,
    detail: {
      has: String(record.cells.length),
      wants: String(header.cells.length),
      ...(more ? (blank ? { blank: '1' } : {}) : { from: header.cells[record.cells.length] ?? '' }),
    },
  };
}

/** A column on its way through a file. */
interface OpenColumn {
  readonly name: string;
  readonly column: Column<unknown>;
  /** Null where the file has no such column. */
  readonly place: number | null;
  /** What its cells say, by what is written in them: the same few words stand in most rows of most columns. */
  readonly read: Map<string, ReadCell>;
}

const columnsOf = (definition: Table, places: ReadonlyMap<string, number>): OpenColumn[] =>
  Object.entries(definition.columns).map(([name, column]) => ({
    name,
    column,
    place: places.get(column.header) ?? null,
    read: new Map(),
  }));

/** Reads the cells of one record. */
function readRow<N extends TableName>(
  definition: Table,
  file: string,
  record: CsvRecord,
  columns: readonly OpenColumn[],
  key: string | null,
): { row: ReadRow<N>; faults: Fault[] } {
  const faults: Fault[] = [];
  const value: Record<string, unknown> = {};
  const cells: Record<string, string> = {};
  if (definition.fileKey) value[definition.fileKey.key] = key;

  for (const { name, column, place, read } of columns) {
    const written = place === null ? '' : (record.cells[place] ?? '');
    cells[column.header] = written;
    let cell = read.get(written);
    if (cell === undefined) read.set(written, (cell = readCell(column, written)));
    value[name] = cell.value;
    if (cell.faults.length === 0) continue;
    // Private numbers are covered in everything the report says of the cell.
    const shown = cell.faults.find((fault) => fault.value !== undefined)?.value ?? written;
    for (const fault of cell.faults) {
      faults.push({ ...fault, file, row: record.row, line: record.line, column: column.header, value: shown });
    }
  }
  if (faults.some(({ code }) => code === 'phone') && Object.values(cells).some((cell) => cell.includes(AGREED))) {
    for (const fault of faults.splice(0)) if (fault.code !== 'phone') faults.push(fault);
  }
  const sound = !faults.some((fault) => !HARMLESS.has(fault.code));
  // The one place where the checked cells become a row: the schema and this loop agree by construction.
  const row = { value, sound, cells, file, row: record.row, line: record.line } as unknown as ReadRow<N>;
  return { row, faults };
}

/** Faults that leave the value usable. */
const HARMLESS = new Set(['cell-space', 'cjk-compat', 'fullwidth-digit', 'invisible-char', 'html-in-cell', 'too-long']);

interface ReadCell {
  readonly value: unknown;
  readonly faults: readonly Omit<Fault, 'file'>[];
}

function readCell(column: Column<unknown>, written: string): ReadCell {
  const blank = column.cell.list === true && column.need === 'optional' ? [] : null;
  const faults: Omit<Fault, 'file'>[] = [];
  let text = trimCell(written);
  if (text !== written) faults.push({ code: 'cell-space' });
  if (INVISIBLE.test(text)) {
    const position = [...text].findIndex((character) => INVISIBLE.test(character));
    faults.push({ code: 'invisible-char', detail: { position: String(position) } });
  }
  if (column.cell.digits && /[０-９．－％]/u.test(text)) {
    text = text.normalize('NFKC');
    faults.push({ code: 'fullwidth-digit', detail: { reading: text } });
  }

  if (text === '') {
    if (column.need !== 'optional') faults.push({ code: 'required', detail: { need: column.need } });
    return { value: blank, faults };
  }
  if (text === '[x]' || text === '[z]') {
    if (column.need === 'required') faults.push({ code: 'required', detail: { need: column.need, mark: text } });
    return { value: blank, faults };
  }
  const spoilt = spoiltCell(column, text);
  if (spoilt) return { value: blank, faults: [...faults.filter(({ code }) => code !== 'fullwidth-digit'), spoilt] };
  faults.push(...oddCharacters(text), ...privateNumbers(text));
  const tag = /<\/?[a-z!][^>]*>?|&(?:nbsp|lt|gt|amp|quot);/iu.exec(text);
  if (tag) faults.push({ code: 'html-in-cell', detail: { tag: tag[0].slice(0, 20) } });
  const length = [...text].length;
  if (column.cell.maxLength !== undefined && length > column.cell.maxLength) {
    faults.push({ code: 'too-long', detail: { length: String(length), limit: String(column.cell.maxLength) } });
  }
  const parsed = column.cell.schema.safeParse(text);
  if (parsed.success) return { value: parsed.data, faults };
  return {
    value: blank,
    // What cannot be read has not been 「已按…读取」.
    faults: [
      ...faults.filter((fault) => fault.code !== 'fullwidth-digit'),
      ...faultsOf(parsed.error).map((fault) => withContext(column, text, fault)),
    ],
  };
}

/** What a spreadsheet leaves behind, and words that say nothing: whatever the column, there is no value in it. */
function spoiltCell(column: Column<unknown>, text: string): CellFault | null {
  if (EXCEL_ERROR.test(text)) return { code: 'excel-error', detail: /^#+$/u.test(text) ? { narrow: '1' } : {} };
  const sign = FORMULA.exec(text)?.[0];
  // A plus before a number has a message that says more.
  if (sign !== undefined && !(column.cell.digits && /^[+＋]/u.test(sign)))
    return { code: 'formula-cell', detail: { sign: sign[0] ?? '' } };
  if (NULL_WORDS.has(text.toLowerCase()) && column.cell.words?.includes(text) !== true) {
    return { code: 'null-word', detail: { need: column.need } };
  }
  const { kind, maxLength } = column.cell;
  const short =
    kind !== '文字' ? column.cell.list !== true || column.cell.table === undefined : (maxLength ?? 0) <= 200;
  return short && text.includes('\n')
    ? { code: 'line-in-cell', detail: column.cell.list === true || column.header === '电话' ? { list: '1' } : {} }
    : null;
}

const EXCEL_ERROR = /^(?:#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|#{3,})$/iu;

/** How a formula starts. A plus before a word and a minus before a number are none. */
const FORMULA = /^(?:[=＝@＠]|[+＋][\d(（]|-[A-Za-z(])/u;

const NULL_WORDS = new Set(
  '无 暂无 没有 空 - -- — —— － / ／ \\ 不详 不明 不清楚 未知 待定 待补 待核实 na n/a n.a. null none nil 同上 同前 〃 ″ " ? ？ 略'.split(
    ' ',
  ),
);

function oddCharacters(text: string): CellFault[] {
  const character = UNUSUAL.exec(text)?.[0];
  return character === undefined ? [] : [{ code: 'cjk-compat', detail: { character, usual: usual(character) } }];
}

/** The value of these is the cell with the numbers covered. */
function privateNumbers(text: string): (CellFault & { readonly value: string })[] {
  const { numbers, mobiles, value } = personalIn(text);
  return [
    ...numbers.map(({ kind }) => ({ code: 'personal-data', value, detail: { kind } })),
    ...mobiles.slice(0, 1).map(() => ({ code: 'phone', value })),
  ];
}

/** What the message needs of the column: whether it may be blank; for a word outside a closed set, the word that was probably meant. */
function withContext(column: Column<unknown>, text: string, fault: CellFault): CellFault {
  const suggestion = fault.code === 'enum' ? nearest(text, column.cell.words ?? []) : null;
  return { ...fault, detail: { ...fault.detail, need: column.need, ...(suggestion ? { suggestion } : {}) } };
}
