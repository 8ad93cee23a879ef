import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, codeAt, decodeColumn, encodeColumn, widthFor } from '../../../src/explorer/columns.ts';

test('codes come back as they were', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900_000 }).chain((codes) => fc.tuple(fc.constant(codes), fc.array(fc.nat(codes - 1)))),
      ([codes, values]) => {
        const column = bytesOf(encodeColumn(values, codes));
        expect([...decodeColumn(column, codes)]).toEqual(values);
        expect(values.map((_, row) => codeAt(column, widthFor(codes), row))).toEqual(values);
      },
    ),
  );
});

test('every code has its own characters, none of which JSON has to mask', () => {
  const column = encodeColumn(
    Array.from({ length: 91 }, (_, code) => code),
    91,
  );
  expect(new Set(column).size).toBe(91);
  expect(JSON.stringify(column).length).toBe(93);
});

test('as few characters as will do', () => {
  expect([1, 2, 91, 92, 8281, 8282].map(widthFor)).toEqual([1, 1, 1, 2, 2, 3]);
});
