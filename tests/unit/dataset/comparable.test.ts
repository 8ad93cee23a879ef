import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonChart, seriesOf, timeChart } from '../../../src/charts/data.ts';
import { comparableGroups, measured, whyNotComparable, whyNotRanked } from '../../../src/dataset/comparable.ts';
import { BASES } from '../../../src/schema/figures.ts';
import { FORMS, type Form } from '../../../src/schema/metrics.ts';
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

/** A figure with any numbers, of any metric, object, basis and place of the small project. */
const anyFigure = (): fc.Arbitrary<Figure> => {
  const number = fc.option(fc.integer({ min: 0, max: 500 }), { freq: 2 });
  return fc
    .record({
      metric: fc.constantFrom(...dataset.metrics.map(({ id }) => id)),
      object: fc.constantFrom('社区事务', '村级事务'),
      basis: fc.constantFrom(...BASES.slice(0, 2)),
      district: fc.constantFrom('110000', '150100', '150102', '150103', '150104'),
      period: fc.constantFrom(null, '2023', '2024', '截至2024-10-14'),
      before: number,
      after: number,
      value: number,
      rate: number,
      rateMax: fc.constantFrom(null, null, 600),
    })
    .map((some) => ({ ...hohhot, ...some, id: 'x', quote: '' }));
};

/** The small project with the forms of its metrics dealt anew. */
const anyForms = (): fc.Arbitrary<Dataset> =>
  fc
    .array(fc.constantFrom(...FORMS), { minLength: dataset.metrics.length, maxLength: dataset.metrics.length })
    .map((forms): Dataset => ({
      ...dataset,
      index: {
        ...dataset.index,
        metric: new Map(dataset.metrics.map((row, index) => [row.id, { ...row, form: forms[index] ?? row.form }])),
      },
    }));

describe('whatever the figures, unlike things are not compared', () => {
  /** Figures of which about half are counted as the first is: drawn each for itself, hardly any two would be alike. */
  const figures = (): fc.Arbitrary<Figure[]> =>
    fc.array(fc.tuple(anyFigure(), fc.boolean()), { minLength: 2, maxLength: 8 }).map((drawn) =>
      drawn.map(([figure, asFirst]) => {
        const [first] = drawn[0] ?? [figure];
        return asFirst ? { ...figure, metric: first.metric, object: first.object, basis: first.basis } : figure;
      }),
    );
  const cases = (): fc.Arbitrary<[Dataset, Figure[]]> => fc.tuple(anyForms(), figures());

  /** What the rule says, from the figures' own cells. */
  const alike = (from: Dataset, a: Figure, b: Figure): boolean => {
    const of = (figure: Figure) => {
      const metric = from.index.metric.get(figure.metric);
      return metric && measured(figure, metric)?.measure;
    };
    const level = (figure: Figure) => from.index.district.get(figure.district)?.level;
    return (
      a.metric === b.metric &&
      a.object === b.object &&
      a.basis === b.basis &&
      level(a) === level(b) &&
      of(a) !== undefined &&
      of(a) === of(b)
    );
  };

  test('two figures have a reason not to be compared, or are of one kind; the reason holds both ways', () => {
    fc.assert(
      fc.property(cases(), ([from, [a, b]]) => {
        if (!a || !b) throw new Error('two figures are needed');
        expect(whyNotComparable(from, a, b) === null).toBe(alike(from, a, b));
        expect(whyNotComparable(from, b, a) === null).toBe(alike(from, a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('a chart of places shows figures of one kind or is not made', () => {
    let made = 0;
    fc.assert(
      fc.property(cases(), ([from, figures]) => {
        const unlike = figures.some((a) => figures.some((b) => !alike(from, a, b)));
        const chart = comparisonChart(from, figures);
        if (unlike) expect(chart).toBeNull();
        for (const group of comparableGroups(from, figures)) {
          for (const a of group) for (const b of group) expect(alike(from, a, b)).toBe(true);
          const ofGroup = comparisonChart(from, group);
          expect(ofGroup?.bars.map(({ value }) => value).sort((x, y) => x - y)).toEqual(
            group
              .map((figure) => {
                const metric = from.index.metric.get(figure.metric);
                return (metric && measured(figure, metric)?.value) ?? NaN;
              })
              .sort((x, y) => x - y),
          );
          made += 1;
        }
      }),
      { numRuns: 500 },
    );
    // The property was about something.
    expect(made).toBeGreaterThan(50);
  });

  test('a series in time is of one place and one kind', () => {
    fc.assert(
      fc.property(cases(), ([from, figures]) => {
        for (const series of seriesOf(from, figures)) {
          for (const a of series) {
            for (const b of series) {
              expect(alike(from, a, b)).toBe(true);
              expect(a.district).toBe(b.district);
            }
          }
          expect(timeChart(from, series)?.bars.length).toBe(series.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a reduction is never drawn as what is there', () => {
    fc.assert(
      fc.property(anyFigure(), fc.constantFrom(...FORMS), (figure, form: Form) => {
        const number = measured(figure, { form });
        if (number?.measure === '现有的数') {
          expect(form === '现有数' || (form === '前后对比' && number.value === figure.after)).toBe(true);
        }
        if (form === '清理数' && number) expect(number.measure).toBe('减掉的数');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the number a figure is compared by', () => {
  const numbers = { before: null, after: null, value: null, rate: null, rateMax: null };
  test.each<[Form, Partial<typeof numbers | Record<string, number>>, [number, string] | null]>([
    ['前后对比', { before: 140, after: 79 }, [79, '现有的数']],
    ['前后对比', { value: 61 }, [61, '减掉的数']],
    ['前后对比', { before: 140 }, [140, '原来的数']],
    ['清理数', { value: 8843 }, [8843, '减掉的数']],
    ['现有数', { value: 37 }, [37, '现有的数']],
    ['现有数', { rate: 37 }, null],
    ['变化率', { rate: 12.5 }, [12.5, '变化的百分比']],
    ['变化率', { rate: 37.25, rateMax: 65.22 }, null],
    ['完成率', { rate: 65.11 }, [65.11, '占的百分比']],
  ])('%s, %j: %j', (form, some, expected) => {
    const found = measured({ ...numbers, ...some }, { form });
    expect(found && [found.value, found.measure]).toEqual(expected);
  });
});

test('a place with what is left and a place with what went away', () => {
  const from: Dataset = {
    ...dataset,
    index: {
      ...dataset.index,
      metric: new Map([...dataset.index.metric].map(([id, row]) => [id, { ...row, form: '前后对比' as const }])),
    },
  };
  expect(whyNotComparable(from, hohhot, { ...hohhot, before: null, after: null, value: 61 })).toBe(
    '数的东西不同（现有的数；减掉的数）',
  );
});

test.each([
  [
    '对象相同的才能对照；没有清理前的总数，地方大小也不同，不能算降幅或排名。',
    '没有清理前的总数，地方大小也不同，不能算降幅或排名',
  ],
  ['各地“问题”的大小和范围不同，不能比多少。', '各地“问题”的大小和范围不同，不能比多少'],
  ['平均数和合计不能比。', null],
  [null, null],
])('%s: may its places be put in order? %s', (comparability, reason) => {
  expect(whyNotRanked({ comparability })).toBe(reason);
});
