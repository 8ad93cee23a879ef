/**
 * The arithmetic check (核算): does what one source printed agree with itself?
 *
 * A printed number stands for a range of true values: 58.6 may be 58.55…58.65 rounded half-up, or 58.6…58.7 cut off, and
 * both are honest. Two printings agree where the range computed from one touches the range of the other. Whole counts
 * stand for themselves only. All of it is exact rational arithmetic.
 */
import { absolute, atMost, less, minus, over, plus, rational, times, toFixed, type Rational } from './rational.ts';
import { findPrinted, findPrintedRate, printedNumbers, type PrintedNumber } from './printed.ts';

export type CheckStatus = 'consistent' | 'inconsistent' | 'unverifiable';

/** How a status is shown. */
export const CHECK_WORDS: Readonly<Record<CheckStatus, string>> = {
  consistent: '一致',
  inconsistent: '不一致',
  unverifiable: '无法核算',
};

/** What is said of a figure that another place of its source contradicts. */
export const CONTRADICTED = '和原文别处的数对不上，不一致在哪里见不一致说明';

/** What the check needs of a figure; all numbers in the figure's unit, rates in percent. */
export interface FigureNumbers {
  readonly before: number | null;
  readonly after: number | null;
  readonly value: number | null;
  readonly rate: number | null;
  readonly rateMax: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly qualifier: string | null;
  readonly quote: string;
  /** The values of the figures that are marked as parts of this one. */
  readonly parts: readonly number[];
  /** The editors found that another place of its source contradicts it. */
  readonly contradicted: boolean;
}

export interface ArithmeticCheck {
  readonly status: CheckStatus;
  /**
   * The working, one line per thing compared, e.g. `(140−58)÷140=58.571%，原文 58.6%，一致`; where nothing could be
   * compared, why.
   */
  readonly working: readonly string[];
}

/** The true values a printed number may stand for, or what can be computed from such. */
interface Range {
  readonly low: Rational;
  readonly high: Rational;
  /** The upper end does not belong to it: 58.7 is neither rounded nor cut off to 58.6. */
  readonly open: boolean;
}

const TWO = rational(2);
const HUNDRED = rational(100);

/** `place`: the value of one unit of the last printed place; whole numbers printed in full are exact. */
function range(value: number, place: number): Range {
  const centre = rational(value);
  if (place === 1 && Number.isInteger(value)) return { low: centre, high: centre, open: false };
  const unit = rational(place);
  return { low: minus(centre, over(unit, TWO)), high: plus(centre, unit), open: true };
}

/** The printed precision of a number, from where it is printed, else from how the number is written. */
function placeOf(value: number, printed: readonly PrintedNumber[]): number {
  const places = printed.map((number) => number.place);
  if (places.length > 0) return Math.max(...places);
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return Number((1 / 10 ** decimals).toPrecision(15));
}

/**
 * Rates are measurements even when whole: 「100%」 may be 99.6 %. Only the places where the number is a rate tell its
 * precision: in 「减少到16项，精简16.0%」 the 16 items say nothing of the rate.
 */
function rateRange(value: number, quote: string): Range {
  const place = rational(placeOf(value, findPrintedRate(value, quote)));
  const centre = rational(value);
  return { low: minus(centre, over(place, TWO)), high: plus(centre, place), open: true };
}

const touches = (a: Range, b: Range): boolean => reaches(a, b) && reaches(b, a);

/** Whether a range begins before another ends. */
const reaches = (a: Range, b: Range): boolean => (b.open ? less(a.low, b.high) : atMost(a.low, b.high));

/** |a − b| over ranges. */
function distance(a: Range, b: Range): Range {
  const ends = [minus(a.low, b.low), minus(a.low, b.high), minus(a.high, b.low), minus(a.high, b.high)];
  const overlaps = atMost(a.low, b.high) && atMost(b.low, a.high);
  return { ...extremes(ends.map(absolute), overlaps), open: false };
}

/** 100 · a / b over ranges, b > 0. */
function percent(a: Range, b: Range): Range {
  const ends = [over(a.low, b.low), over(a.low, b.high), over(a.high, b.low), over(a.high, b.high)];
  return {
    ...extremes(
      ends.map((end) => times(end, HUNDRED)),
      false,
    ),
    open: false,
  };
}

function extremes(values: readonly Rational[], withZero: boolean): { low: Rational; high: Rational } {
  const all = withZero ? [...values, rational(0)] : values;
  let [low, high] = [all[0] ?? rational(0), all[0] ?? rational(0)];
  for (const value of all) {
    if (less(value, low)) low = value;
    if (less(high, value)) high = value;
  }
  return { low, high };
}

const show = (value: number): string => String(value);

/**
 * Checks one figure against itself and its parts.
 *
 * Compared where both sides are printed: the change against 原值 and 现值; the rate against 原值 and 现值; the rate
 * against 分子 and 分母; the total against the sum of its parts; the two ends of a printed range of rates.
 * A qualifier (约, 余 …) makes a number a bound or a guess: then the working is shown and nothing is judged.
 */
export function checkArithmetic(figure: FigureNumbers): ArithmeticCheck {
  const working: string[] = [];
  const verdicts: CheckStatus[] = [];
  const { before, after, value, rate, rateMax, numerator, denominator, qualifier, quote, parts } = figure;
  const of = (n: number): Range => range(n, placeOf(n, findPrinted(n, quote)));

  const compare = (expression: string, computed: Range, printed: Range, shown: string): void => {
    const agrees = touches(computed, printed);
    const verdict: CheckStatus = agrees
      ? qualifier === null
        ? 'consistent'
        : 'unverifiable'
      : qualifier === null
        ? 'inconsistent'
        : 'unverifiable';
    verdicts.push(verdict);
    working.push(
      `${expression}，原文 ${shown}，${qualifier === null ? CHECK_WORDS[verdict] : `原文带「${qualifier}」，不作判断`}`,
    );
  };

  if (before !== null && after !== null) {
    const change = distance(of(before), of(after));
    const [large, small] = before >= after ? [before, after] : [after, before];
    const difference = show(Number(toFixed(minus(rational(large), rational(small)), 10)));
    if (value !== null) compare(`${show(large)}−${show(small)}=${difference}`, change, of(value), show(value));
    if (rate !== null && (numerator === null || denominator === null)) {
      if (before === 0) {
        verdicts.push('unverifiable');
        working.push('原值是 0，变化率没有意义');
      } else {
        const exact = times(over(absolute(minus(rational(before), rational(after))), rational(before)), HUNDRED);
        // Through the share that is left, so that 「1.2万」 is one and the same number wherever it stands in the sum.
        const whole: Range = { low: HUNDRED, high: HUNDRED, open: false };
        const computed = distance(whole, percent(of(after), of(before)));
        const shownRate = `${show(rate)}%${rateMax === null ? '' : `至${show(rateMax)}%`}`;
        const printed: Range =
          rateMax === null
            ? rateRange(rate, quote)
            : { low: rateRange(rate, quote).low, high: rateRange(rateMax, quote).high, open: true };
        compare(`(${show(large)}−${show(small)})÷${show(before)}=${toFixed(exact, 3)}%`, computed, printed, shownRate);
      }
    }
  }
  if (numerator !== null && denominator !== null && rate !== null) {
    if (denominator === 0) {
      verdicts.push('unverifiable');
      working.push('分母是 0，比率没有意义');
    } else {
      const exact = times(over(rational(numerator), rational(denominator)), HUNDRED);
      compare(
        `${show(numerator)}÷${show(denominator)}=${toFixed(exact, 3)}%`,
        percent(of(numerator), of(denominator)),
        rateRange(rate, quote),
        `${show(rate)}%`,
      );
    }
  }
  if (rate !== null && rateMax !== null && rateMax < rate) {
    verdicts.push('inconsistent');
    working.push(`区间的上限 ${show(rateMax)}% 小于下限 ${show(rate)}%，不一致`);
  }
  const total = value ?? after;
  if (parts.length > 1 && total !== null) {
    const sum = parts.reduce((all, part) => plus(all, rational(part)), rational(0));
    const exact: Range = { low: sum, high: sum, open: false };
    compare(`${parts.map(show).join('+')}=${show(Number(toFixed(sum, 10)))}`, exact, of(total), show(total));
  }

  if (verdicts.includes('inconsistent')) return { status: 'inconsistent', working };
  if (verdicts.includes('consistent')) return { status: 'consistent', working };
  return {
    status: 'unverifiable',
    working: working.length > 0 ? working : [reasonNothingToCompare(figure)],
  };
}

/** What is said of the quote must hold of the quote: many print more numbers than the figure's own. */
function reasonNothingToCompare(figure: FigureNumbers): string {
  if (figure.contradicted) return CONTRADICTED;
  const printed = new Set(printedNumbers(figure.quote).map(({ index }) => index)).size;
  if (figure.before !== null && figure.after !== null)
    return '原文有前后两个数，没有印出差或变化率，没有可以互相核对的数';
  if (figure.numerator !== null && figure.denominator !== null)
    return '原文有两个数，没有印出比率，没有可以互相核对的数';
  if (figure.rate !== null) {
    return printed <= (figure.rateMax === null ? 1 : 2)
      ? '原文只印了百分比，没有印出算它的数'
      : '这个百分比没有可以互相核对的数';
  }
  return printed <= 1 ? '原文只有一个数，没有可以互相核对的数' : '这个数没有可以互相核对的数';
}

/** What a figure's numbers give when nobody printed it: the change in percent, or the share; null where neither applies. */
export function computedRate(
  figure: Pick<FigureNumbers, 'before' | 'after' | 'numerator' | 'denominator'>,
): string | null {
  const { before, after, numerator, denominator } = figure;
  if (numerator !== null && denominator !== null && denominator !== 0) {
    return toFixed(times(over(rational(numerator), rational(denominator)), HUNDRED), 1);
  }
  if (before !== null && after !== null && before !== 0) {
    return toFixed(times(over(minus(rational(after), rational(before)), rational(before)), HUNDRED), 1);
  }
  return null;
}
