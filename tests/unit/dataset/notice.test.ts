import { beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { noticeOf } from '../../../src/dataset/notice.ts';
import { ownDataset } from '../../support/own-data.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await ownDataset();
});

const ids = (code: string): string[] =>
  noticeOf(dataset, code).groups.flatMap(({ answers }) => answers.map(({ certificate }) => certificate.id));

test('the national sheet has the twenty of the first batch', () => {
  expect(ids('000000')).toHaveLength(20);
  expect(noticeOf(dataset, '000000').count).toBe(20);
});

test('a village adds its own and what the city above has ruled on, and tells its own colours', () => {
  expect(ids('150123101204')).toEqual(expect.arrayContaining(['qita-yifa', 'yang-quan', 'qinshu-guanxi']));
  expect(noticeOf(dataset, '150123101204').ownLegend).toEqual([
    ['绿', '依法履行职责'],
    ['黄', '依法协助工作'],
    ['红', '不应出具证明'],
  ]);
});

test('every answer stands under its verdict, and the date is that of the oldest', () => {
  const { groups, checkedOn } = noticeOf(dataset, '120000');
  for (const { verdict, answers } of groups)
    expect(new Set(answers.map((one) => one.verdict))).toEqual(new Set([verdict]));
  const dates = groups.flatMap(({ answers }) => answers.flatMap((one) => one.checkedOn ?? []));
  expect(checkedOn).toBe(dates.sort()[0]);
});
