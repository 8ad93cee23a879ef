/** Numbers of persons, however their digits are written; and numbers that are nobody's. */
import { expect, test } from 'vitest';
import { mayBePersonal, mobileNumbers, personalNumbers } from '../../../src/check/personal.ts';

const found = (text: string) =>
  mayBePersonal(text) ? [...personalNumbers(text).map(({ number }) => number), ...mobileNumbers(text)] : [];

test.each([
  ['身份证110101199003077758', '110101199003077758'],
  ['身份证 110101 19900307 7758', '110101 19900307 7758'],
  ['110101-19900307-7758', '110101-19900307-7758'],
  ['3 110101199003077758', '110101199003077758'],
  ['１１０１０１１９９００３０７７７５８', '１１０１０１１９９００３０７７７５８'],
  ['1 1 0 1 0 1 1 9 9 0 0 3 0 7 7 7 5 8', '1 1 0 1 0 1 1 9 9 0 0 3 0 7 7 7 5 8'],
  ['电话13912345678。', '13912345678'],
  ['电话139-1234-5678', '139-1234-5678'],
  ['电话１３９　１２３４　５６７８', '１３９　１２３４　５６７８'],
  ['电话139 123 45678', '139 123 45678'],
  ['电话139–1234–5678', '139–1234–5678'],
])('%s', (text, number) => {
  expect(found(text)).toEqual([number]);
});

test.each([
  // A check digit that is wrong, page addresses, codes, phones of offices, years and rows of numbers.
  '110101 19900307 7759',
  'https://example.org/t/13912345678.html',
  '150123101204，电话0471-1234567、12345',
  '2018 2019 2020 2021 2022',
  '1900-01-01 至 1990-12-31',
  '由140项减少到79项、58项',
  '1390 1234 567 8',
])('%s is nobody’s', (text) => {
  expect(found(text)).toEqual([]);
});
