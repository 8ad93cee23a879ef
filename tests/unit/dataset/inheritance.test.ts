/** Rules of the real data, read in places two and more levels below the one that made them. */
import { beforeAll, expect, test } from 'vitest';
import { answerSheet, CLAIM_FIELDS, placesWithAnswers, provenance, type Answer } from '../../../src/dataset/answers.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { ancestry } from '../../../src/dataset/districts.ts';
import { answerIn, ownDataset } from '../../support/own-data.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await ownDataset();
});

/** Whose each part is, as the page says it. */
const shownOrigins = (answer: Answer): Record<string, string> => ({
  verdict: provenance(answer, answer.verdictFrom),
  ...Object.fromEntries(
    Object.entries(answer.fields).map(([field, { from }]) => [field, provenance(answer, from)] as const),
  ),
});

const VILLAGE = '150123101204'; // 和林格尔县盛乐镇台几营村
const COMMUNITY = '530181002009'; // 安宁市金方街道新村社区

test('a village three levels below Hohhot inherits its dog rules field by field, the rest from the country', () => {
  expect(ancestry(dataset, VILLAGE).map(({ name }) => name)).toEqual([
    '台几营村',
    '盛乐镇',
    '和林格尔县',
    '呼和浩特市',
    '内蒙古自治区',
  ]);
  expect(shownOrigins(answerIn(dataset, 'yang-quan', VILLAGE))).toEqual({
    verdict: '呼和浩特市规定',
    summary: '呼和浩特市规定',
    office: '呼和浩特市规定',
    how: '全国答案',
    materials: '全国答案',
    timeLimit: '全国答案',
    basis: '呼和浩特市规定',
    ifAsked: '全国答案',
  });
});

test('the village has its own list as basis of what it may issue', () => {
  const answer = answerIn(dataset, 'qita-yifa', VILLAGE);
  expect(shownOrigins(answer)).toMatchObject({ verdict: '全国答案', basis: '本地规定', ifAsked: '全国答案' });
  expect(answer.notes.map(({ from }) => from.code)).toEqual([VILLAGE, '000000']);
});

test('a community three levels below Kunming inherits field by field what Kunming states', () => {
  const kunming = answerIn(dataset, 'yang-quan', '530100');
  const community = answerIn(dataset, 'yang-quan', COMMUNITY);
  expect(community.own).toBeNull();
  for (const field of CLAIM_FIELDS) {
    expect(community.fields[field]?.from.code, field).toBe(kunming.fields[field]?.from.code);
    expect(community.fields[field]?.claims, field).toEqual(kunming.fields[field]?.claims);
  }
  expect(shownOrigins(community)).toMatchObject({ verdict: '昆明市规定', summary: '昆明市规定', ifAsked: '全国答案' });
});

test('a sheet has every certificate once, and tells local answers from national ones', () => {
  const sheet = answerSheet(dataset, COMMUNITY);
  expect(new Set(sheet.map(({ certificate }) => certificate.id)).size).toBe(dataset.certificates.length);
  const local = sheet.filter(({ isLocal }) => isLocal).map(({ certificate }) => certificate.id);
  expect(local.sort()).toEqual(['qita-yifa', 'yang-quan']);
});

test('where the rules are at odds the answer says that the place decides', () => {
  expect(answerIn(dataset, 'qinshu-guanxi', '110000').isContested).toBe(true);
  expect(answerIn(dataset, 'qinshu-guanxi', '000000').isContested).toBe(false);
});

test('more than forty places have answers of their own', () => {
  expect(placesWithAnswers(dataset).length).toBeGreaterThan(40);
});

test('what only some places allow their committees is said so wherever no rule allows it', () => {
  const elsewhere = answerSheet(dataset, '110000')
    .filter(({ isElsewhere }) => isElsewhere)
    .map(({ certificate }) => certificate.id);
  expect(elsewhere.sort()).toEqual([
    'dangyuan-baodao',
    'juzhu',
    'pinkun-xuesheng',
    'quanshu-laiyuan',
    'rudang-zhengshen',
    'shequ-huodong',
    'susong-kunnan',
    'xuesheng-shijian',
    'zichan-zixiao',
  ]);
  // The place that allows it, a law for all, and a place with a rule of its own.
  expect(answerIn(dataset, 'juzhu', '120000').isElsewhere).toBe(false);
  expect(answerIn(dataset, 'shouyang-weituo', '110000').isElsewhere).toBe(false);
  expect(answerIn(dataset, 'hezuoshe-chengyuan', '110000').isElsewhere).toBe(false);
  expect(answerIn(dataset, 'hezuoshe-chengyuan', '310000').isElsewhere).toBe(true);
});
