/** Characters that look like nothing, or like others: found by the check, mended by `npm run fix`. */

/** What an eye cannot see: no-break and zero-width spaces, marks of direction, soft hyphens, control characters. */
export const INVISIBLE =
  /[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** Cells are read without what stands around them. */
export const trimCell = (text: string): string => text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');

/** Without invisible characters; a no-break space is a space. */
export const visible = (text: string): string =>
  text.replaceAll('\u00a0', ' ').replace(new RegExp(INVISIBLE, 'gu'), '');

/** Parts of characters that stand in for whole ones in text copied from a PDF: ⼈ for 人, and old code points: 凉. */
export const STAND_IN = /[\u2f00-\u2fd5\uf900-\ufaff]/u;

/** The ordinary character, e.g. `人` for `⼈`. */
export const ordinary = (character: string): string => character.normalize('NFKC');
