import { beforeAll, expect, test } from 'vitest';
import { coverage, type CoverageState } from '../../../src/dataset/coverage.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { TOPICS } from '../../../src/schema/metrics.ts';
import { edited, goodDataset } from '../../support/project.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset();
});

/** Place by place, the topics something is known of. */
const known = (from: Dataset): Record<string, Record<string, CoverageState>> =>
  Object.fromEntries(
    coverage(from).map(({ district, topics }) => [
      district.name,
      Object.fromEntries([...topics].filter(([, state]) => state !== '没有')),
    ]),
  );

test('only places something is published about, each with all topics', () => {
  expect(coverage(dataset).map(({ district, topics }) => [district.code, [...topics.keys()]])).toEqual([
    ['150100', [...TOPICS]],
    ['150123101204', [...TOPICS]],
  ]);
});

test('most is known where items are public, least where there is one number', () => {
  expect(known(dataset)).toEqual({
    呼和浩特市: { 职责清单: '条目公开', 吹哨与热线: '只有一头', 牌子制度: '只有一头' },
    台几营村: { 职责清单: '只有总数' },
  });
});

test('before and after, where the items are not public', async () => {
  const without = await goodDataset({
    'data/duties/150100-jiedao-fuquan-2023.csv': null,
    'data/duty-lists.csv': await edited('data/duty-lists.csv', [',3,,全部,', ',3,,未公开,']),
  });
  expect(known(without)).toEqual({
    呼和浩特市: { 职责清单: '前后都有', 吹哨与热线: '只有一头', 牌子制度: '只有一头' },
    台几营村: { 职责清单: '只有总数' },
  });
});
