import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHECK_WORDS,
  checkArithmetic,
  computedRate,
  type CheckStatus,
  type FigureNumbers,
} from '../../../src/dataset/arithmetic.ts';

const figure = (numbers: Partial<FigureNumbers>): FigureNumbers => ({
  before: null,
  after: null,
  value: null,
  rate: null,
  rateMax: null,
  numerator: null,
  denominator: null,
  qualifier: null,
  quote: '',
  parts: [],
  contradicted: false,
  ...numbers,
});
const status = (numbers: Partial<FigureNumbers>): CheckStatus => checkArithmetic(figure(numbers)).status;

test('the three words of the contract', () => {
  expect(CHECK_WORDS).toEqual({ consistent: '一致', inconsistent: '不一致', unverifiable: '无法核算' });
});

describe('figures as they were printed', () => {
  test.each<[string, Partial<FigureNumbers>, CheckStatus, string[]]>([
    [
      'Hohhot, community items',
      { before: 140, after: 58, rate: 58.6, quote: '社区事务由140项减少到79项，再次减少到58项，精简了58.6%' },
      'consistent',
      ['(140−58)÷140=58.571%，原文 58.6%，一致'],
    ],
    [
      'Hohhot, village items',
      { before: 72, after: 63, rate: 12.5, quote: '村级事务由72项减少到63项，精简了12.5%' },
      'consistent',
      ['(72−63)÷72=12.500%，原文 12.5%，一致'],
    ],
    [
      'Hohhot, whistles answered',
      { numerator: 4198, denominator: 6448, rate: 65.11, quote: '已吹哨6448件、办结4198件,办结率达65.11%' },
      'consistent',
      ['4198÷6448=65.105%，原文 65.11%，一致'],
    ],
    [
      '62 to 16, difference and rate',
      { before: 62, after: 16, value: 46, rate: 74.2, quote: '由62项减少到16项，减少46项，降幅74.2%' },
      'consistent',
      ['62−16=46，原文 46，一致', '(62−16)÷62=74.194%，原文 74.2%，一致'],
    ],
    [
      '62 to 16, difference off by one',
      { before: 62, after: 16, value: 45, rate: 74.2, quote: '由62项减少到16项，减少45项，降幅74.2%' },
      'inconsistent',
      ['62−16=46，原文 45，不一致', '(62−16)÷62=74.194%，原文 74.2%，一致'],
    ],
    [
      'Gaoping, 85 lists of which 64 were simplified and 17 left',
      {
        value: 85,
        parts: [64, 17],
        quote: '85个事项清单逐一核对,对64个长期性的事项清单进一步简化工作流程,对17项阶段性的事项清单',
      },
      'inconsistent',
      ['64+17=81，原文 85，不一致'],
    ],
    [
      'a total that is the sum of its parts',
      { value: 91, parts: [51, 20, 20], quote: '共91项' },
      'consistent',
      ['51+20+20=91，原文 91，一致'],
    ],
    [
      'a total given as what there is now',
      { after: 81, parts: [64, 17], quote: '现有81项' },
      'consistent',
      ['64+17=81，原文 81，一致'],
    ],
    [
      'growth',
      { before: 31, after: 44, value: 13, quote: '将街道由过去的31个增至44个' },
      'consistent',
      ['44−31=13，原文 13，一致'],
    ],
    [
      'decimals subtract exactly',
      { before: 66.76, after: 22.8, value: 43.96, quote: '从22.8%提升至66.76%，提高43.96个百分点' },
      'consistent',
      ['66.76−22.8=43.96，原文 43.96，一致'],
    ],
  ])('%s', (_, numbers, expected, working) => {
    expect(checkArithmetic(figure(numbers))).toEqual({ status: expected, working });
  });
});

describe('rounding', () => {
  test.each<[string, number, number, number, string, CheckStatus]>([
    ['rounded half-up', 140, 58, 58.6, '58.6%', 'consistent'],
    ['cut off', 140, 58, 58.5, '58.5%', 'consistent'],
    ['cut off to a whole', 140, 58, 58, '58%', 'consistent'],
    ['rounded to a whole', 140, 58, 59, '59%', 'consistent'],
    ['neither', 140, 58, 58.4, '58.4%', 'inconsistent'],
    ['neither, the other way', 140, 58, 58.7, '58.7%', 'inconsistent'],
    ['exactly half, rounded up', 72, 63, 13, '13%', 'consistent'],
    ['exactly half, cut off', 72, 63, 12, '12%', 'consistent'],
    ['exactly one unit too low', 1000, 413, 58.6, '58.6%', 'inconsistent'],
    ['exactly one unit too high', 1000, 413, 58.8, '58.8%', 'inconsistent'],
    ['a printed zero makes it sharper', 72, 63, 12.5, '12.50%', 'consistent'],
    ['a printed zero makes it sharper, and wrong', 140, 58, 58.5, '58.50%', 'inconsistent'],
    ['tenths in words', 140, 42, 70, '七成', 'consistent'],
    ['tenths in words are tenths', 140, 58, 60, '六成', 'consistent'],
    ['tenths in words, wrong', 140, 58, 70, '七成', 'inconsistent'],
  ])('%s: %i → %i is printed as %d', (_, before, after, rate, printed, expected) => {
    expect(
      status({ before, after, rate, quote: `由${String(before)}项减少到${String(after)}项，精简${printed}` }),
    ).toBe(expected);
  });

  test('numbers printed in 万 stand for what they may have been', () => {
    const numbers = { before: 12_000, after: 6000, quote: '从1.2万减少到6000，减少51%' };
    expect(checkArithmetic(figure({ ...numbers, rate: 51 }))).toEqual({
      status: 'consistent',
      working: ['(12000−6000)÷12000=50.000%，原文 51%，一致'],
    });
    expect(status({ ...numbers, rate: 60, quote: '从1.2万减少到6000，减少60%' })).toBe('inconsistent');
    expect(status({ ...numbers, rate: 60, quote: '从12000减少到6000，减少60%' })).toBe('inconsistent');
    expect(status({ ...numbers, rate: 52, quote: '从12000减少到6000，减少52%' })).toBe('inconsistent');
  });
});

describe('a total printed in 万 stands for what rounds or is cut off to it, and no more', () => {
  test.each<[number, CheckStatus]>([
    [11_499, 'inconsistent'],
    [11_500, 'consistent'],
    [12_999, 'consistent'],
    [13_000, 'inconsistent'],
  ])('%i printed as 1.2万', (sum, expected) => {
    expect(status({ value: 12_000, parts: [sum - 500, 500], quote: '共1.2万项' })).toBe(expected);
  });
});

describe('ranges of rates', () => {
  const range = { before: 100, after: 50, rate: 37.25, rateMax: 65.22, quote: '从100到50，精简37.25%至65.22%' };
  test('inside', () => {
    expect(checkArithmetic(figure(range))).toEqual({
      status: 'consistent',
      working: ['(100−50)÷100=50.000%，原文 37.25%至65.22%，一致'],
    });
  });
  test('outside', () => {
    expect(status({ ...range, after: 30 })).toBe('inconsistent');
    expect(status({ ...range, after: 63 })).toBe('inconsistent');
  });
  test('the wrong way round', () => {
    expect(checkArithmetic(figure({ rate: 65.22, rateMax: 37.25, quote: '65.22%至37.25%' }))).toEqual({
      status: 'inconsistent',
      working: ['区间的上限 37.25% 小于下限 65.22%，不一致'],
    });
  });
  test('alone', () => {
    expect(checkArithmetic(figure({ rate: 37.25, rateMax: 65.22, quote: '37.25%至65.22%' }))).toEqual({
      status: 'unverifiable',
      working: ['原文只印了百分比，没有印出算它的数'],
    });
  });
});

describe('what cannot be judged', () => {
  test.each<[string, Partial<FigureNumbers>, string[]]>([
    ['one number', { value: 8843, quote: '清理8843块' }, ['原文只有一个数，没有可以互相核对的数']],
    [
      'one number, printed with 万',
      { value: 12_000, quote: '信息1.2万余条' },
      ['原文只有一个数，没有可以互相核对的数'],
    ],
    [
      'one number among others',
      { value: 295, quote: '摘除各类牌子295块、撤销议事协调机构89个' },
      ['这个数没有可以互相核对的数'],
    ],
    [
      'two numbers without a difference',
      { before: 140, after: 79 },
      ['原文有前后两个数，没有印出差或变化率，没有可以互相核对的数'],
    ],
    [
      'a share without a rate',
      { numerator: 4198, denominator: 6448 },
      ['原文有两个数，没有印出比率，没有可以互相核对的数'],
    ],
    ['a rate alone', { rate: 8.74, quote: '精简8.74%' }, ['原文只印了百分比，没有印出算它的数']],
    ['a rate among other numbers', { rate: 38.7, quote: '有2052名，占比38.7%' }, ['这个百分比没有可以互相核对的数']],
    [
      'one number that another place of its source contradicts',
      { value: 141, quote: '确定141项', contradicted: true },
      ['和原文别处的数对不上，不一致在哪里见不一致说明'],
    ],
    [
      'a change from nothing that another place contradicts',
      { before: 0, after: 5, rate: 100, contradicted: true },
      ['原值是 0，变化率没有意义'],
    ],
    ['one part of a total', { value: 85, parts: [64] }, ['原文只有一个数，没有可以互相核对的数']],
    ['a change from nothing', { before: 0, after: 5, rate: 100 }, ['原值是 0，变化率没有意义']],
    ['a share of nothing', { numerator: 0, denominator: 0, rate: 100 }, ['分母是 0，比率没有意义']],
    [
      'a qualifier, where it would agree',
      { before: 100, after: 50, rate: 50, qualifier: '约' },
      ['(100−50)÷100=50.000%，原文 50%，原文带「约」，不作判断'],
    ],
    [
      'a qualifier, where it would not',
      { before: 100, after: 50, rate: 60, qualifier: '以上' },
      ['(100−50)÷100=50.000%，原文 60%，原文带「以上」，不作判断'],
    ],
  ])('%s', (_, numbers, working) => {
    expect(checkArithmetic(figure(numbers))).toEqual({ status: 'unverifiable', working });
  });

  test('a change from nothing with a printed difference is judged by the difference', () => {
    expect(checkArithmetic(figure({ before: 0, after: 5, value: 5, rate: 100 }))).toEqual({
      status: 'consistent',
      working: ['5−0=5，原文 5，一致', '原值是 0，变化率没有意义'],
    });
  });
});

test('the precision of a rate is read where it is printed as a rate', () => {
  const numbers = { before: 19, after: 16, rate: 16 };
  expect(status({ ...numbers, quote: '由19项减少到16项，精简16.0%' })).toBe('inconsistent');
  expect(status({ ...numbers, quote: '由19项减少到16项，精简16%' })).toBe('consistent');
  expect(status({ ...numbers, quote: '由19项减少到16项，精简百分之16' })).toBe('consistent');
});

test('a rate of a share is not checked against before and after', () => {
  const numbers = { before: 100, after: 50, numerator: 3, denominator: 4, rate: 75 };
  expect(checkArithmetic(figure(numbers))).toEqual({
    status: 'consistent',
    working: ['3÷4=75.000%，原文 75%，一致'],
  });
});

describe('whatever the numbers', () => {
  const change = fc
    .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 }))
    .filter(([before, after]) => before > after);
  const decimals = fc.integer({ min: 0, max: 3 });

  /** 100·(before−after)/before in units of the last place, and what is left. */
  const exact = (before: number, after: number, places: number): { units: bigint; rest: bigint } => {
    const top = BigInt(before - after) * 100n * 10n ** BigInt(places);
    return { units: top / BigInt(before), rest: top % BigInt(before) };
  };
  const written = (units: bigint, places: number): string => {
    const digits = String(units).padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  };
  const judged = (before: number, after: number, rate: string, scale = 1): CheckStatus =>
    status({
      before: before * scale,
      after: after * scale,
      rate: Number(rate),
      quote: `由${String(before * scale)}减少到${String(after * scale)}，精简${rate}%`,
    });

  test('a rate rounded half-up, or cut off, is 一致', () => {
    fc.assert(
      fc.property(change, decimals, ([before, after], places) => {
        const { units, rest } = exact(before, after, places);
        const rounded = rest * 2n >= BigInt(before) ? units + 1n : units;
        expect(judged(before, after, written(units, places))).toBe('consistent');
        expect(judged(before, after, written(rounded, places))).toBe('consistent');
      }),
      { numRuns: 3000 },
    );
  });

  test('a rate that is neither rounded nor cut off is 不一致', () => {
    fc.assert(
      fc.property(change, decimals, fc.bigInt({ min: 1n, max: 50n }), ([before, after], places, off) => {
        const { units, rest } = exact(before, after, places);
        const rounded = rest * 2n >= BigInt(before) ? units + 1n : units;
        expect(judged(before, after, written(rounded + off, places))).toBe('inconsistent');
        if (units >= off) expect(judged(before, after, written(units - off, places))).toBe('inconsistent');
      }),
      { numRuns: 3000 },
    );
  });

  test('the same numbers ten thousand times as large have the same verdict', () => {
    fc.assert(
      fc.property(change, decimals, fc.integer({ min: -3, max: 3 }), ([before, after], places, off) => {
        const { units } = exact(before, after, places);
        const moved = units + BigInt(off);
        const rate = written(moved < 0n ? 0n : moved, places);
        expect(judged(before, after, rate, 10_000)).toBe(judged(before, after, rate));
      }),
      { numRuns: 2000 },
    );
  });

  test('printed in 万, what is 一致 stays 一致', () => {
    fc.assert(
      fc.property(change, decimals, ([before, after], places) => {
        const rate = written(exact(before, after, places).units, places);
        const quote = `由${String(before)}万减少到${String(after)}万，精简${rate}%`;
        expect(status({ before: before * 10_000, after: after * 10_000, rate: Number(rate), quote })).toBe(
          'consistent',
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('a difference is 一致 exactly when it is the difference', () => {
    fc.assert(
      fc.property(change, fc.integer({ min: -3, max: 3 }), ([before, after], off) => {
        const value = before - after + off;
        const quote = `由${String(before)}减少到${String(after)}，减少${String(value)}`;
        expect(status({ before, after, value, quote })).toBe(off === 0 ? 'consistent' : 'inconsistent');
      }),
      { numRuns: 1000 },
    );
  });

  test('a sum is 一致 exactly when it is the sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 0, max: 2 }),
        (parts, off) => {
          const value = parts.reduce((a, b) => a + b, 0) + off;
          expect(status({ value, parts, quote: `共${String(value)}项` })).toBe(
            off === 0 ? 'consistent' : 'inconsistent',
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a qualifier is never judged', () => {
    fc.assert(
      fc.property(
        change,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('约', '余', '不超过'),
        ([before, after], rate, qualifier) => {
          expect(status({ before, after, rate, qualifier })).toBe('unverifiable');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('computedRate', () => {
  test.each<[string, Partial<FigureNumbers>, string | null]>([
    ['a fall', { before: 140, after: 58 }, '-58.6'],
    ['a rise', { before: 31, after: 44 }, '41.9'],
    ['a share', { numerator: 4198, denominator: 6448 }, '65.1'],
    ['a share before a change', { before: 140, after: 58, numerator: 1, denominator: 4 }, '25.0'],
    ['from nothing', { before: 0, after: 5 }, null],
    ['of nothing', { numerator: 1, denominator: 0 }, null],
    ['one number', { after: 5 }, null],
  ])('%s', (_, numbers, expected) => {
    expect(computedRate(figure(numbers))).toBe(expected);
  });
});
