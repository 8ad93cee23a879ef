import { beforeAll, expect, test } from 'vitest';
import {
  coverage,
  COVERAGE_STATES,
  COVERAGE_WORDS,
  howNew,
  type CoverageState,
} from '../../../src/dataset/coverage.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { TOPICS } from '../../../src/schema/metrics.ts';
import { edited, goodDataset, goodText } from '../../support/project.ts';

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

test('a few of a list’s items are not its items', async () => {
  const partly = await goodDataset({
    'data/duty-lists.csv': await edited('data/duty-lists.csv', [',3,,全部,', ',9,节选只看到三条,部分,']),
  });
  expect(known(partly)).toEqual({
    呼和浩特市: { 职责清单: '部分条目公开', 吹哨与热线: '只有一头', 牌子制度: '只有一头' },
    台几营村: { 职责清单: '只有总数' },
  });
});

test('a whole list beside one that is not does not make the place’s lists whole', async () => {
  const [, row = ''] = /(\n150100-jiedao-fuquan-2023,[^\n]*)/u.exec(await goodText('data/duty-lists.csv')) ?? [];
  const both = await goodDataset({
    'data/duty-lists.csv': await edited('data/duty-lists.csv', [
      row,
      `${row}${row.replace('-2023,', '-2024,').replace(',3,,全部,', ',141,只举出一条,部分,')}`,
    ]),
    'data/duties/150100-jiedao-fuquan-2024.csv': (await goodText('data/duties/150100-jiedao-fuquan-2023.csv'))
      .split('\n')
      .slice(0, 2)
      .join('\n'),
  });
  expect(known(both)['呼和浩特市']?.['职责清单']).toBe('部分条目公开');
});

test('each state has its own shape and its own word', () => {
  for (const part of ['shape', 'short', 'meaning'] as const) {
    expect(new Set(COVERAGE_STATES.map((state) => COVERAGE_WORDS[state][part])).size).toBe(COVERAGE_STATES.length);
  }
});

test('how new: the newest document’s own day, and the day one was fetched, are two things', async () => {
  const row = 'hohhot-2024,党建引领使出绣花功夫 基层治理绘就幸福图景,[x],[x],转载,,,[x]';
  const withDates = async (date: string, retrieved: string) =>
    coverage(
      await goodDataset({
        'data/sources.csv': await edited('data/sources.csv', [
          row,
          row.replace('[x],[x]', `[x],${date}`).replace(/\[x\]$/u, retrieved),
        ]),
      }),
    ).map(howNew)[0];
  expect(await withDates('2021-10-27', '2026-11-22')).toBe(
    '最新来源是2021年10月27日的；最近一次取得资料是2026年11月22日',
  );
  expect(await withDates('2024-10-14', '[x]')).toBe('最新来源是2024年10月14日的；取得日期没有记录');
  expect(await withDates('[x]', '2026-11-22')).toBe('来源没有写日期；最近一次取得资料是2026年11月22日');
  expect(await withDates('[x]', '[x]')).toBe('来源没有写日期；取得日期没有记录');
});
