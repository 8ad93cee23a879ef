import { expect, test } from 'vitest';
import { currentLists } from '../../../src/dataset/like-lists.ts';
import { dutyRecords } from '../../../src/search/duty-records.ts';
import { one } from '../../support/project.ts';
import { realDataset } from '../../support/real-data.ts';

const dataset = await realDataset();
const records = dutyRecords(dataset);

test('every item of a list that holds is a result of its own, with an address of its own', () => {
  const items = currentLists(dataset).reduce((sum, list) => sum + list.items.length, 0);
  expect(records).toHaveLength(items);
  expect(new Set(records.map(({ url }) => url)).size).toBe(items);
});

test('a result is called after the duty and its place, and leads to the row', () => {
  expect(one(records, ({ url }) => url === '/duties/421200-buying-zhengming/#d023')).toMatchObject({
    title: '居民养犬证明 · 咸宁市',
    content: '咸宁市取消的社区证明事项：不应出具证明。领域：平安法治',
    type: '事项',
  });
});
