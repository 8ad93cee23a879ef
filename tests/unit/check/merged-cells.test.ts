/** Rows begun below a table are not merged cells: to copy down what stands above them would be wrong. */
import { expect, test } from 'vitest';
import { readTable } from '../../../src/check/read-table.ts';
import { tables } from '../../../src/schema/index.ts';
import { goodText } from '../../support/project.ts';

const FILE = 'data/figures/150100.csv';

/** The codes of what is found in the good figures with rows added; a row is given by some of its cells. */
async function found(...added: readonly Readonly<Record<string, string>>[]): Promise<string[]> {
  const text = await goodText(FILE);
  const header = text.split('\n')[0]?.split(',') ?? [];
  const rows = added.map((cells) => header.map((name) => cells[name] ?? '').join(','));
  const bytes = new TextEncoder().encode(`${text.trimEnd()}\n${rows.join('\n')}\n`);
  return readTable(tables.figures, FILE, bytes, '150100').faults.map(
    ({ code, row, column }) => `${code} ${String(row)} ${column ?? ''}`,
  );
}

const rowsBefore = async (): Promise<number> => (await goodText(FILE)).trimEnd().split('\n').length;

test('rows with much yet to fill are told cell by cell', async () => {
  const last = await rowsBefore();
  const begun = (id: string) => ({ 编号: id, 指标: 'plates-cleared', 对象: '标识牌', 数量: '12' });
  const faults = await found(begun('150100-901'), begun('150100-902'));
  expect(faults).toEqual(
    [1, 2].flatMap((n) => ['口径', '时间', '来源', '原文'].map((name) => `required ${String(last + n)} ${name}`)),
  );
});

test('one column blank below a value is still a merged cell', async () => {
  const last = await rowsBefore();
  const full = (id: string) => ({
    ...{ 编号: id, 指标: 'plates-cleared', 对象: '标识牌', 口径: '合计', 时间: '2024' },
    ...{ 数量: '12', 原文: '清理12块' },
  });
  expect(await found(full('150100-901'), full('150100-902'))).toEqual([`merged-cells ${String(last + 1)} 来源`]);
});
