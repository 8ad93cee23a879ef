import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrinted, printedNumbers, readChineseNumeral } from '../../../src/dataset/printed.ts';

const values = (text: string): number[] => printedNumbers(text).map(({ value }) => value);

describe('numbers in Chinese characters', () => {
  test.each([
    ['六', 6],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['百', 100],
    ['一百零五', 105],
    ['一百二十', 120],
    ['两千', 2000],
    ['一千零五十', 1050],
    ['三千四百五十六', 3456],
    ['万', 10_000],
    ['一万', 10_000],
    ['十二万', 120_000],
    ['一万二千', 12_000],
    ['两百万', 2_000_000],
    ['一亿', 100_000_000],
    ['一亿二千万', 120_000_000],
    ['二万亿', 2_000_000_000_000],
    ['〇', 0],
    ['零', 0],
    ['二〇二四', 2024],
    ['二零二四', 2024],
    ['一九九八', 1998],
    ['二〇', 20],
  ])('%s is %i', (written, value) => {
    expect(readChineseNumeral(written)).toBe(value);
  });

  test.each(['', '三五', '七八', '十三五', '二三十'])('%j is not one number', (written) => {
    expect(readChineseNumeral(written)).toBeNull();
  });

  test('every number below a hundred million, written out, is read again', () => {
    const DIGITS = '零一二三四五六七八九';
    const four = (value: number): string => {
      const parts: string[] = [];
      let gap = false;
      for (const [unit, name] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(value / unit) % 10;
        if (digit === 0) gap = parts.length > 0;
        else {
          if (gap) parts.push('零');
          parts.push(`${DIGITS[digit] ?? ''}${name}`);
          gap = false;
        }
      }
      return parts.join('');
    };
    const written = (value: number): string => {
      if (value < 10_000) return four(value);
      const rest = value % 10_000;
      return `${four(Math.floor(value / 10_000))}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${four(rest)}`}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readChineseNumeral(written(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('numbers in running text', () => {
  test.each<[string, number[]]>([
    ['社区事务由140项减少到79项，再次减少到58项，精简了58.6%', [140, 79, 58, 58.6]],
    ['已吹哨6448件、办结4198件,办结率达65.11%', [6448, 4198, 65.11]],
    ['1.2万余个党群服务阵地', [1.2, 12_000]],
    ['12000个', [12_000]],
    ['累计为2.7 万余人次提供', [2.7, 27_000]],
    ['服务居民群众3.7万余人次', [3.7, 37_000]],
    ['约3.8万人', [3.8, 38_000]],
    ['帮扶资金445.5万元', [445.5, 4_455_000]],
    ['投入资金8.5亿元', [8.5, 850_000_000]],
    ['10余万基层干部', [10, 100_000]],
    ['1,234项', [1234]],
    ['1,234,567项', [1_234_567]],
    ['12,34', [12, 34]],
    ['1，234', [1, 234]],
    ['清单１４０项，降幅５８．６％', [140, 58.6]],
    ['二〇二四年', [2024]],
    ['降低百分之八', [8]],
    ['百分之五十八', [58]],
    ['精简七成', [7, 70]],
    ['六类事项，两个部门', [6, 2]],
    ['上万人', [10_000]],
    ['没有数字', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('where each stands, how long it is, and what its last place is worth', () => {
    expect(printedNumbers('减少到1.2万项，精简58.6%，近七成')).toEqual([
      { value: 1.2, index: 3, length: 3, place: 0.1 },
      { value: 12_000, index: 3, length: 4, place: 1000 },
      { value: 58.6, index: 11, length: 4, place: 0.1 },
      { value: 7, index: 18, length: 1, place: 1 },
      { value: 70, index: 18, length: 2, place: 10 },
    ]);
  });

  test('places are those of the text as it stands, full-width or not', () => {
    const text = '共１２项、３．５％';
    expect(printedNumbers(text).map(({ index, length }) => text.slice(index, index + length))).toEqual([
      '１２',
      '３．５',
    ]);
  });

  test('a printed zero at the end is precision', () => {
    expect(printedNumbers('65.10%')).toEqual([{ value: 65.1, index: 0, length: 5, place: 0.01 }]);
  });

  test('any number printed in a text is found in it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('', '万', '亿', '%', '项', '余项'),
        (digits, decimals, unit) => {
          const written = (digits / 10 ** decimals).toFixed(decimals);
          const scale = unit === '万' ? 10_000 : unit === '亿' ? 100_000_000 : 1;
          const value = Number((Number(written) * scale).toPrecision(15));
          expect(findPrinted(value, `由${written}${unit}减少`).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('findPrinted', () => {
  test.each<[number, string, number]>([
    [12_000, '1.2万余个', 1],
    [6, '六个部门', 1],
    [70, '精简七成', 1],
    [140, '由１４０项', 1],
    [27_000, '2.7 万余人次', 1],
    [1234, '1,234项', 1],
    [8, '百分之八', 1],
    [100, '百分之八', 0],
    [10_000, '1.2万余个', 0],
    [10_000, '2.7 万余人次', 0],
    [58, '由140项减少到79项', 0],
    [79, '79项和79块', 2],
    [-12.5, '精简了12.5%', 1],
  ])('%d stands in %s %i times', (value, text, times) => {
    expect(findPrinted(value, text).length).toBe(times);
  });
});
