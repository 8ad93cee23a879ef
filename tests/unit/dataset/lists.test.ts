import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset, DutyList } from '../../../src/dataset/dataset.ts';
import { compareVersions, versionsOf, type DutyChange } from '../../../src/dataset/lists.ts';
import type { DutyRow } from '../../../src/schema/duties.ts';
import { edited, goodDataset } from '../../support/project.ts';

let dataset: Dataset;
let published: DutyList;
const list = (id: string, from: Dataset = dataset): DutyList => {
  const found = from.index.list.get(id);
  if (!found) throw new Error(`no list ${id}`);
  return found;
};
beforeAll(async () => {
  dataset = await goodDataset();
  published = list('150100-jiedao-fuquan-2023');
});

describe('versionsOf: the chain of a list, oldest first', () => {
  test.each(['150100-shequ-shiwu-v1', '150100-shequ-shiwu-v2', '150100-shequ-shiwu-v3'])('from %s', (id) => {
    expect(versionsOf(dataset, list(id)).map((version) => [version.id, version.declaredTotal])).toEqual([
      ['150100-shequ-shiwu-v1', 140],
      ['150100-shequ-shiwu-v2', 79],
      ['150100-shequ-shiwu-v3', 58],
    ]);
  });

  test('a list of one version is its own chain', () => {
    expect(versionsOf(dataset, published)).toEqual([published]);
  });

  test('a circle ends, and holds each version once', async () => {
    const looped = await goodDataset({
      'data/duty-lists.csv': await edited('data/duty-lists.csv', [
        '已被后一版取代,合计,,,村级',
        '已被后一版取代,合计,,150100-shequ-shiwu-v3,村级',
      ]),
    });
    expect(
      versionsOf(looped, list('150100-shequ-shiwu-v2', looped))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['150100-shequ-shiwu-v1', '150100-shequ-shiwu-v2', '150100-shequ-shiwu-v3']);
  });
});

/** A version of the list with other items. */
const version = (items: readonly DutyRow[], more: Partial<DutyList> = {}): DutyList => ({
  ...published,
  items,
  ...more,
});
/** `kind id` of each change. */
const brief = (changes: readonly DutyChange[]): string[] =>
  changes.map(({ kind, before, after }) => `${kind} ${(after ?? before)?.id ?? ''}`);

describe('compareVersions', () => {
  const items = (): [DutyRow, DutyRow, DutyRow] => {
    const [first, second, third] = published.items;
    if (!first || !second || !third) throw new Error('the good list lost an item');
    return [first, second, third];
  };

  test('a version and itself differ in nothing', () => {
    expect(compareVersions(published, published)).toEqual({
      from: published,
      to: published,
      items: [],
      comparable: true,
      total: 0,
    });
  });

  test('added, removed, moved, reworded, handed over: in the order of the newer version, removed ones last', () => {
    const [first, second, third] = items();
    const added: DutyRow = { ...third, id: 'd004', title: '人事考核权' };
    const changed: DutyRow = { ...second, class: '上级收回', title: '指挥权', department: '区人民政府' };
    const to = version([added, changed, third], { declaredTotal: 5 });
    expect(compareVersions(published, to)).toEqual({
      from: published,
      to,
      items: [
        { kind: '新增', before: null, after: added },
        { kind: '换类', before: second, after: changed },
        { kind: '改字', before: second, after: changed },
        { kind: '换部门', before: second, after: changed },
        { kind: '移出', before: first, after: null },
      ],
      comparable: true,
      total: 2,
    });
  });

  test('another order is no change', () => {
    const [first, second, third] = items();
    expect(compareVersions(published, version([third, first, second])).items).toEqual([]);
  });

  test('what is not public whole is not compared: an item missing there is no item removed', () => {
    const [from, to] = [list('150100-shequ-shiwu-v1'), list('150100-shequ-shiwu-v2')];
    expect(compareVersions(from, to)).toEqual({ from, to, items: [], comparable: false, total: -61 });
    const partly = version([], { itemsPublic: '部分' });
    expect(compareVersions(partly, published)).toEqual({
      from: partly,
      to: published,
      items: [],
      comparable: false,
      total: 0,
    });
    expect(compareVersions(published, partly)).toEqual({
      from: published,
      to: partly,
      items: [],
      comparable: false,
      total: 0,
    });
  });

  test('an unknown total has no change', () => {
    expect(compareVersions(published, version(published.items, { declaredTotal: null })).total).toBeNull();
    expect(compareVersions(version(published.items, { declaredTotal: null }), published).total).toBeNull();
  });

  const row = fc.record({
    class: fc.constantFrom('基本履职', '配合履职', null),
    title: fc.constantFrom('统筹协调权', '指挥调度权'),
    department: fc.constantFrom('街道办事处', null),
  });
  const anyVersion = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), row), { selector: ([id]) => id, maxLength: 8 })
    .map((rows) => rows.map(([id, cells]) => ({ id: `d${String(id)}`, ...cells })));
  const made = (rows: readonly Pick<DutyRow, 'id' | 'class' | 'title' | 'department'>[]): DutyList => {
    const [template] = published.items;
    if (!template) throw new Error('the good list lost its items');
    return version(rows.map((cells) => ({ ...template, ...cells })));
  };

  test('any version and itself differ in nothing', () => {
    fc.assert(
      fc.property(anyVersion, (rows) => {
        expect(compareVersions(made(rows), made(rows)).items).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('there and back: what was added is removed, what was changed is changed back', () => {
    const back: Readonly<Record<string, string>> = { 新增: '移出', 移出: '新增' };
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const there = brief(compareVersions(made(a), made(b)).items);
        const home = brief(compareVersions(made(b), made(a)).items);
        const turned = there.map((change) => change.replace(/^\S+/u, (kind) => back[kind] ?? kind));
        expect(home.sort()).toEqual(turned.sort());
      }),
      { numRuns: 1000 },
    );
  });

  test('the changes account for every item: old + added − removed = new', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const { items: changes } = compareVersions(made(a), made(b));
        const ids = new Set(a.map(({ id }) => id));
        for (const { kind, before, after } of changes) {
          if (kind === '新增' && after) ids.add(after.id);
          if (kind === '移出' && before) ids.delete(before.id);
        }
        expect([...ids].sort()).toEqual(b.map(({ id }) => id).sort());
      }),
      { numRuns: 1000 },
    );
  });
});
