import type { Fault } from '../../csv/fault.ts';
import { tableNames, tables } from '../../schema/index.ts';
import type { Table } from '../../schema/table.ts';
import { faultAt, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  code: 'duplicate-id',
  level: 'error',
  title: '编号重复',
  example: {
    file: 'data/figures/150100.csv',
    row: 8,
    line: 8,
    column: '编号',
    value: '150100-006',
    detail: { other: '第7行' },
  },
  message: (fault) => `和${fault.detail?.['other'] ?? ''}重复`,
  remedy: (fault) =>
    fault.column?.includes('＋')
      ? `「${fault.column}」相同的只能有一行；把两行合成一行，或改其中一行`
      : `每个${fault.column ?? ''}只能出现一次；新的一行用没有用过的${fault.column ?? ''}`,
  find: (project) =>
    tableNames.flatMap((name): Fault[] => {
      const table: Table = tables[name];
      const first = new Map<string, ReadRow>();
      const faults: Fault[] = [];
      for (const row of project.tables[name]) {
        const values = row.value as unknown as Readonly<Record<string, unknown>>;
        const parts = table.identity.map((key) => values[key]);
        if (parts.some((part) => part === null)) continue;
        const identity = JSON.stringify([...parts, table.uniqueInFile ? row.file : '']);
        const earlier = first.get(identity);
        if (!earlier) {
          first.set(identity, row);
          continue;
        }
        const columns = table.identity.map((key) => table.columns[key]?.header ?? key);
        const place = earlier.file === row.file ? '' : ` ${earlier.file} `;
        faults.push({
          ...faultAt(row, 'duplicate-id', columns.at(-1) ?? '', { other: `${place}第${String(earlier.row)}行` }),
          column: columns.join('＋'),
          value: columns.map((column) => row.cells[column] ?? '').join('＋'),
        });
      }
      return faults;
    }),
};
