/** Numbers that belong to a person: they must not be published, and not be repeated in a report either. */

/** Addresses of pages have long numbers in them that are nobody's. */
const ADDRESS = /https?:\/\/[^\s，。；、）)]+/gu;

/** What people put between the digits of one number, after {@link plain}. */
const GAP = '[ -]{0,3}';

/** Every place where an identity number may begin: `3 110101 19900307 7758` has it from the second digit on. */
const ID_NUMBER = new RegExp(`(?<![\\dA-Za-z])(?=([1-9](?:${GAP}\\d){16}${GAP}[\\dXx])(?![\\dA-Za-z]))`, 'gu');
const ID_DIGITS = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;
const CARD_NUMBER =
  /(?<![\dA-Za-z])(?=((?:62|4\d|5[1-5]|35)\d{2}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?)(?![\dA-Za-z]))/gu;
/** 138 0013 8000, 138-001-38000, 138 00138 000, 138 00 13 80 00. */
const MOBILE =
  /(?<![\dA-Za-z])(?=((?:\+?86[ -]?)?1[3-9]\d(?:(?:[ -]?\d{4}){2}|[ -]?\d{3}[ -]?\d{5}|[ -]?\d{5}[ -]?\d{3}|(?:[ -]?\d{2}){4}))(?![\dA-Za-z]))/gu;

/** Whether a text has as many digits in a row as the shortest of these numbers. Most have not, and are done with. */
export const mayBePersonal = (text: string): boolean =>
  /(?:[\d０-９][ \-\u00a0\u2010-\u2015\u2212\u3000－]{0,3}){11}/u.test(text);

/** With half-width digits, spaces and hyphens, one character for one, and without the addresses of pages. */
const plain = (text: string): string =>
  text
    .replace(/[０-９Ｘｘ＋]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000]/gu, ' ')
    .replace(/[\u2010-\u2015\u2212－]/gu, '-')
    .replace(ADDRESS, (address) => ' '.repeat(address.length));

/** Numbers as they stand in a text, one that goes on inside another left out. */
function matches(text: string, pattern: RegExp, fits: (digits: string) => boolean): string[] {
  const found: string[] = [];
  let end = 0;
  for (const match of plain(text).matchAll(pattern)) {
    const number = match[1] ?? '';
    if (match.index < end || !fits(number.replace(/[ -]/gu, ''))) continue;
    end = match.index + number.length;
    found.push(text.slice(match.index, end));
  }
  return found;
}

/** Weights of GB 11643: a wrong check digit is somebody's file number, not an identity. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Whether the last place of an 18-digit identity number is the one its digits ask for. */
export function isIdNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

/** Whether the digits of a bank card add up (Luhn). */
export function isCardNumber(number: string): boolean {
  const digits = [...number.replace(/\D/gu, '')].reverse().map(Number);
  if (digits.length < 16 || digits.length > 19) return false;
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** A number in a text that belongs to a person, and what it is called. */
export interface PersonalNumber {
  readonly kind: '身份证号' | '银行卡号';
  readonly number: string;
}

/** Identity and bank card numbers whose check digits are right, however their digits are written. */
export const personalNumbers = (text: string): PersonalNumber[] => [
  ...matches(text, ID_NUMBER, (digits) => ID_DIGITS.test(digits) && isIdNumber(digits)).map(
    (number): PersonalNumber => ({ kind: '身份证号', number }),
  ),
  ...matches(text, CARD_NUMBER, isCardNumber).map((number): PersonalNumber => ({ kind: '银行卡号', number })),
];

/** Mobile phone numbers, however their digits are written. */
export const mobileNumbers = (text: string): string[] => matches(text, MOBILE, () => true);

/** A text with most of a number covered: reports of the check are public, too. */
export const covered = (text: string, number: string): string =>
  text.replaceAll(number, `${number.slice(0, 4)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(-2)}`);

/** Numbers of persons in a text that is no cell, and the text with them covered. */
export function personalIn(text: string): {
  readonly numbers: readonly PersonalNumber[];
  readonly mobiles: readonly string[];
  readonly value: string;
} {
  if (!mayBePersonal(text)) return { numbers: [], mobiles: [], value: text };
  const numbers = personalNumbers(text);
  const mobiles = mobileNumbers(text).filter((mobile) => !numbers.some(({ number }) => number.includes(mobile)));
  return { numbers, mobiles, value: [...numbers.map(({ number }) => number), ...mobiles].reduce(covered, text) };
}
