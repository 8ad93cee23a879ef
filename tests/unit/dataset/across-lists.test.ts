import { describe, expect, test } from 'vitest';
import {
  allDepartments,
  allFields,
  departmentsIn,
  dutiesOfField,
  sharedWith,
  sharesOf,
} from '../../../src/dataset/across-lists.ts';
import { currentLists, neighboursOf, whyNotComparableLists } from '../../../src/dataset/like-lists.ts';
import { listTitle, versionTitle } from '../../../src/dataset/wording-lists.ts';
import { one } from '../../support/project.ts';
import { realDataset } from '../../support/real-data.ts';

const dataset = await realDataset();
const list = (id: string) => one(dataset.dutyLists, (candidate) => candidate.id === id);

describe('departmentsIn', () => {
  test.each([
    ['民政局', ['民政局']],
    ['乡镇人民政府、街道办事处', ['乡镇人民政府', '街道办事处']],
    ['乡（镇）人民政府、街道办事处、园区管理机构', ['乡（镇）人民政府', '街道办事处', '园区管理机构']],
    ['乡、镇人民政府', ['乡、镇人民政府']],
    ['乡、民族乡、镇的人民政府', ['乡、民族乡、镇的人民政府']],
    ['乡镇、街道综治委', ['乡镇、街道综治委']],
    ['公安局、公安局', ['公安局']],
    [null, []],
  ])('%s', (cell, names) => {
    expect(departmentsIn(cell)).toEqual(names);
  });
});

test('the mirror of a department has every item that names it, once', () => {
  for (const { department, items } of allDepartments(dataset)) {
    const shares = sharesOf(dataset, department).flatMap((level) => level.shares);
    expect(shares.reduce((sum, share) => sum + share.items.length, 0)).toBe(items);
    for (const share of shares)
      for (const item of share.items) expect(departmentsIn(item.department)).toContain(department);
  }
});

test('a field over all places has every current item of the field, once', () => {
  for (const { field, items } of allFields(dataset)) {
    const mentions = dutiesOfField(dataset, field).flatMap(({ kinds }) =>
      kinds.flatMap(({ duties }) => duties.flatMap((duty) => duty.mentions)),
    );
    expect(mentions).toHaveLength(items);
    expect(new Set(mentions.map((mention) => `${mention.list.id}#${mention.item.id}`)).size).toBe(items);
  }
});

test('who else has 居民养犬证明: only lists of the same type and level', () => {
  const duty = sharedWith(dataset, list('421200-buying-zhengming')).get('d023');
  expect(duty?.mentions.map((mention) => mention.list.id)).toEqual([
    '000000-buying-zhengming-2020',
    '420000-buying-zhengming-2020',
    '421200-buying-zhengming',
  ]);
});

describe('like with like', () => {
  test.each([
    ['420000-buying-zhengming-2020', '421200-buying-zhengming', null],
    ['110000-ke-zhengming-2019', '421200-buying-zhengming', '类型不同（可出具证明清单；不应出具证明清单）'],
    [
      '370000-xiaofang-juweihui-2015',
      '370300-wuye-juweihui-2021',
      expect.stringMatching(/^(?:类型不同|写的事情不同)（/u) as string,
    ],
  ])('%s and %s', (a, b, why) => {
    expect(whyNotComparableLists(list(a), list(b))).toEqual(why);
    expect(whyNotComparableLists(list(b), list(a)) === null).toBe(why === null);
  });

  test('another level is a reason, and so is an average or another unit', () => {
    const own = list('421200-buying-zhengming');
    expect(whyNotComparableLists(own, { ...own, level: '乡级' })).toBe('层级不同（村级；乡级）');
    expect(whyNotComparableLists(own, { ...own, kind: `${own.kind}（消防）` })).toBe('写的事情不同（不限；消防）');
    expect(whyNotComparableLists(own, { ...own, countBasis: '平均' })).toBe('一个是平均数，一个不是');
    expect(whyNotComparableLists(own, { ...own, unit: '类' })).toBe('单位不同（项；类）');
  });

  test('a list is no neighbour of its own versions, and replaced versions are nobody’s', () => {
    const current = new Set(currentLists(dataset));
    expect(current.has(list('150100-shequ-shiwu-v1'))).toBe(false);
    expect(current.has(list('150100-shequ-shiwu-v3'))).toBe(true);
    for (const own of dataset.dutyLists)
      for (const { list: other } of neighboursOf(dataset, own)) {
        expect(other.id).not.toBe(own.id);
        expect(current.has(other)).toBe(true);
      }
  });
});

test('no two lists have the same title, nor two versions', () => {
  for (const titleOf of [listTitle, versionTitle]) {
    const titles = dataset.dutyLists.map((one) => titleOf(dataset, one));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  }
});
