import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike } from '../../../src/check/alike.ts';
import { editDistance, nearest } from '../../../src/check/nearest.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', '新城区', 3],
    ['新城区', '新城区', 0],
    ['新城', '新城区', 1],
    ['户藉', '户籍', 1],
    ['kitten', 'sitting', 3],
    ['𠮷野', '吉野', 1],
  ])('%s and %s are %i apart', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is a distance: same is nothing, both ways alike, no shorter way round', () => {
    const word = fc.string({ unit: fc.constantFrom('新', '城', '区', '县', 'a'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('nearest', () => {
  const places = ['新城区', '回民区', '玉泉区', '赛罕区', '和林格尔县', '呼和浩特市'];
  test.each([
    ['新城', '新城区'],
    ['新诚区', '新城区'],
    ['呼和浩特', '呼和浩特市'],
    ['和林格尔', '和林格尔县'],
    ['呼市', null],
    ['昆明市', null],
    ['', null],
  ])('%s → %s', (written, found) => {
    expect(nearest(written, places)).toBe(found);
  });

  test('codes need to agree in more than half', () => {
    expect(nearest('hohot-2024', ['hohhot-2024', 'hohhot-2025'])).toBe('hohhot-2024');
    expect(nearest('15010', ['150100', '110000'])).toBe('150100');
    expect(nearest('150100', ['110000'])).toBeNull();
    expect(nearest('hunyin', ['qinshu-guanxi', 'geren-dangan'])).toBeNull();
  });

  test('a misspelt column', () => {
    expect(nearest('办理地址', ['办理地点', '办理方式', '说明'])).toBe('办理地点');
    expect(nearest('备注人', ['编号', '说明', '来源'])).toBeNull();
  });

  test('nothing is near in an empty list', () => {
    expect(nearest('新城区', [])).toBeNull();
  });

  test('of two equally near the first', () => {
    expect(nearest('有效期', ['有效性', '有效日'])).toBe('有效性');
  });

  test('is the one that comparing every two words letter by letter finds', () => {
    const inChinese = fc.string({
      unit: fc.constantFrom(...'新 心 城 诚 区 县 未 末 己 已 巳 折 拆 析 𠮷'.split(' ')),
      maxLength: 7,
    });
    const inLatin = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', '0', '新'), maxLength: 9 });
    const word = fc.oneof(inChinese, inLatin);
    let found = 0;
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (written, known) => {
        const near = nearest(written, known);
        expect(near).toBe(nearestOfAll(written, known));
        if (near !== null) found++;
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(200);
  });
});

/** {@link nearest} as it is meant, without any short cut. */
function nearestOfAll(word: string, known: readonly string[]): string | null {
  const distances = known.map((candidate) => {
    const isPart = candidate !== word && word.length >= 2 && (candidate.includes(word) || word.includes(candidate));
    return editDistance(word, candidate, (a, b) => (a === b ? 0 : alike(a, b) ? 0.5 : 1)) - (isPart ? 2 : 0);
  });
  const least = Math.min(...distances);
  const best = known[distances.indexOf(least)];
  if (best === undefined) return null;
  const share = /\p{Script=Han}/u.test(word) ? 2 : 4;
  return least <= Math.max(1, Math.floor(Math.max([...word].length, [...best].length) / share)) ? best : null;
}
