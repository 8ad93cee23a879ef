/** Exact arithmetic on printed decimals: 58.6 has no exact double, and rounding is what is being judged here. */
export interface Rational {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

/** A JavaScript number as the decimal it is written as, e.g. 58.6 → 586/10. */
export function rational(value: number): Rational {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { n: digits, d: 10n ** BigInt(scale) } : { n: digits * 10n ** BigInt(-scale), d: 1n };
}

export const minus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });

/** @throws RangeError on division by zero. */
export function over(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('division by zero');
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n };
}

export const absolute = (a: Rational): Rational => (a.n < 0n ? { n: -a.n, d: a.d } : a);
export const less = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const atMost = (a: Rational, b: Rational): boolean => a.n * b.d <= b.n * a.d;

/** Half-up (away from zero) to a number of decimals, e.g. 58.5714… to 1 → `58.6`. */
export function toFixed(a: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const negative = a.n < 0n;
  const n = (negative ? -a.n : a.n) * scale * 2n + a.d;
  const digits = String(n / (a.d * 2n)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const result = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return negative && /[1-9]/u.test(result) ? `-${result}` : result;
}
