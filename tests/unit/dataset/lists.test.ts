import { describe, expect, test } from 'vitest';
import { idOf } from '../../../src/dataset/changes.ts';
import type { Dataset, DutyList } from '../../../src/dataset/dataset.ts';
import {
  compareVersions,
  fieldGroups,
  itemGroups,
  stepsOf,
  threadsOf,
  versionsOf,
} from '../../../src/dataset/lists.ts';
import type { DutyRow } from '../../../src/schema/duties.ts';
import { realDataset } from '../../support/real-data.ts';

const dataset = await realDataset();
const list = (id: string, from: Dataset = dataset): DutyList => {
  const found = from.index.list.get(id);
  if (!found) throw new Error(`no list ${id}`);
  return found;
};
const row = (id: string, title: string, more: Partial<DutyRow> = {}): DutyRow => ({
  list: 'a',
  id,
  class: null,
  field: null,
  title,
  department: null,
  cooperation: null,
  basis: null,
  note: null,
  ...more,
});
/** A version with other items. */
const version = (items: readonly DutyRow[], more: Partial<DutyList> = {}): DutyList => ({
  ...list('110000-ke-zhengming-2019'),
  declaredTotal: items.length,
  itemsPublic: '全部',
  items,
  ...more,
});

describe('versionsOf: the chain of a list, oldest first', () => {
  test.each(['150100-shequ-shiwu-v1', '150100-shequ-shiwu-v2', '150100-shequ-shiwu-v3'])('from %s', (id) => {
    expect(versionsOf(dataset, list(id)).map((one) => [one.id, one.declaredTotal])).toEqual([
      ['150100-shequ-shiwu-v1', 140],
      ['150100-shequ-shiwu-v2', 79],
      ['150100-shequ-shiwu-v3', 58],
    ]);
  });

  test('a list of one version is its own chain', () => {
    const one = list('000000-cunweihui-zhize-2018');
    expect(versionsOf(dataset, one)).toEqual([one]);
  });

  test('a circle ends, and holds each version once', () => {
    const [first, second] = [version([], { id: 'a', previous: 'b' }), version([], { id: 'b', previous: 'a' })];
    const looped: Dataset = {
      ...dataset,
      dutyLists: [first, second],
      index: { ...dataset.index, list: new Map([['a', first], ['b', second]]) }, // prettier-ignore
    };
    expect(
      versionsOf(looped, first)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b']);
  });
});

describe('compareVersions on real lists', () => {
  test('呼和浩特, community list: three versions, totals only', () => {
    const steps = stepsOf(versionsOf(dataset, list('150100-shequ-shiwu-v1')));
    expect(steps.map(({ by, total, items, uncertain }) => ({ by, total, items, uncertain }))).toEqual([
      { by: 'counts', total: -61, items: [], uncertain: [] },
      { by: 'counts', total: -21, items: [], uncertain: [] },
    ]);
  });

  test('呼和浩特, village list', () => {
    const steps = stepsOf(versionsOf(dataset, list('150100-cunji-shiwu-v1')));
    expect(steps.map(({ from, to, by, total }) => [from.declaredTotal, to.declaredTotal, by, total]))
      .toMatchInlineSnapshot(`
      [
        [
          72,
          63,
          "counts",
          -9,
        ],
      ]
    `);
  });

  test('北京, certificates 15 → 4: what left is certain, what is new is not, for 11 of the 15 were not found', () => {
    const change = compareVersions(list('110000-ke-zhengming-2016'), list('110000-ke-zhengming-2019'));
    expect([change.by, change.total]).toEqual(['some', -11]);
    expect(change.items.map(({ kind, before }) => [kind, before?.title])).toEqual([
      ['removed', '居民在社区居住证明'],
      ['removed', '中小学生参加社区实践活动证明'],
      ['removed', '妇女、儿童救助家庭困难证明'],
      ['removed', '应征新兵入伍政审鉴定意见'],
    ]);
    expect(change.uncertain.map(({ kind, after }) => [kind, after?.title])).toEqual([
      ['added', '持土地承包经营权证的非农户籍人员入社登记的身份证明'],
      ['added', '与死亡参保人或领取人的关系证明（申领有关待遇）'],
      ['added', '继承不动产登记所需的关系证明（没有公证书或生效文书的）'],
      ['added', '指定监护人代办不动产登记的监护关系证明'],
    ]);
  });
});

describe('compareVersions on made lists', () => {
  const [a, b, c] = [row('d001', '养犬登记'), row('d002', '调解民间纠纷'), row('d003', '消防宣传')];

  test('both whole: everything is certain', () => {
    const change = compareVersions(version([a, b]), version([b, c]));
    expect([change.by, change.items.map(idOf), change.uncertain, change.total]).toEqual([
      'all',
      ['d001', 'd003'],
      [],
      0,
    ]);
  });

  test('the newer version in part: what is missing there need not be gone', () => {
    const change = compareVersions(version([a, b]), version([b, c], { itemsPublic: '部分' }));
    expect([change.by, change.items.map(idOf), change.uncertain.map(idOf)]).toEqual(['some', ['d003'], ['d001']]);
  });

  test('an average and a sum have no difference, nor have two units, nor has an unknown total', () => {
    const whole = version([a]);
    expect(compareVersions(whole, version([a], { countBasis: '平均' })).total).toBeNull();
    expect(compareVersions(whole, version([a], { declaredTotal: null })).total).toBeNull();
    expect(compareVersions(whole, version([a], { unit: '类' })).total).toBeNull();
  });

  test('classes are set side by side, also where a version does not have them', () => {
    expect(
      compareVersions(
        version([], { classCounts: [['履职', '6'], ['协助', '9']] }), // prettier-ignore
        version([], { classCounts: [['协助', '4']] }),
      ).classes,
    ).toEqual([
      { name: '履职', before: '6', after: null },
      { name: '协助', before: '9', after: '4' },
    ]);
  });
});

test('threadsOf follows a duty through renumbering, leaving and coming back', () => {
  const first = version([row('d001', '户口登记项目内容变更申请证明'), row('d002', '养犬登记')]);
  const second = version([row('d011', '户口登记项目内容变更更正证明')]);
  const third = version([row('d011', '户口登记项目内容变更更正证明'), row('d003', '消防宣传')]);
  expect(threadsOf([first, second, third]).map((thread) => thread.map((one) => one?.id ?? null))).toEqual([
    ['d001', 'd011', 'd011'],
    ['d002', null, null],
    [null, null, 'd003'],
  ]);
});

describe('groups of items', () => {
  const coloured = version(
    [
      row('d001', '出具亲属关系证明', { class: '不应出具', field: '平安法治' }),
      row('d002', '养犬登记', { class: '协助', field: '城乡建设' }),
      row('d003', '调解', { class: '履职', field: '平安法治' }),
      row('d004', '其他', { field: '平安法治' }),
    ],
    { legend: [['履职', '绿'], ['协助', '黄'], ['没有', '红']] }, // prettier-ignore
  );

  test('by class: the legend first, with its colours, then the rest as it comes', () => {
    expect(itemGroups(coloured).map(({ anchor, name, colour, items }) => [anchor, name, colour, items.length])).toEqual(
      [
        ['class-1', '履职', '绿', 1],
        ['class-2', '协助', '黄', 1],
        ['class-3', '不应出具', null, 1],
        ['class-4', null, null, 1],
      ],
    );
  });

  test('by field, also on a list without classes', () => {
    const fields = [
      ['field-1', '平安法治', 3],
      ['field-2', '城乡建设', 1],
    ];
    const brief = (groups: ReturnType<typeof fieldGroups>) =>
      groups.map(({ anchor, name, items }) => [anchor, name, items.length]);
    expect(brief(fieldGroups(coloured))).toEqual(fields);
    expect(brief(itemGroups(version(coloured.items.map((one) => ({ ...one, class: null })))))).toEqual(fields);
  });
});
