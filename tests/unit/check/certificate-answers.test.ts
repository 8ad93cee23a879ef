/** What an answer must be able to say, in the country and in a place below it. */
import { expect, test } from 'vitest';
import { goodText, problemsOf, withRows } from '../../support/project.ts';

const FILE = 'data/certificate-answers.csv';
const HEADER_CELLS = 19;

/** A row of the table with some cells filled. */
const answer = (cells: Readonly<Record<number, string>>): string =>
  Array.from({ length: HEADER_CELLS }, (_, index) => cells[index] ?? '').join(',');

/** What the checker says when these rows are added: rule, column. */
const faults = async (...rows: readonly string[]): Promise<(readonly [string, string | null])[]> =>
  (await problemsOf({ [FILE]: await withRows(FILE, ...rows) })).map(({ code, column }) => [code, column] as const);

/** The good project with the national row of 亲属关系证明 taken away, and these rows added. */
const faultsWithoutNational = async (...rows: readonly string[]) => {
  const kept = (await goodText(FILE)).split('\n').filter((line) => !line.startsWith('qinshu-guanxi,'));
  const text = `${kept.join('\n')}${rows.join('\n')}\n`;
  return (await problemsOf({ [FILE]: text })).map(({ code, column }) => [code, column] as const);
};

const SOURCE = 'law-notarization-2017';
const local = (cells: Readonly<Record<number, string>>): string =>
  answer({ 0: 'qinshu-guanxi', 1: '110000', 16: SOURCE, 17: '2026-11-22', ...cells });

test('到别处办 without 办理单位 and 不用开 without 凭什么证明 fail in a place too', async () => {
  expect(await faultsWithoutNational(local({ 2: '到别处办' }))).toEqual([['not-issued-without-route', '办理单位']]);
  expect(await faultsWithoutNational(local({ 2: '不用开' }))).toEqual([['not-issued-without-route', '凭什么证明']]);
  expect(await faultsWithoutNational(local({ 2: '到别处办', 5: '公证机构' }))).toEqual([]);
  expect(await faultsWithoutNational(local({ 2: '社区可开' }))).toEqual([]);
});

test('what a place above states is inherited, and is enough', async () => {
  const national = local({ 1: '000000', 4: '户口簿' });
  expect(await faultsWithoutNational(national, local({ 2: '不用开' }))).toEqual([]);
  expect(await faultsWithoutNational(national, local({ 2: '到别处办' }))).toEqual([
    ['not-issued-without-route', '办理单位'],
  ]);
});

test('a field without a source of its own or of its row fails, one marked 未核实 does not', async () => {
  const bare = (text: string): string => answer({ 0: 'geren-dangan', 1: '110000', 8: text, 17: '2026-11-22' });
  expect(await faults(bare('带身份证'))).toEqual([['unsourced', '步骤']]);
  expect(await faults(bare('带身份证[未核实]'))).toEqual([]);
  expect(await faults(bare(`带身份证[${SOURCE}]`))).toEqual([]);
});
