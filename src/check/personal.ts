/** Numbers that belong to a person: they must not be published, and not be repeated in a report either. */

/** Addresses of pages have long numbers in them that are nobody's. */
const ADDRESS = /https?:\/\/[^\s，。；、）)]+/gu;

const ID_NUMBER =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;
const CARD_NUMBER =
  /(?<![\dA-Za-z])(?:62|4\d|5[1-5]|35)\d{2}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/gu;
const MOBILE = /(?<![\dA-Za-z])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z])/gu;

/** Whether a text has as many digits in a row as the shortest of these numbers. Most have not, and are done with. */
export const mayBePersonal = (text: string): boolean => /(?:\d[ -]?){11}/u.test(text);

const matches = (text: string, pattern: RegExp): string[] => text.replace(ADDRESS, ' ').match(pattern) ?? [];

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

/** Identity and bank card numbers whose check digits are right. */
export const personalNumbers = (text: string): PersonalNumber[] => [
  ...matches(text, ID_NUMBER)
    .filter(isIdNumber)
    .map((number): PersonalNumber => ({ kind: '身份证号', number })),
  ...matches(text, CARD_NUMBER)
    .filter(isCardNumber)
    .map((number): PersonalNumber => ({ kind: '银行卡号', number })),
];

/** Mobile phone numbers. */
export const mobileNumbers = (text: string): string[] => matches(text, MOBILE);

/** A text with most of a number covered: reports of the check are public, too. */
export const covered = (text: string, number: string): string =>
  text.replaceAll(number, `${number.slice(0, 4)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(-2)}`);
