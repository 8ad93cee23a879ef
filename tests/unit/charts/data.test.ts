import { beforeAll, describe, expect, test } from 'vitest';
import { beforeAfterChart, chainChart, chains, comparisonChart } from '../../../src/charts/data.ts';
import { svgLayout } from '../../../src/charts/svg.ts';
import type { Dataset, Figure } from '../../../src/dataset/dataset.ts';
import type { Metric } from '../../../src/schema/metrics.ts';
import { goodDataset, one } from '../../support/project.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset();
});
const figure = (id: string): Figure => one(dataset.figures, (row) => row.id === id);
const metric = (id: string): Metric => one(dataset.metrics, (row) => row.id === id);
const ids = (found: readonly (readonly Figure[])[]): string[][] => found.map((chain) => chain.map(({ id }) => id));

describe('chains: each 现值 is the next 原值', () => {
  test('140→79→58 is one, the rest is none', () => {
    expect(ids(chains(dataset.figures))).toEqual([['150100-001', '150100-002']]);
  });

  test('whatever the order of the rows', () => {
    expect(ids(chains([...dataset.figures].reverse()))).toEqual([['150100-001', '150100-002']]);
  });

  test.each<[string, Partial<Figure>]>([
    ['another place', { district: '150102' }],
    ['another metric', { metric: 'village-items' }],
    ['another object', { object: '村级事务' }],
    ['another basis', { basis: '平均' }],
    ['another source', { source: 'hohhot-2025' }],
    ['another number', { before: 78 }],
    ['no number', { after: null }],
  ])('%s breaks it', (_, more) => {
    expect(chains([figure('150100-001'), { ...figure('150100-002'), ...more }])).toEqual([]);
  });

  test('three steps', () => {
    const third = { ...figure('150100-002'), id: 'x', before: 58, after: 50 };
    expect(ids(chains([third, figure('150100-002'), figure('150100-001')]))).toEqual([
      ['150100-001', '150100-002', 'x'],
    ]);
  });

  test('a circle ends', () => {
    const back = { ...figure('150100-002'), id: 'x', before: 58, after: 79 };
    expect(ids(chains([figure('150100-001'), figure('150100-002'), back]))).toEqual([
      ['150100-001', '150100-002', 'x'],
    ]);
    expect(chains([figure('150100-002'), back])).toEqual([]);
  });

  test('a figure that did not change does not follow itself', () => {
    expect(chains([{ ...figure('150100-001'), after: 140 }])).toEqual([]);
  });
});

describe('charts', () => {
  test('a chain has its first value and one bar a step', () => {
    expect(chainChart([figure('150100-001'), figure('150100-002')], metric('community-items'), '社区事务')).toEqual({
      title: '社区事务',
      unit: '项',
      labels: '时点',
      bars: [
        { label: '最初', value: 140, shown: '140项', earlier: true },
        { label: '第 1 次调整后（原文未说明时间）', value: 79, shown: '79项', earlier: true },
        { label: '第 2 次调整后（原文未说明时间）', value: 58, shown: '58项', earlier: false },
      ],
    });
  });

  test('before and after', () => {
    const row = { ...figure('150100-004'), period: '截至2024-10-14' };
    expect(beforeAfterChart(row, metric('village-items'), '村级事务')).toEqual({
      title: '村级事务',
      unit: '项',
      labels: '时点',
      bars: [
        { label: '原来', value: 72, shown: '72项', earlier: true },
        { label: '后来（截至2024年10月14日）', value: 63, shown: '63项', earlier: false },
      ],
    });
  });

  test.each(['150100-005', '150100-006'])('%s has one number and no chart of its own', (id) => {
    const row = figure(id);
    expect(beforeAfterChart(row, metric(row.metric), '')).toBeNull();
  });

  test('places beside each other, in the order given', () => {
    const [a, b] = [
      {
        ...figure('150100-006'),
        district: '150102',
        value: 20,
        quote: '20余块',
        qualifier: '余' as const,
        period: '2024',
      },
      figure('150100-006'),
    ];
    expect(comparisonChart([a, b], metric('plates-cleared'), '标识牌', (code) => `〔${code}〕`)).toEqual({
      title: '标识牌',
      unit: '块',
      labels: '地方',
      bars: [
        { label: '〔150102〕（2024年）', value: 20, shown: '20余块', earlier: false },
        { label: '〔150100〕（原文未说明时间）', value: 8843, shown: '8843块', earlier: false },
      ],
    });
  });

  test('a place without a number to draw: no chart rather than a chart that leaves it out', () => {
    const none = { ...figure('150100-006'), value: null };
    expect(comparisonChart([figure('150100-006'), none], metric('plates-cleared'), '', (code) => code)).toBeNull();
  });
});

describe('the picture', () => {
  const bar = (value: number) => ({ label: '甲', value, shown: String(value), earlier: false });

  test('bars start at zero and are as long as their numbers', () => {
    expect(svgLayout({ title: '', unit: '项', labels: '时点', bars: [bar(140), bar(70), bar(0)] })).toEqual({
      width: 360,
      height: 180,
      bars: [
        { label: '甲', shown: '140', earlier: false, y: 0, length: 270 },
        { label: '甲', shown: '70', earlier: false, y: 58, length: 135 },
        { label: '甲', shown: '0', earlier: false, y: 116, length: 0 },
      ],
    });
  });

  test('nothing but zeros, and below zero', () => {
    expect(
      svgLayout({ title: '', unit: '', labels: '时点', bars: [bar(0), bar(-5)] }).bars.map(({ length }) => length),
    ).toEqual([0, 0]);
  });
});
