import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { ancestry, fullName, subtree } from '../../../src/dataset/districts.ts';
import { goodDataset, withRows } from '../../support/project.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset();
});

describe('ancestry: a place and those above it, without the country', () => {
  test.each<[string, string[]]>([
    ['150123101204', ['台几营村', '盛乐镇', '和林格尔县', '呼和浩特市', '内蒙古自治区']],
    ['150100', ['呼和浩特市', '内蒙古自治区']],
    ['110000', ['北京市']],
    ['000000', ['全国']],
    ['999999', []],
  ])('%s', (code, names) => {
    expect(ancestry(dataset, code).map(({ name }) => name)).toEqual(names);
  });

  test('a circle ends', () => {
    const [a, b] = ['150102', '150103'].map((code) => dataset.index.district.get(code));
    if (!a || !b) throw new Error('the good project lost a district');
    const circle = new Map([
      [a.code, { ...a, parent: b.code }],
      [b.code, { ...b, parent: a.code }],
    ]);
    const looped: Dataset = { ...dataset, index: { ...dataset.index, district: circle } };
    expect(ancestry(looped, a.code).map(({ code }) => code)).toEqual(['150102', '150103']);
  });
});

describe('fullName: what a stranger understands', () => {
  test.each([
    ['150123101204', '呼和浩特市和林格尔县盛乐镇台几营村'],
    ['150102', '呼和浩特市新城区'],
    ['150100', '呼和浩特市'],
    ['150000', '内蒙古自治区'],
    ['110000', '北京市'],
    ['000000', '全国'],
    ['999999', ''],
  ])('%s is %s', (code, name) => {
    expect(fullName(dataset, code)).toBe(name);
  });

  test('a district of a city that is a province keeps the city', async () => {
    const districts = await withRows('data/districts.csv', '110102,西城区,110000,县级,市辖区,西城,,,');
    const larger = await goodDataset({ 'data/districts.csv': districts });
    expect(fullName(larger, '110102')).toBe('北京市西城区');
  });
});

describe('subtree: a place and everything below it', () => {
  test.each<[string, string[]]>([
    ['150100', ['150100', '150102', '150103', '150104', '150105', '150123', '150123101', '150123101204']],
    ['150123101204', ['150123101204']],
    ['110000', ['110000']],
    ['999999', ['999999']],
  ])('%s', (code, codes) => {
    expect(subtree(dataset, code)).toEqual(codes);
  });

  test('the country holds every place once', () => {
    expect(subtree(dataset, '000000').sort()).toEqual(dataset.districts.map(({ code }) => code));
  });
});
