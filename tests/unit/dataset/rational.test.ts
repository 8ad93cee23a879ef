import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  atMost,
  less,
  minus,
  over,
  plus,
  rational,
  times,
  toFixed,
  type Rational,
} from '../../../src/dataset/rational.ts';

const integer = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 15n }))
  .map(([n, d]): Rational => ({ n, d }));
const equal = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;

describe('a number is the decimal it is written as', () => {
  test.each<[number, bigint, bigint]>([
    [0, 0n, 1n],
    [140, 140n, 1n],
    [-58, -58n, 1n],
    [58.6, 586n, 10n],
    [-0.5, -5n, 10n],
    [0.1, 1n, 10n],
    [1e21, 10n ** 21n, 1n],
    [1e-7, 1n, 10n ** 7n],
    [1.5e-7, 15n, 10n ** 8n],
  ])('%d', (value, n, d) => {
    const { n: top, d: bottom } = rational(value);
    expect([top * d, bottom > 0n]).toEqual([n * bottom, true]);
  });

  test('0.1 + 0.2 is 0.3', () => {
    expect(equal(plus(rational(0.1), rational(0.2)), rational(0.3))).toBe(true);
  });
});

describe('against BigInt', () => {
  test('whole numbers add, subtract, multiply and compare like BigInts', () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        const [x, y] = [rational(a), rational(b)];
        const whole = (value: bigint): Rational => ({ n: value, d: 1n });
        expect(equal(plus(x, y), whole(BigInt(a) + BigInt(b)))).toBe(true);
        expect(equal(minus(x, y), whole(BigInt(a) - BigInt(b)))).toBe(true);
        expect(equal(times(x, y), whole(BigInt(a) * BigInt(b)))).toBe(true);
        expect(less(x, y)).toBe(a < b);
        expect(atMost(x, y)).toBe(a <= b);
        expect(equal(absolute(x), whole(BigInt(Math.abs(a))))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('fractions keep the laws of arithmetic, and denominators stay positive', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(equal(minus(plus(a, b), b), a)).toBe(true);
        expect(equal(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
        if (b.n !== 0n) {
          expect(equal(times(over(a, b), b), a)).toBe(true);
          expect(over(a, b).d > 0n).toBe(true);
        }
        expect(less(a, b)).toBe(!atMost(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  test('division by zero throws', () => {
    expect(() => over(rational(1), rational(0))).toThrow(new RangeError('division by zero'));
  });
});

describe('toFixed', () => {
  test.each<[Rational, number, string]>([
    [{ n: 82n, d: 140n }, 3, '0.586'],
    [{ n: 8200n, d: 140n }, 1, '58.6'],
    [{ n: 8200n, d: 140n }, 0, '59'],
    [{ n: 25n, d: 2n }, 0, '13'],
    [{ n: -25n, d: 2n }, 0, '-13'],
    [{ n: 1n, d: 1000n }, 2, '0.00'],
    [{ n: -1n, d: 1000n }, 2, '0.00'],
    [{ n: 5n, d: 1000n }, 2, '0.01'],
    [{ n: 0n, d: 1n }, 0, '0'],
    [{ n: 140n, d: 1n }, 2, '140.00'],
    [{ n: 1n, d: 3n }, 20, '0.33333333333333333333'],
  ])('%o to %i decimals is %s', (value, decimals, written) => {
    expect(toFixed(value, decimals)).toBe(written);
  });

  test('is within half a unit of its last place, and half goes up', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const written = toFixed(value, decimals);
        expect(written).toMatch(decimals === 0 ? /^-?\d+$/u : new RegExp(`^-?\\d+\\.\\d{${String(decimals)}}$`, 'u'));
        const rounded: Rational = { n: BigInt(written.replace('.', '')), d: 10n ** BigInt(decimals) };
        const half: Rational = { n: 1n, d: 2n * 10n ** BigInt(decimals) };
        const off = minus(absolute(value), absolute(rounded));
        expect(less(off, half)).toBe(true);
        expect(atMost({ n: -half.n, d: half.d }, off)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
