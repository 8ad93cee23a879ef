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
const digits = (): Uint8Array => {
  const table = new Uint8Array(128);
  for (let digit = 0; digit < BASE; digit++) table[character(digit).charCodeAt(0)] = digit;
  return table;
};

/** The codes of {@link encodeColumn}. Plain loops: this runs once, over everything, before a reader sees a row. */
export function decodeColumn(text: string, codes: number): Uint32Array {
  const width = widthFor(codes);
  const digit = digits();
  const rows = text.length / width;
  const values = new Uint32Array(rows);
  for (let place = 0; place < width; place++) {
    for (let row = 0, at = place; row < rows; row++, at += width) {
      values[row] = (values[row] ?? 0) * BASE + (digit[text.charCodeAt(at)] ?? 0);
    }
  }
  return values;
}
