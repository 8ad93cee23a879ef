import { expect, test } from 'vitest';
import { changeRecords, listExports } from '../../../src/exports/lists.ts';
import { stepsOf, versionsOf } from '../../../src/dataset/lists.ts';
import { one } from '../../support/project.ts';
import { realDataset } from '../../support/real-data.ts';

const dataset = await realDataset();
const list = (id: string) => one(dataset.dutyLists, (candidate) => candidate.id === id);

test('totals without items are a difference too', () => {
  const records = changeRecords(stepsOf(versionsOf(dataset, list('150100-shequ-shiwu-v3'))));
  expect(records.map(({ from, to, change, before, after }) => [from, to, change, before, after])).toEqual([
    ['150100-shequ-shiwu-v1', '150100-shequ-shiwu-v2', 'total', '140', '79'],
    ['150100-shequ-shiwu-v2', '150100-shequ-shiwu-v3', 'total', '79', '58'],
  ]);
});

test('what is not certain says so', () => {
  const files = listExports(dataset, list('110000-ke-zhengming-2019'));
  expect(files.map(({ name, rows }) => [name, rows])).toEqual([
    ['items', 4],
    ['changes', 9],
  ]);
  const records = JSON.parse(files[1]?.json() ?? '') as { change: string; certain: boolean }[];
  expect(records.map(({ change, certain }) => [change, certain])).toEqual([
    ['total', true],
    ...Array.from({ length: 4 }, () => ['removed', true]),
    ...Array.from({ length: 4 }, () => ['added', false]),
  ]);
  const csv = files[1]?.csv() ?? '';
  expect(csv.startsWith('\ufeff原版本,现版本,变化,编号,原编号,列,原来,现在,是否确定,依据,说明\r\n')).toBe(true);
  expect(csv).toContain(
    '新增,d016,,,,持土地承包经营权证的非农户籍人员入社登记的身份证明,"否，另一版的条目没有找全"'.replaceAll('"', ''),
  );
});

test('a list without items and without versions has no files', () => {
  const bare = one(dataset.dutyLists, (own) => own.items.length === 0 && versionsOf(dataset, own).length === 1);
  expect(listExports(dataset, bare)).toEqual([]);
});
