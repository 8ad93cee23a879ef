/** The explorer's answers against the plainest way to get them: looking at every figure, one by one. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTRY, type Dataset, type Figure } from '../../../src/dataset/dataset.ts';
import { fullName, subtree } from '../../../src/dataset/districts.ts';
import { comparableGroups, whyNotComparable } from '../../../src/dataset/comparable.ts';
import { NO_PERIOD } from '../../../src/explorer/core.ts';
import { explorerData, type ExplorerData } from '../../../src/explorer/files.ts';
import { alikeSets, whyNotAlike } from '../../../src/explorer/like.ts';
import { optionsOf, withChoice } from '../../../src/explorer/options.ts';
import { FACETS, GROUPS, readState, SORTS, START, type Facet, type State } from '../../../src/explorer/state.ts';
import { grouped, openTable, select, sorted, withObjects, type FigureTable } from '../../../src/explorer/table.ts';
import { TOPIC_SLUGS } from '../../../src/schema/metrics.ts';
import { realDataset } from '../../support/real-data.ts';

let dataset: Dataset;
let data: ExplorerData;
let table: FigureTable;
let byRow: readonly Figure[];
beforeAll(async () => {
  dataset = await realDataset();
  data = explorerData(dataset);
  table = withObjects(openTable(data.core), data.objects);
  byRow = data.shown.flatMap(({ rows }) =>
    rows.map(([id]) => {
      const figure = dataset.index.figure.get(id);
      if (!figure) throw new Error(`no figure ${id}`);
      return figure;
    }),
  );
});

/** The keys of a facet a figure belongs to, from the dataset alone. */
function keysOf(figure: Figure, facet: Facet): string[] {
  const metric = dataset.index.metric.get(figure.metric);
  const place = dataset.index.district.get(figure.district);
  if (!metric || !place) throw new Error(figure.id);
  switch (facet) {
    case 'place':
      return dataset.districts
        .filter(({ code }) => code !== COUNTRY && subtree(dataset, code).includes(figure.district))
        .map(({ code }) => code);
    case 'topic':
      return [TOPIC_SLUGS[metric.topic]];
    case 'metric':
      return [metric.id];
    case 'form':
      return [
        { 前后对比: 'before-after', 清理数: 'removed', 现有数: 'existing', 变化率: 'change', 完成率: 'share' }[
          metric.form
        ],
      ];
    case 'check':
      return [figure.status];
    case 'period': {
      const years = figure.period?.match(/\d{4}/gu)?.map(Number);
      if (!years) return [NO_PERIOD];
      const [first, last] = [Math.min(...years), Math.max(...years)];
      return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    }
    case 'source':
      return [figure.source];
    case 'basis':
      return [{ 合计: 'total', 平均: 'mean', 单个: 'single', 比率: 'rate', 未说明: 'unstated' }[figure.basis]];
    case 'level':
      return [
        { 全国: 'country', 省级: 'province', 地级: 'city', 县级: 'county', 乡级: 'township', 村级: 'village' }[
          place.level
        ],
      ];
    case 'object':
      return [figure.object];
  }
}

const textOf = (figure: Figure): string => {
  const metric = dataset.index.metric.get(figure.metric);
  const source = dataset.index.source.get(figure.source);
  return [fullName(dataset, figure.district), metric?.name, metric?.topic, source?.title, figure.object]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
};

const keysByRow = new Map<Figure, Record<Facet, string[]>>();
const keys = (figure: Figure): Record<Facet, string[]> => {
  const known = keysByRow.get(figure);
  if (known) return known;
  const made = Object.fromEntries(FACETS.map((facet) => [facet, keysOf(figure, facet)])) as Record<Facet, string[]>;
  keysByRow.set(figure, made);
  return made;
};

/** Whether a figure passes a state, without one of its facets where asked. */
const passes = (figure: Figure, state: State, without: Facet | null = null): boolean =>
  FACETS.every(
    (facet) =>
      facet === without ||
      state.chosen[facet].length === 0 ||
      state.chosen[facet].some((key) => keys(figure)[facet].includes(key)),
  ) &&
  state.text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => textOf(figure).includes(word));

/** States a reader could reach: of a few facets some keys that occur, and sometimes a word. */
const states = (): fc.Arbitrary<State> => {
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const all = [...new Set(byRow.flatMap((figure) => keys(figure)[facet]))].sort();
      return [
        facet,
        fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...all), { maxLength: 4 }) },
        ),
      ];
    }),
  );
  return fc.record({
    chosen: fc.record(facets) as unknown as fc.Arbitrary<State['chosen']>,
    text: fc.constantFrom('', '', '', '社区', '呼和浩特 网格', '２０', '没有这个词', '“'),
    sort: fc.constantFrom(...SORTS),
    group: fc.constantFrom(null, ...GROUPS),
    page: fc.constant(1),
  });
};

const RUNS = { numRuns: 60 };

test('the rows a state leaves are those a look at every figure leaves', () => {
  fc.assert(
    fc.property(states(), (state) => {
      expect([...select(table, state).order].map((row) => byRow[row]?.id)).toEqual(
        byRow.filter((figure) => passes(figure, state)).map(({ id }) => id),
      );
    }),
    RUNS,
  );
});

test('every choice says how many rows it would leave, with the other facets as they are', () => {
  fc.assert(
    fc.property(states(), fc.constantFrom(...FACETS), (state, facet) => {
      const counts = select(table, state).counts[facet];
      const counted = Object.fromEntries(
        (table.facets[facet]?.choices ?? []).map(([key], index) => [key, counts?.[index] ?? 0]),
      );
      const expected = new Map<string, number>();
      for (const figure of byRow.filter((one) => passes(one, state, facet))) {
        for (const key of keys(figure)[facet]) expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      for (const [key, count] of Object.entries(counted)) expect([key, count]).toEqual([key, expected.get(key) ?? 0]);
      for (const key of expected.keys()) expect(counted).toHaveProperty([key]);
    }),
    RUNS,
  );
});

test('orders and groups only move rows', () => {
  fc.assert(
    fc.property(states(), (state) => {
      const { order } = select(table, state);
      const rows = sorted(table, order, state.sort ?? 'place', data.numbers.numbers);
      expect([...rows].sort((a, b) => a - b)).toEqual([...order]);
      if (state.group === null) return;
      const { order: inGroups, groups } = grouped(table, rows, state.group);
      expect([...inGroups].sort((a, b) => a - b)).toEqual([...order]);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(order.length);
      expect(new Set(groups.map(({ label }) => label)).size).toBe(groups.length);
      // Within a group the order is the one asked for.
      for (const { start, count } of groups) {
        const positions = [...inGroups.subarray(start, start + count)].map((row) => rows.indexOf(row));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }
    }),
    RUNS,
  );
});

test('rows may be ordered by their numbers exactly where every two of them may be compared', () => {
  const few = fc.uniqueArray(fc.nat(byRow.length - 1), { minLength: 1, maxLength: 4 });
  // Rows at random are almost always unlike: half of the cases take rows of one metric.
  const alike = fc.constantFrom(...dataset.index.figuresByMetric.values()).chain((figures) =>
    fc.uniqueArray(fc.constantFrom(...figures.map((figure) => byRow.indexOf(figure))), {
      minLength: 1,
      maxLength: 4,
    }),
  );
  fc.assert(
    fc.property(fc.oneof(few, alike), (some) => {
      const figures = some.flatMap((row) => byRow[row] ?? []);
      const reasons = figures.flatMap((a) => figures.flatMap((b) => whyNotComparable(dataset, a, b) ?? []));
      expect(whyNotAlike(table, Uint32Array.from(some)) === null).toBe(reasons.length === 0);
    }),
    { numRuns: 400 },
  );
});

test('a place has its full name', () => {
  expect(data.core.places.map((_, code) => table.placeName(code))).toEqual(
    data.core.places.map(([code]) => fullName(dataset, code)),
  );
});

describe('orders', () => {
  const all = (): Uint32Array => Uint32Array.from(byRow, (_, row) => row);
  const figures = (rows: Uint32Array): Figure[] => [...rows].flatMap((row) => byRow[row] ?? []);

  test('by check: what does not add up comes first', () => {
    const statuses = figures(sorted(table, all(), 'check')).map(({ status }) => status);
    expect(statuses).toEqual([
      ...statuses.filter((status) => status === 'inconsistent'),
      ...statuses.filter((status) => status === 'consistent'),
      ...statuses.filter((status) => status === 'unverifiable'),
    ]);
    expect(new Set(statuses).size).toBe(3);
  });

  test('the newest first, the unknown last', () => {
    const ends = figures(sorted(table, all(), 'newest')).map(
      ({ period }) => period?.replace('截至', '').split('/').at(-1) ?? '',
    );
    expect(ends).toEqual([...ends].sort().reverse());
    expect(ends.at(-1)).toBe('');
  });

  test('by number, within figures that may be compared', () => {
    const { order } = select(table, {
      ...START,
      chosen: { ...START.chosen, metric: ['seconded-returned'], level: ['county'] },
    });
    const numbers = (sort: 'high' | 'low') =>
      [...sorted(table, order, sort, data.numbers.numbers)].map((row) => data.numbers.numbers[row]);
    expect(numbers('high')).toEqual([20, 14]);
    expect(numbers('low')).toEqual([14, 20]);
  });
});

describe('choices', () => {
  const options = (state: State, facet: Facet) => optionsOf(table, select(table, state), state, facet);

  test('those that would leave nothing are not offered, those chosen always are', () => {
    const state = { ...START, chosen: { ...START.chosen, place: ['150100'], topic: ['plates', 'unheard-of'] } };
    const topics = options(state, 'topic');
    expect(topics.every(({ count, chosen }) => count > 0 || chosen)).toBe(true);
    expect(topics.filter(({ chosen }) => chosen).map(({ key }) => key)).toEqual(['plates', 'unheard-of']);
  });

  test('metrics stand under their topic, places under the place above them', () => {
    expect(options(START, 'metric')[0]).toMatchObject({ under: '职责清单', depth: 0 });
    const places = options(START, 'place');
    expect(places.find(({ key }) => key === '150000')).toMatchObject({ label: '内蒙古自治区', depth: 0 });
    expect(places.find(({ key }) => key === '150100')).toMatchObject({ label: '呼和浩特市', depth: 1 });
  });

  test('a place narrows the one above it and takes in those below it', () => {
    const choose = (...codes: string[]): readonly string[] =>
      codes.reduce((state, code) => withChoice(table, state, 'place', code), START).chosen.place;
    expect(choose('150000', '150100')).toEqual(['150100']);
    expect(choose('150100', '530100', '150000')).toEqual(['530100', '150000']);
    expect(choose('150100', '150100')).toEqual([]);
  });
});

test('the sets that may be compared are those of the dataset, and their addresses show just them', () => {
  const sets = alikeSets(
    table,
    Uint32Array.from(byRow, (_, row) => row),
  );
  const rowsOf = (query: string): string[] =>
    [...select(table, readState(query)).order].flatMap((row) => byRow[row]?.id ?? []).sort();
  expect(sets.map(({ query }) => rowsOf(query)).sort()).toEqual(
    comparableGroups(dataset, dataset.figures)
      .map((group) => group.map(({ id }) => id).sort())
      .sort(),
  );
  expect(sets.length).toBeGreaterThan(5);
  for (const { query, count } of sets) expect(rowsOf(query)).toHaveLength(count);
});
