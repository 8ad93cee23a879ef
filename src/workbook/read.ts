/**
 * A workbook's bytes → its sheets as text, each cell as the CSV of this project would write it.
 *
 * hucre reads the file: no dependencies, alive, the same code in Node and in the browser's worker, and it tells what
 * most readers drop: merged cells, number formats, and which of Excel's two calendars the file counts days by.
 */
import { readXlsx } from 'hucre/xlsx';

/** A sheet as text. Rows are as Excel numbers them, less one. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** What was done to cells on the way, in the editors' words, e.g. `「类别」…`. */
  readonly notes: readonly string[];
}

/** Why a file is no workbook we can read, in the editors' words. */
export class NotAWorkbook extends Error {}

type Found = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];
type FoundCell = NonNullable<Found['cells']> extends Map<string, infer C> ? C : never;

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean => prefix.every((byte, i) => bytes[i] === byte);

/**
 * Reads an .xlsx workbook, from Excel or WPS. Hidden sheets are left out.
 *
 * @throws NotAWorkbook with what to do instead
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // The old format does not say which numbers are percentages, and 0.0874 for 8.74% must not slip through.
    throw new NotAWorkbook('这是旧格式（.xls 或 .et），或者加了密码。用 Excel 或 WPS 打开，「另存为」.xlsx，不设密码');
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw new NotAWorkbook('这不是 Excel 工作簿。CSV 文件不用导入，直接检查');
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    sheets: (sheet) => sheet.hidden !== true && sheet.veryHidden !== true,
  }).catch((error: unknown) => {
    throw new NotAWorkbook('这个工作簿打不开，多半是下载没有完成。重新取一份，用 Excel 或 WPS 打开看看', {
      cause: error,
    });
  });
  return workbook.sheets.map(sheetText);
}

function sheetText(sheet: Found): Sheet {
  const count = new Map<string, number>();
  const rows = sheet.rows.map((row, rowIndex) =>
    row.map((value, column) => {
      const { text, note } = cellText(value, sheet.cells?.get(`${String(rowIndex)},${String(column)}`));
      if (note !== null) count.set(note, (count.get(note) ?? 0) + 1);
      return text;
    }),
  );
  const notes = [...count].map(([note, times]) => note.replace('#', String(times)));
  for (const merge of sheet.merges ?? []) {
    if (merge.endRow === merge.startRow) continue;
    const value = rows[merge.startRow]?.[merge.startCol] ?? '';
    if (value === '') continue;
    for (let row = merge.startRow + 1; row <= merge.endRow; row++) {
      const cells = rows[row];
      if (!cells) continue;
      while (cells.length <= merge.startCol) cells.push('');
      cells[merge.startCol] = value;
    }
    notes.push(
      `第${String(merge.startRow + 1)}–${String(merge.endRow + 1)}行合并的单元格「${value.slice(0, 20)}」已逐行填上`,
    );
  }
  return { name: sheet.name, rows, notes };
}

/** A cell's text, and what was done to it, with # for how many. */
function cellText(value: unknown, cell: FoundCell | undefined): { text: string; note: string | null } {
  const format = plainFormat(cell?.style?.numFmt ?? 'General');
  if (value === null || value === undefined) {
    return { text: '', note: cell?.formula === undefined ? null : '# 格是没有算出结果的公式，按空格子读' };
  }
  if (typeof value === 'boolean') return { text: value ? '是' : '否', note: null };
  if (value instanceof Date) return { text: dateText(value, format), note: '# 格 Excel 日期已写成 2024-08-06 的样子' };
  if (typeof value === 'number') return numberText(value, format);
  // hucre gives text as text; rich text arrives flattened.
  return { text: (typeof value === 'string' ? value : '').replace(/\r\n?/gu, '\n'), note: null };
}

/** A number format without what it only decorates with: quoted words, colours, escapes. */
const plainFormat = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase();

/** Excel keeps 15 digits of a number; what stands behind them is not what somebody typed. */
const EXACT = 1e15;

function numberText(value: number, format: string): { text: string; note: string | null } {
  if (Math.abs(value) >= EXACT) {
    // The checker has words for it, with the place.
    const [digits = '', power = ''] = value.toExponential().split('e');
    return { text: `${digits}E${power}`, note: null };
  }
  if (format.includes('%')) {
    return { text: plainNumber(value * 100), note: '# 格百分比已写成数字，8.74% 写 8.74' };
  }
  const text = plainNumber(value);
  if (/^0{2,}$/u.test(format) && /^\d+$/u.test(text) && text.length < format.length) {
    return { text: text.padStart(format.length, '0'), note: '# 格数字按单元格格式补回了开头的 0' };
  }
  return { text, note: null };
}

/** A number in plain digits, to the 15 that Excel keeps: 0.30000000000000004 is 0.3. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 })
    : text;
}

/** A day as its format shows it: one without a day is a month, one without a month is a year. */
function dateText(date: Date, format: string): string {
  const iso = date.toISOString();
  if (!/[yd]/u.test(format) && /[hs]/u.test(format)) return iso.slice(11, 16);
  if (format.includes('y') && !format.includes('d')) return iso.slice(0, format.includes('m') ? 7 : 4);
  return iso.slice(0, 10);
}
