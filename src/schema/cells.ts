/**
 * The kinds of cell an editor can fill in. Each is a zod schema from the cell's text to its value; what it refuses it
 * reports as a {@link CellFault}, whose code is the name of a rule in `src/check/rules`, where the words for it are.
 * Nothing here imports Node: the same code checks a table in the terminal, in the dev server and in the browser.
 */
import { z } from 'zod';

/** What is wrong with one cell: the rule's code and what its message needs. */
export interface CellFault {
  readonly code: string;
  /** e.g. `{ suggestion: '2024-08-06' }`; the keys are the rule's own. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** A kind of cell. */
export interface Cell<T> {
  /** From text (already trimmed, never blank) to value. */
  readonly schema: z.ZodType<T, string>;
  /** In the editors' words, for the handbook, e.g. `数字`. */
  readonly kind: string;
  /** Full-width digits and signs are read as ASCII, with a hint. */
  readonly digits: boolean;
  /** The words allowed, for an enumeration. */
  readonly words?: readonly string[];
  /** The table whose ids may stand here. */
  readonly table?: string;
  readonly list?: boolean;
  /** More characters than this are kept, with a warning. */
  readonly maxLength?: number;
}

type Refuse = (code: string, detail?: Record<string, string>) => never;

/** Thrown inside a cell's parser and caught in {@link cell}: never leaves this file. */
class Refusal extends Error {
  readonly fault: CellFault;
  constructor(fault: CellFault) {
    super(fault.code);
    this.fault = fault;
  }
}

const refuse: Refuse = (code, detail) => {
  throw new Refusal(detail ? { code, detail } : { code });
};

function cell<T>(kind: string, parse: (text: string) => T, more: Partial<Cell<T>> = {}): Cell<T> {
  const schema = z.string().transform((text, context): T => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.addIssue({ code: 'custom', message: error.fault.code, params: { fault: error.fault } });
      return z.NEVER;
    }
  });
  return { schema, kind, digits: false, ...more };
}

/** The faults behind a failed parse of a {@link Cell}. */
export function faultsOf(error: z.ZodError): CellFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'custom' && issue.params ? [issue.params['fault'] as CellFault] : [],
  );
}

/** One line of plain text, of a length a page can show. */
export const text = (maxLength = 500): Cell<string> => cell('文字', (value) => value, { maxLength });

/** The identifier of a row: lower-case letters, digits and hyphens, as it stands in the page's address. */
export const id = (): Cell<string> =>
  cell(
    '编号',
    (value) =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value)
        ? value
        : refuse(isScientific(value) ? 'number-scientific' : 'id-format'),
    { digits: true },
  );

/** What Excel makes of a long row of digits, e.g. `1.50123E+11` of a 12-digit district code. */
const isScientific = (value: string): boolean => /^-?\d+(?:\.\d+)?[eE]\+\d+$/u.test(value);

/** A district code: 6, 9 or 12 digits, or `<6 digits>-<pinyin>` where the state has given none. */
export const districtCode = (): Cell<string> =>
  cell(
    '地区代码',
    (value) => (/^(?:\d{6}|\d{9}|\d{12}|\d{6}-[a-z][a-z0-9]*)$/u.test(value) ? value : refuseCode(value)),
    { digits: true },
  );

function refuseCode(value: string): never {
  if (isScientific(value)) refuse('number-scientific');
  // The whole country's code is the only one that begins with a zero.
  if (/^0{1,5}$/u.test(value)) refuse('leading-zero', { suggestion: '000000' });
  return refuse('district-code');
}

/** The identifier of a row of another table. */
export const reference = (table: string): Cell<string> =>
  cell(
    '编号（引用）',
    (value) => {
      if (isScientific(value)) refuse('number-scientific');
      if (table === 'districts' && /^0{1,5}$/u.test(value)) refuse('leading-zero', { suggestion: '000000' });
      return value;
    },
    { table, digits: true },
  );

/** Several identifiers of another table, split by `;`. */
export const references = (table: string): Cell<readonly string[]> =>
  cell('编号（引用，可多个）', splitList, { table, list: true, digits: true });

/** Several texts, split by `;`. */
export const list = (): Cell<readonly string[]> => cell('文字（可多个，用 ; 分开）', splitList, { list: true });

function splitList(value: string): readonly string[] {
  return value
    .split(/[;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One of a closed set of words. */
export const oneOf = <const W extends string>(...words: readonly W[]): Cell<W> =>
  cell(
    '固定用词',
    (value) =>
      (words as readonly string[]).includes(value) ? (value as W) : refuse('enum', { words: words.join('、') }),
    { words },
  );

/** Several of a closed set of words, split by `;`. */
export const listOf = <const W extends string>(...words: readonly W[]): Cell<readonly W[]> =>
  cell(
    '固定用词（可多个，用 ; 分开）',
    (value) =>
      splitList(value).map((part) =>
        (words as readonly string[]).includes(part) ? (part as W) : refuse('enum', { words: words.join('、') }),
      ),
    { words, list: true },
  );

/**
 * A number written in plain digits, in the unit of its column.
 * Everything an office writes around a number (62项, 约60, 1,234, 1.2万, 1.5E+17) is refused by a rule of its own,
 * because `Number('')`, `Number('1e3')` and `Number('0x10')` would take some of it in silence.
 */
export const number = (): Cell<number> => cell('数字', parseNumber, { digits: true });

/** A count: a number without a fraction, zero or more. */
export const count = (): Cell<number> =>
  cell(
    '整数',
    (value) => {
      const parsed = parseNumber(value);
      return /^\d+$/u.test(value) ? parsed : refuse('number-odd');
    },
    { digits: true },
  );

/** `约1.2万余项` taken apart: what stands before, the digits, 余 or 多, 万 or 亿, what stands after. */
const WORDED =
  /^(\D{0,4}?)(-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*([余多]?)\s*([百千]?[万亿]|[百千]|)(\D{0,6})$/u;

/** How many places 万 and its like move the point. */
const PLACES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 百亿: 10, 千亿: 11 };

function parseNumber(value: string): number {
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(value)) return value === '-0' ? refuse('number-odd') : Number(value);
  if (isScientific(value)) refuse('number-scientific');
  const [, before = '', digits = '', more = '', unit = '', after = ''] = WORDED.exec(value) ?? [];
  const rest = before + more + after;
  if (digits !== '' && (rest === '' || rest === '%' || /\p{Script=Han}/u.test(rest))) {
    const plain = digits.replace(/[,，]/gu, '');
    const suggestion = unit === '' ? plain : shiftDecimal(plain, PLACES[unit] ?? 0);
    if (rest === '%') refuse('percent', { suggestion });
    // Without commas, 万 or words around them, plain digits that are not a number are written oddly: 05.
    if (rest === '') return refuse(plain === value ? 'number-odd' : 'number-thousand', { suggestion });
    const qualifier = /约|近|余|多|超过|以上|不少于|不超过|以下|不足/u.exec(rest)?.[0] ?? '';
    refuse('number-unit', { suggestion, qualifier });
  }
  return refuse(/^[-+]?[\d.]|∞/u.test(value) ? 'number-odd' : 'number-text');
}

/** Moves the decimal point of a written number to the right. `shiftDecimal('1.2', 4)` is `'12000'`. */
export function shiftDecimal(written: string, places: number): string {
  const [whole = '', fraction = ''] = written.split('.');
  const digits = whole + fraction.padEnd(places, '0');
  const point = whole.length + places;
  const result = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0*$/u, (tail) =>
    tail.startsWith('.') ? '' : tail,
  );
  return result.replace(/^(-?)0+(?=\d)/u, '$1');
}

const days = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names a year, month or day that exists. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
}

/** The date an editor most likely meant, e.g. `2024年8月6日` → `2024-08-06`; null where a part is missing. */
export function suggestDate(value: string): string | null {
  const match =
    /^(\d{4})(\d{2})(\d{2})$/u.exec(value) ??
    /^(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2})\s*日?|\s*月)?$/u.exec(value);
  if (!match) return /^(\d{4})年$/u.exec(value)?.[1] ?? null;
  const [, year = '', month = '', day] = match;
  const written = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return isDate(written) ? written : null;
}

/** A day, month or year. Parsed by hand: `new Date('2024/8/6')` depends on the time zone, `new Date('45510')` is a year. */
export const date = (): Cell<string> => cell('日期', parseDate, { digits: true });

function parseDate(value: string): string {
  if (isDate(value)) return value;
  if (/^\d{4}(?:-\d{2}){1,2}$/u.test(value)) refuse('date-impossible');
  if (SERIAL.test(value)) refuse('date-serial', { suggestion: fromSerial(Number(value)) });
  const suggestion = suggestDate(value);
  return refuse('date-format', suggestion ? { suggestion } : {});
}

/** Excel's number for a day between 1982 and 2064. */
const SERIAL = /^[345]\d{4}$/u;

/** The date behind an Excel serial number (1 = 1900-01-01, with Excel's own leap-year slip). */
function fromSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

const POINT = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?|上半年|下半年|第[一二三四]季度)?`;
const PERIOD = new RegExp(`^(?:截至)?(${POINT})(?:/(${POINT}))?$`, 'u');

/** When a figure holds: `2024`, `2024-10`, `2025上半年`, `2021/2023`, `截至2024-10-14`. */
export const period = (): Cell<string> =>
  cell(
    '时间',
    (value) => {
      const match = PERIOD.exec(value);
      if (!match) {
        if (SERIAL.test(value)) refuse('date-serial', { suggestion: fromSerial(Number(value)) });
        const [, until = '', point = ''] = /^(截至)?(.*)$/su.exec(value) ?? [];
        const suggestion = suggestDate(point.trim());
        return refuse('period-format', suggestion ? { suggestion: until + suggestion } : {});
      }
      for (const point of [match[1], match[2]]) {
        if (point && /^\d{4}(?:-|$)/u.test(point) && !isDate(point)) refuse('date-impossible');
      }
      return value;
    },
    { digits: true },
  );

/** A web address. Only http and https: a `javascript:` link in a table must never reach a page. */
export const url = (): Cell<string> =>
  cell('网址', (value) => {
    if (!/^https?:\/\/[^\s<>"'`\\]+$/u.test(value) || !URL.canParse(value)) refuse('url');
    return value;
  });

/** A path on this site, e.g. `/cases/`. */
export const path = (): Cell<string> =>
  cell('本站地址', (value) => (/^\/(?!\/)[^\s<>"'`\\]*$/u.test(value) ? value : refuse('url')));

/** One thing an answer says, and the sources that say so. */
export interface Claim {
  readonly text: string;
  /** Ids of sources. */
  readonly sources: readonly string[];
  /** Marked `[未核实]`: shown, but never as a fact. */
  readonly unverified: boolean;
}

const MARKS = /(?:\[[^[\]]+\])+$/u;

/** Claims split by `;`, each ending with its marks: `由户籍地派出所出具[law-x];带身份证[未核实]`. */
export const claims = (): Cell<readonly Claim[]> =>
  cell(
    '文字，每条后面写 [来源编号] 或 [未核实]，多条用 ; 分开',
    (value) =>
      splitList(value).map((part) => {
        const marks = MARKS.exec(part)?.[0] ?? '';
        const names = [...marks.matchAll(/\[([^[\]]+)\]/gu)].map((match) => (match[1] ?? '').trim());
        return {
          text: part.slice(0, part.length - marks.length).trim(),
          sources: names.filter((name) => name !== UNVERIFIED),
          unverified: names.includes(UNVERIFIED),
        };
      }),
    { list: true, table: 'sources' },
  );

/** The mark of a claim that nobody has confirmed. */
export const UNVERIFIED = '未核实';

/** Named numbers or words split by `;`: `绿=依法履行;黄=依法协助` → pairs, in the cell's order. */
export const pairs = (): Cell<readonly (readonly [string, string])[]> =>
  cell(
    '名称=内容（可多个，用 ; 分开）',
    (value) =>
      splitList(value).map((part) => {
        const [name = '', ...rest] = part.split(/[=＝]/u);
        if (rest.length !== 1 || name.trim() === '' || rest[0]?.trim() === '') refuse('pairs', { part });
        return [name.trim(), (rest[0] ?? '').trim()] as const;
      }),
    { list: true },
  );
