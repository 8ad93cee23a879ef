import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset, Figure } from '../../../src/dataset/dataset.ts';
import {
  asPrinted,
  dateWords,
  figureTitle,
  finding,
  periodWords,
  quantity,
  rateWords,
} from '../../../src/dataset/wording.ts';
import type { Metric } from '../../../src/schema/metrics.ts';
import { goodDataset, one } from '../../support/project.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset();
});
const figure = (id: string): Figure => one(dataset.figures, (row) => row.id === id);
const metric = (id: string): Metric => one(dataset.metrics, (row) => row.id === id);

describe('a number as its source prints it', () => {
  test.each<[number, string, string]>([
    [12_000, '1.2万余个党群服务阵地', '1.2万'],
    [27_000, '累计为2.7 万余人次', '2.7万'],
    [100_000, '10余万基层干部', '10万'],
    [12_000, '12000个', '12000'],
    [1234, '1,234项', '1,234'],
    [6, '六个部门', '6'],
    [70, '精简七成', '70'],
    [140, '由１４０项减少', '140'],
    [58.6, '精简了58.6%', '58.6'],
    [140, '', '140'],
    [12_000, '1.2万，即12000个', '1.2万'],
  ])('%d in %s is %s', (value, quote, shown) => {
    expect(asPrinted(value, quote)).toBe(shown);
  });
});

describe('a number with its qualifier and unit', () => {
  test.each<[number, string, string | null, string]>([
    [60, '项', null, '60项'],
    [60, '项', '约', '约60项'],
    [60, '项', '近', '近60项'],
    [60, '项', '超过', '超过60项'],
    [60, '项', '不少于', '不少于60项'],
    [60, '项', '不超过', '不超过60项'],
    [60, '项', '不足', '不足60项'],
    [20, '项', '余', '20余项'],
    [20, '项', '多', '20多项'],
    [75, '%', '以上', '75%以上'],
    [75, '%', '以下', '75%以下'],
    [-8.5, '%', null, '−8.5%'],
    [-8.5, '%', '约', '约−8.5%'],
    [0, '项', null, '0项'],
  ])('%d %s %s', (value, unit, qualifier, words) => {
    expect(quantity(value, unit, { qualifier: qualifier as Figure['qualifier'], quote: '' })).toBe(words);
  });

  test('余 stands after 万', () => {
    expect(quantity(12_000, '个', { qualifier: '余', quote: '1.2万余个' })).toBe('1.2万余个');
  });
});

describe('what a figure found', () => {
  test.each([
    ['150100-001', '140项 → 79项'],
    ['150100-003', '140项 → 58项'],
    ['150100-004', '72项 → 63项'],
    ['150100-005', '65.11%'],
    ['150100-006', '8843块'],
  ])('%s: %s', (id, words) => {
    const row = figure(id);
    expect(finding(row, metric(row.metric))).toBe(words);
  });

  const bare = {
    before: null,
    after: null,
    value: null,
    rate: null,
    rateMax: null,
    numerator: null,
    denominator: null,
  };
  test.each<[Partial<Figure>, string]>([
    [{ before: 62, after: 16, qualifier: '约' }, '62项 → 约16项'],
    [{ before: 62 }, '原有 62项'],
    [{ after: 16, qualifier: '不超过' }, '不超过16项'],
    [{ value: 20, qualifier: '余' }, '20余项'],
    [{ rate: 8.74 }, '8.74%'],
    [{ rate: 37.25, rateMax: 65.22 }, '37.25%至65.22%'],
    [{ rate: 37.25, rateMax: 65.22, qualifier: '约' }, '约37.25%至65.22%'],
    [{ numerator: 4198, denominator: 6448 }, '4198项 / 6448项'],
    [{}, ''],
  ])('%j', (numbers, words) => {
    expect(finding({ ...figure('150100-001'), ...bare, quote: '', ...numbers }, metric('community-items'))).toBe(words);
  });

  test('a share of a metric in percent has no unit of its own', () => {
    const row = { ...figure('150100-005'), rate: null };
    expect(finding(row, metric('whistle-done'))).toBe('4198 / 6448');
  });

  test('no rate, no words', () => {
    expect(rateWords(figure('150100-001'))).toBe('');
  });

  test('its title has the place, the object and the finding', () => {
    expect(figureTitle(dataset, figure('150100-003'))).toBe('呼和浩特市社区事务（两次合计）：140项 → 58项');
  });
});

describe('times in words', () => {
  test.each([
    ['2024', '2024年'],
    ['2024-08', '2024年8月'],
    ['2024-10-04', '2024年10月4日'],
    ['截至2024-10-14', '截至2024年10月14日'],
    ['截至2025', '截至2025年'],
    ['2025上半年', '2025年上半年'],
    ['2024第一季度', '2024年第一季度'],
    ['2021/2023', '2021年至2023年'],
    ['2024-01/2024-10', '2024年1月至2024年10月'],
    [null, '原文未说明时间'],
  ])('%s is %s', (period, words) => {
    expect(periodWords(period)).toBe(words);
  });

  test.each([
    ['2026-11-23', '2026年11月23日'],
    [null, '日期未说明'],
  ])('the date %s is %s', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });
});
