import { beforeAll, describe, expect, test } from 'vitest';
import { comparableGroups, whyNotComparable } from '../../../src/dataset/comparable.ts';
import type { Dataset, Figure } from '../../../src/dataset/dataset.ts';
import { goodDataset, one } from '../../support/project.ts';

let dataset: Dataset;
let hohhot: Figure;
beforeAll(async () => {
  dataset = await goodDataset();
  hohhot = one(dataset.figures, ({ id }) => id === '150100-001');
});

test.each<[string, Partial<Figure>, string | null]>([
  ['the same kind', { id: 'x' }, null],
  ['another time', { period: '2024' }, null],
  ['another metric', { metric: 'village-items' }, '指标不同'],
  ['another object', { object: '村级事务' }, '数的对象不同（社区事务；村级事务）'],
  ['a mean against a sum', { basis: '平均' }, '口径不同（合计；平均）'],
  ['a county against a city', { district: '150102' }, '级别不同（地级；县级）'],
])('%s', (_, more, reason) => {
  expect(whyNotComparable(dataset, hohhot, { ...hohhot, ...more })).toBe(reason);
});

describe('groups', () => {
  test('figures of one place are no comparison', () => {
    expect(comparableGroups(dataset, dataset.figures)).toEqual([]);
  });

  test('like goes with like, in the order given', () => {
    const [xincheng, huimin, mean] = [
      { ...hohhot, id: 'a', district: '150102' },
      { ...hohhot, id: 'b', district: '150103' },
      { ...hohhot, id: 'c', district: '150104', basis: '平均' as const },
    ];
    expect(comparableGroups(dataset, [huimin, hohhot, mean, xincheng])).toEqual([[huimin, xincheng]]);
  });

  test('two figures that may stand in one chart have no reason not to', () => {
    const others = [
      hohhot,
      { ...hohhot, district: '150102' },
      { ...hohhot, district: '150103' },
      { ...hohhot, district: '110000' },
      { ...hohhot, district: '150104', object: '村级事务' },
    ];
    for (const group of comparableGroups(dataset, others))
      for (const a of group) for (const b of group) expect(whyNotComparable(dataset, a, b)).toBeNull();
    expect(comparableGroups(dataset, others).map((group) => group.map(({ district }) => district))).toEqual([
      ['150102', '150103'],
    ]);
  });
});
