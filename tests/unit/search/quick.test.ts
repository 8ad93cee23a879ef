import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTRY, type Dataset } from '../../../src/dataset/dataset.ts';
import { fullName } from '../../../src/dataset/districts.ts';
import { fittingIndex, rowsIndex } from '../../../src/integrations/quick-index.ts';
import { spelledShare, syllablesFrom, spell } from '../../../src/search/pinyin.ts';
import { nearly, openQuick, type Quick } from '../../../src/search/quick.ts';
import { EMPTY, packQuick, placeNames, unpackQuick, type QuickFile } from '../../../src/search/quick-file.ts';
import { quickTables } from '../../../src/search/quick-tables.ts';
import { datasetRecords } from '../../../src/search/records.ts';
import { realDataset } from '../../support/real-data.ts';

let dataset: Dataset;
let file: QuickFile;
let quick: Quick;
beforeAll(async () => {
  dataset = await realDataset();
  file = JSON.parse(JSON.stringify(rowsIndex(dataset))) as QuickFile;
  quick = openQuick(file);
}, 30_000);

/** Where the best answers to a question lead. */
const found = (typed: string, place = ''): string[] =>
  quick.search(quick.read(typed), { place, limit: 5 }).map(({ record }) => record.path);

describe('the file', () => {
  test('gives back the records it was made of', () => {
    const records = datasetRecords(dataset).slice(0, 700);
    const back = unpackQuick(packQuick(records, quickTables(dataset, records)));
    const byPath = new Map(back.map((record) => [record.path, record]));
    for (const record of records) {
      const title = record.type === '数据' ? `${fullName(dataset, record.place)}${record.title}` : record.title;
      expect(byPath.get(record.path)).toEqual({ ...record, title });
    }
  });

  test('names places as the pages do', () => {
    const tables = quickTables(dataset, datasetRecords(dataset));
    const names = placeNames(tables.places);
    for (const { code } of dataset.districts.filter((one) => one.code !== COUNTRY))
      expect(names.get(code)).toBe(fullName(dataset, code));
  });

  test('keeps within its budget, the most asked for first', () => {
    const small = fittingIndex(dataset, datasetRecords(dataset), 20_000);
    expect(small.rows['证明']).toHaveLength(dataset.certificates.length);
    expect(small.rows['事项']).toBeUndefined();
  });

  test('an empty or an old file answers nothing and breaks nothing', () => {
    expect(openQuick(EMPTY).search(openQuick(EMPTY).read('低保'))).toEqual([]);
    const odd = { ...EMPTY, rows: { 证明: [['x', 3, null]] } } as unknown as QuickFile;
    expect(unpackQuick(odd)).toMatchObject([{ path: 'certificates/x/', title: '', names: [] }]);
  });
});

describe('what is found first', () => {
  test.each([
    ['a name', '亲属关系证明', 'certificates/qinshu-guanxi/'],
    ['an alias', '我妈是我妈', 'certificates/qinshu-guanxi/'],
    ['a question', '身份证丢了怎么办', 'certificates/shenfenzheng-diushi/'],
    ['pinyin', 'yangquan', 'certificates/yang-quan/'],
    ['the first letters', 'qsgx', 'certificates/qinshu-guanxi/'],
    ['traditional characters', '無犯罪記錄證明', 'certificates/wu-fanzui-jilu/'],
    ['one wrong character', '健再证明', 'certificates/jianzai/'],
    ['a number with its unit', '3152块', 'figures/350627-002/'],
    ['a percentage', '58.6%', 'figures/150100-026/'],
    ['a place alone', '南靖', 'districts/350627/'],
    ['a place and a topic', '罗江 证明', 'figures/510604-001/'],
    ['another word for a topic', '呼市 会议', 'figures/150100-063/'],
    ['an office with one paper', '到残联办什么', 'certificates/canji/'],
    ['what something is', '什么是一表通', 'glossary/#yibiaotong'],
    ['all papers', '证明', 'certificates/'],
  ])('%s: %s', (_, typed, path) => {
    // The list of all papers is a built page: only rows are in this index.
    if (path === 'certificates/') expect(found(typed)[0]).toMatch(/^certificates\//u);
    else expect(found(typed)[0]).toBe(path);
  });

  test('who asks how to get papers in a place is led to all that holds there', () => {
    const [first] = quick.search(quick.read('武乡县开证明去哪里'), { limit: 5 });
    expect(first?.record).toMatchObject({
      path: 'districts/140429/certificates/',
      title: '长治市武乡县的证明怎么办',
      type: '地区',
      place: '140429',
    });
    // Named without asking, a place's papers may be what was counted there.
    expect(found('罗江 证明')[0]).toBe('figures/510604-001/');
    expect(found('罗江 证明')[3]).toBe('districts/510604/certificates/');
    // A paper that is named comes before all others, and then what holds for it there.
    expect(found('武乡县 亲属关系证明').slice(0, 2)).toEqual([
      'certificates/qinshu-guanxi/',
      'districts/140429/certificates/#qinshu-guanxi',
    ]);
    expect(found('上海养狗办证')).toContain('districts/310000/certificates/#yang-quan');
    expect(found('武乡县')[0]).toBe('districts/140429/');
  });

  test('an office’s papers come with the list of them', () => {
    expect(found('派出所能开什么证明')[0]).toBe('certificates/offices/paichusuo/');
    const [first = '', second] = found('派出所');
    expect(first).toMatch(/^certificates\/[^/]+\/$/u);
    expect(second).toBe('certificates/offices/paichusuo/');
  });

  test('the visitor’s own place comes before others', () => {
    const [first = ''] = found('网格员', '530100');
    expect(first).toMatch(/^figures\/5301/u);
    expect(found('网格员')[0]).not.toBe(first);
  });

  test('what nobody calls anything finds nothing', () => {
    expect(found('魑魅魍魉饕餮')).toEqual([]);
    expect(found('zzqqxxyy')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

test('the share of a name that was spelled', () => {
  const name = spell('亲属关系', syllablesFrom('guan关|qin亲|shu属|xi系'));
  expect(name).toEqual(['qin', 'shu', 'guan', 'xi']);
  expect(spelledShare('qinshuguanxi', name)).toBe(1);
  expect(spelledShare('qsgx', name)).toBe(1);
  expect(spelledShare('qinshug', name)).toBeGreaterThan(spelledShare('qinshu', name));
  expect(spelledShare('guanxi', name)).toBeGreaterThan(0);
  expect(spelledShare('uanxi', name)).toBe(0);
  expect(spelledShare('qinshi', name)).toBe(0);
});

test('one slip of the hand is nearly the name, two are not', () => {
  expect(nearly('居往证明', '居住证明')).toBe(0.75);
  expect(nearly('居住明', '居住证明')).toBe(0.75);
  expect(nearly('居居住证明', '居住证明')).toBe(0.8);
  expect(nearly('居往正明', '居住证明')).toBe(0);
  expect(nearly('往证', '住证')).toBe(0);
});
