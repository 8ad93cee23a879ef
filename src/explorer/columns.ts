/**
 * A column of codes as one string: cheap to send, to parse and to read. Every code takes the same number of printable
 * ASCII characters, so that nothing in it needs a backslash in JSON.
 */

/** The characters from `#` to `~` without the backslash. */
const BASE = 91;
const FIRST = 0x23;
const BACKSLASH = 0x5c;

const character = (digit: number): string => String.fromCharCode(digit + FIRST + (digit + FIRST >= BACKSLASH ? 1 : 0));

/** How many characters a code of a column with so many different codes takes. */
export function widthFor(codes: number): number {
  let width = 1;
  for (let room = BASE; room < codes; room *= BASE) width += 1;
  return width;
}

/** Codes from 0 to `codes` − 1 as a string. */
export function encodeColumn(values: readonly number[], codes: number): string {
  const width = widthFor(codes);
  return values
    .map((value) => {
      let [rest, text] = [value, ''];
      for (let place = 0; place < width; place++) {
        text = character(rest % BASE) + text;
        rest = Math.floor(rest / BASE);
      }
      return text;
    })
    .join('');
}

/** Which digit a character stands for. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => code - FIRST - (code > BACKSLASH ? 1 : 0));

/** A column's bytes, one a character. */
export const bytesOf = (column: string): Uint8Array => new TextEncoder().encode(column);

/** One code of {@link encodeColumn} whose codes are so wide, where the others are not needed. */
export function codeAt(column: Uint8Array, width: number, row: number): number {
  let code = 0;
  for (let at = row * width; at < (row + 1) * width; at++) code = code * BASE + (DIGITS[column[at] ?? 0] ?? 0);
  return code;
}

/** The codes of {@link encodeColumn}. One plain loop over bytes: it runs over everything before a reader sees a row. */
export function decodeColumn(column: Uint8Array, codes: number): Uint32Array {
  const width = widthFor(codes);
  const digits = DIGITS;
  const rows = column.length / width;
  const values = new Uint32Array(rows);
  if (width === 1) {
    for (let row = 0; row < rows; row++) values[row] = digits[column[row] ?? 0] ?? 0;
    return values;
  }
  for (let row = 0, at = 0; row < rows; row++) {
    let code = 0;
    for (let place = 0; place < width; place++) code = code * BASE + (digits[column[at++] ?? 0] ?? 0);
    values[row] = code;
  }
  return values;
}
