import { beforeAll, describe, expect, test } from 'vitest';
import {
  beforeAfterChart,
  chainChart,
  chains,
  chartsOfFigure,
  chartsOfMetric,
  comparisonChart,
  lastDay,
  partsChart,
  rangeChart,
  seriesOf,
  shareChart,
  timeChart,
} from '../../../src/charts/data.ts';
import type { Dataset, Figure } from '../../../src/dataset/dataset.ts';
import { goodDataset, one } from '../../support/project.ts';
import { realDataset } from '../../support/real-data.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset();
});
const figure = (id: string): Figure => one(dataset.figures, (row) => row.id === id);
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

/** A dataset with other figures. */
const withFigures = (figures: readonly Figure[], from: Dataset = dataset): Dataset => ({ ...from, figures });

describe('charts of one place', () => {
  test('a chain has its first value and one bar a step; the finding is its title', () => {
    expect(chainChart(dataset, [figure('150100-001'), figure('150100-002')])).toEqual({
      kind: 'bars',
      title: '呼和浩特市社区事务：140项 → 79项 → 58项',
      unit: '项',
      measure: '现有的数',
      period: '原文没有写时间',
      source: expect.stringContaining('《') as string,
      labels: '时点',
      bars: [
        { label: '最初', value: 140, shown: '140项', earlier: true },
        { label: '第 1 次调整后', value: 79, shown: '79项', earlier: true },
        { label: '第 2 次调整后', value: 58, shown: '58项', earlier: false },
      ],
      note: null,
    });
  });

  test('before and after', () => {
    const row = { ...figure('150100-004'), period: '截至2024-10-14' };
    expect(beforeAfterChart(dataset, row)).toMatchObject({
      title: '呼和浩特市村级事务：72项 → 63项',
      period: '截至2024年10月14日',
      bars: [
        { label: '原来', value: 72, shown: '72项', earlier: true },
        { label: '后来', value: 63, shown: '63项', earlier: false },
      ],
    });
  });

  test.each(['150100-005', '150100-006'])('%s has one number and no chart of its own', (id) => {
    expect(beforeAfterChart(dataset, figure(id))).toBeNull();
  });

  test('a series stands in time with its true distances', () => {
    const at = (period: string, after: number, id: string): Figure => ({
      ...figure('150100-001'),
      id,
      period,
      before: null,
      after,
      quote: '',
    });
    const rows = [at('2024-06', 60, 'c'), at('2020', 100, 'a'), at('截至2021-03-01', 90, 'b')];
    expect(seriesOf(dataset, rows).map((series) => series.map(({ id }) => id))).toEqual([['a', 'b', 'c']]);
    const chart = timeChart(dataset, seriesOf(dataset, rows)[0] ?? []);
    expect(chart).toMatchObject({ kind: 'time', title: '呼和浩特市社区事务：100项 → 60项' });
    expect(chart?.bars.map(({ label, value, at: day }) => [label, value, day])).toEqual([
      ['2020年', 100, Date.UTC(2020, 11, 31) / 86_400_000],
      ['截至2021年3月1日', 90, Date.UTC(2021, 2, 1) / 86_400_000],
      ['2024年6月', 60, Date.UTC(2024, 5, 30) / 86_400_000],
    ]);
    // One more basis is one more series, and one point is none.
    expect(seriesOf(dataset, [...rows, { ...at('2023', 80, 'd'), basis: '平均' }])).toHaveLength(1);
    expect(timeChart(dataset, [...rows, { ...at('2023', 80, 'd'), basis: '平均' }])).toBeNull();
  });

  test.each([
    ['2024-02', '2024-02-29'],
    ['2023', '2023-12-31'],
    ['2021/2023-05', '2023-05-31'],
    ['截至2024-10-14', '2024-10-14'],
    ['2025上半年', null],
    [null, null],
  ])('the last day of %s is %s', (period, day) => {
    const found = lastDay(period);
    expect(found === null ? null : new Date(found * 86_400_000).toISOString().slice(0, 10)).toBe(day);
  });
});

describe('charts of real figures', () => {
  const real = async (id: string): Promise<[Dataset, Figure]> => {
    const all = await realDataset();
    return [all, one(all.figures, (row) => row.id === id)];
  };

  test('parts of a whole, and what the source leaves over', async () => {
    const [all, whole] = await real('140581-008');
    expect(partsChart(all, whole)).toMatchObject({
      kind: 'parts',
      bars: [
        { value: 85, shown: '85个', earlier: true },
        { from: 0, value: 64, shown: '64个' },
        { from: 64, value: 81, shown: '17项' },
        { from: 81, value: 85, shown: '4项', rest: true },
      ],
      note: null,
    });
  });

  test('parts that are more than their whole leave nothing over, and it is said', async () => {
    const [all, whole] = await real('140581-008');
    const chart = partsChart(all, { ...whole, value: 80 });
    expect(chart?.bars.some(({ rest }) => rest)).toBe(false);
    expect(chart?.note).toBe('各部分加起来比合计多，原文自己对不上。');
  });

  test('a range of rates, and a share with the numbers it comes from', async () => {
    const [all, range] = await real('152200-004');
    expect(rangeChart(all, range)).toMatchObject({
      kind: 'range',
      unit: '%',
      measure: '变化的百分比',
      bars: [{ from: 37.25, value: 65.22, shown: '37.25%至65.22%' }],
    });
    const [, share] = await real('150100-076');
    expect(shareChart(all, [share])).toMatchObject({
      kind: 'share',
      bars: [{ value: 65.11, shown: '65.11%（4198 / 6448）' }],
    });
    expect(shareChart(all, [range])).toBeNull();
    expect(rangeChart(all, share)).toBeNull();
  });

  test('every chart of the data names its finding, unit, source, and only places of one level', async () => {
    const all = await realDataset();
    const charts = [
      ...all.figures.flatMap((row) => chartsOfFigure(all, row)),
      ...all.metrics.flatMap((row) => chartsOfMetric(all, row)),
    ];
    expect(charts.length).toBeGreaterThan(30);
    for (const chart of charts) {
      expect(chart.bars.length).toBeGreaterThan(0);
      expect(chart.bars.some(({ shown }) => chart.title.includes(shown))).toBe(true);
      expect([chart.unit, chart.source, chart.period, chart.measure].every((words) => words !== '')).toBe(true);
      expect(JSON.stringify(chart)).not.toMatch(/全国平均|平均水平|第[一1]名|排名第/u);
    }
  });
});

describe('places beside each other', () => {
  const plates = (district: string, value: number, more: Partial<Figure> = {}): Figure => ({
    ...figure('150100-006'),
    id: `${district}-901`,
    district,
    value,
    quote: '',
    ...more,
  });

  test('the largest first, each with its time, and no place has a rank', () => {
    const rows = [plates('150102', 20, { qualifier: '余', period: '2024' }), plates('150103', 300)];
    expect(comparisonChart(withFigures(rows), rows)).toMatchObject({
      kind: 'bars',
      labels: '地方',
      measure: '减掉的数',
      bars: [
        { label: '呼和浩特市回民区', value: 300, shown: '300块' },
        { label: '呼和浩特市新城区（2024年）', value: 20, shown: '20余块' },
      ],
      note: '各地的时间不同，或者原文没有写。',
    });
  });

  test('by code where the metric says its numbers are not to be ranked', () => {
    const unranked: Dataset = {
      ...dataset,
      index: {
        ...dataset.index,
        metric: new Map(
          [...dataset.index.metric].map(([id, row]) => [id, { ...row, comparability: '看对象；大小不同，不能排名。' }]),
        ),
      },
    };
    const rows = [plates('150102', 20), plates('150103', 300)];
    const chart = comparisonChart(unranked, rows);
    expect(chart?.bars.map(({ value }) => value)).toEqual([20, 300]);
    expect(chart?.note).toBe('按地区代码排，不按大小排：大小不同，不能排名。各地的时间不同，或者原文没有写。');
  });

  test('none where a number is missing, where levels differ, or where there is one place', () => {
    const here = plates('150102', 20);
    expect(comparisonChart(dataset, [here, plates('150103', 1, { value: null })])).toBeNull();
    expect(comparisonChart(dataset, [here, figure('150100-006')])).toBeNull();
    expect(comparisonChart(dataset, [here, plates('150102', 30)])).toBeNull();
    expect(comparisonChart(dataset, [])).toBeNull();
  });
});
