/** How a number is printed in Chinese running text, and where: 12000 as 「1.2万」, 6 as 「六」, 70 % as 「七成」. */

/** One number in a text. */
export interface PrintedNumber {
  /** Its value in ones (or in percent, for percentages). */
  readonly value: number;
  /** Where it starts, in UTF-16 units, and how long it is. */
  readonly index: number;
  readonly length: number;
  /** The value of one unit of its last printed place: 1000 for 「1.2万」, 0.1 for 「58.6%」, 1 for 「140」. */
  readonly place: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const MULTIPLES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

/**
 * Reads a number written in Chinese characters, e.g. `一百二十` → 120, `二〇二四` → 2024.
 *
 * @returns null where the characters are not one number
 */
export function readChineseNumeral(written: string): number | null {
  const characters = [...written];
  if (characters.length === 0) return null;
  if (characters.every((character) => character in DIGITS)) {
    return characters.length === 1 || /[〇零]/u.test(written) || characters.length >= 4
      ? Number(characters.map((character) => DIGITS[character]).join(''))
      : null;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
    } else if (unit >= 10_000) {
      // 「一亿二千万」: 万 multiplies what stands since 亿; 「二万亿」: 亿 multiplies everything before it. Alone it is one.
      const since = section + (digit ?? 0);
      total =
        unit === 10_000 ? total + (since === 0 ? 1 : since) * unit : (total + since === 0 ? 1 : total + since) * unit;
      section = 0;
      digit = null;
    } else {
      section += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

const ARABIC = /\d[\d,]*(?:\.\d+)?(?:\s*[余多]?\s*(?:百万|千万|[百千万亿](?![一-龥]?分之)))?/gu;
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]+/gu;

/** All numbers of a text, in reading order. Full-width digits count as digits. */
export function printedNumbers(text: string): PrintedNumber[] {
  // One character for one, so that places in the result are places in the text.
  const ascii = text.replace(/[０-９．，％]/gu, (character) =>
    character === '，' ? '，' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  const found: PrintedNumber[] = [];
  const digitSpans: { readonly from: number; readonly to: number }[] = [];
  for (const match of ascii.matchAll(ARABIC)) {
    digitSpans.push({ from: match.index, to: match.index + match[0].length });
    const [, digits = '', unit = ''] = /^([\d,.]*\d)\s*[余多]?\s*(\D*)$/u.exec(match[0]) ?? [];
    const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits) ? digits.replace(/,/gu, '') : digits;
    if (plain.includes(',')) {
      // 「3,456」 is one number, 「3,45」 two: read the pieces on their own.
      let offset = match.index;
      for (const piece of plain.split(',')) {
        if (piece !== '') found.push(arabic(piece, '', offset, piece.length));
        offset += piece.length + 1;
      }
    } else {
      found.push(arabic(plain, '', match.index, digits.length));
      if (unit !== '') found.push(arabic(plain, unit, match.index, match[0].length));
    }
  }
  for (const match of ascii.matchAll(CHINESE)) {
    // The 万 of 「1.2万」 and 「2.7 万余」 belongs to the digits before it.
    if (match.index > 0 && /[\d.]/u.test(ascii[match.index - 1] ?? '')) continue;
    if (digitSpans.some(({ from, to }) => match.index >= from && match.index < to)) continue;
    // The 百 of 「百分之八」 is no hundred.
    if (match[0].endsWith('百') && ascii.startsWith('分之', match.index + match[0].length)) continue;
    const value = readChineseNumeral(match[0]);
    if (value === null) continue;
    const percent = ascii.slice(0, match.index).endsWith('百分之');
    const tenths = !percent && ascii.slice(match.index + match[0].length).startsWith('成') && value <= 10;
    found.push({ value, index: match.index, length: match[0].length, place: 1 });
    if (tenths) found.push({ value: value * 10, index: match.index, length: match[0].length + 1, place: 10 });
  }
  return found.sort((a, b) => a.index - b.index || a.length - b.length);
}

function arabic(digits: string, unit: string, index: number, length: number): PrintedNumber {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const multiple = MULTIPLES[unit] ?? 1;
  return {
    value: Number((Number(digits) * multiple).toPrecision(15)),
    index,
    length,
    place: Number((multiple / 10 ** decimals).toPrecision(15)),
  };
}

/** The places where a text prints a value; empty where it does not. */
export const findPrinted = (value: number, text: string): PrintedNumber[] =>
  printedNumbers(text).filter((printed) => printed.value === Math.abs(value));

/**
 * The places where a text prints a value as a rate: before `%`, behind 「百分之」, as 「七成」. Where it prints it as no
 * rate, all places where it prints the value: 「降幅达 58.6」 has its sign in another column.
 */
export function findPrintedRate(value: number, text: string): PrintedNumber[] {
  const printed = findPrinted(value, text);
  const rates = printed.filter(({ index, length, place }) => {
    const behind = text.slice(index + length);
    return /^\s*[%％]/u.test(behind) || text.slice(0, index).endsWith('百分之') || place === 10;
  });
  return rates.length > 0 ? rates : printed;
}
