import { beforeAll, describe, expect, test } from 'vitest';
import {
  byLetter,
  byOffice,
  bySituation,
  byVerdict,
  entries,
  OFFICE_KINDS,
  withoutOffice,
  type Entry,
} from '../../../src/dataset/certificate-views.ts';
import { goodDataset } from '../../support/project.ts';
import { ownDataset } from '../../support/own-data.ts';

let all: Entry[];
beforeAll(async () => {
  all = entries(await ownDataset());
});

const ids = (group: readonly Entry[]): string[] => group.map(({ certificate }) => certificate.id);
const everyId = (): Set<string> => new Set(ids(all));

test('there are at least sixty certificates, each with a verdict and an answer in one line', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.filter(({ verdict, summary }) => verdict === null || summary === '')).toEqual([]);
});

test('each has at least six ways people ask for it', () => {
  const few = all.filter(({ certificate }) => certificate.questions.length + certificate.aliases.length < 6);
  expect(ids(few)).toEqual([]);
});

describe('every certificate is reached', () => {
  test('by situation', () => {
    expect(new Set(bySituation(all).flatMap((group) => ids(group.entries)))).toEqual(everyId());
  });

  test('by verdict, once', () => {
    expect(
      byVerdict(all)
        .flatMap((group) => ids(group.entries))
        .sort(),
    ).toEqual([...everyId()].sort());
  });

  test('by letter, once, in order', () => {
    expect(byLetter(all).flatMap((group) => ids(group.entries))).toEqual([...everyId()].sort());
  });

  test('by office, or among those that name none', () => {
    const filed = byOffice(all).flatMap((group) => ids(group.entries));
    expect(new Set([...filed, ...ids(withoutOffice(all))])).toEqual(everyId());
    expect(filed.filter((id) => ids(withoutOffice(all)).includes(id))).toEqual([]);
  });
});

describe('offices', () => {
  test('an answer is filed by its own words', () => {
    const police = byOffice(all).find(({ office }) => office.slug === 'paichusuo');
    expect(ids(police?.entries ?? [])).toEqual(
      expect.arrayContaining(['wu-fanzui-jilu', 'huji-qingkuang', 'qinshu-guanxi']),
    );
    for (const { office, entries: group } of byOffice(all))
      for (const { claims } of group) for (const { text } of claims) expect(text).toMatch(office.words);
  });

  test('traffic police are not the police station', () => {
    const named = OFFICE_KINDS.filter(({ words }) => words.test('公安机关交通管理部门')).map(({ slug }) => slug);
    expect(named).toEqual(['cheguan']);
  });

  test('every kind has certificates, and its own address', () => {
    expect(byOffice(all).map(({ office }) => office.slug)).toEqual(OFFICE_KINDS.map(({ slug }) => slug));
    expect(new Set(OFFICE_KINDS.map(({ slug }) => slug)).size).toBe(OFFICE_KINDS.length);
  });
});

test('a project without situations has the other ways', async () => {
  const few = entries(await goodDataset());
  expect(bySituation(few)).toEqual([]);
  expect(byVerdict(few).map(({ key, entries: group }) => [key, ids(group)])).toEqual([
    ['不用开', ['qinshu-guanxi']],
    ['到别处办', ['geren-dangan', 'ziniu-guanxi-gongzheng']],
  ]);
});
