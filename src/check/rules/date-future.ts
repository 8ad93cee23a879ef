import { tableNames, tables } from '../../schema/index.ts';
import type { Table } from '../../schema/table.ts';
import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Days on which something was done. A list may well come into force tomorrow. */
const PAST: ReadonlySet<string> = new Set(['日期', '取得日期', '核对日期']);

export const dateFuture: Rule = {
  code: 'date-future',
  level: 'error',
  title: '日期晚于今天',
  example: {
    file: 'data/sources.csv',
    row: 2,
    line: 2,
    column: '取得日期',
    value: '2027-11-22',
    detail: { today: '2026-11-28' },
  },
  message: (fault) => `日期晚于今天（${fault.detail?.['today'] ?? ''}）`,
  remedy: () => '核对原文，多半是年份写错了',
  find: ({ today, tables: read }) => {
    if (today === null) return [];
    return tableNames.flatMap((name) => {
      const columns = Object.entries((tables[name] as Table).columns).filter(([, column]) => PAST.has(column.header));
      return read[name].flatMap((row) => {
        const values = row.value as unknown as Readonly<Record<string, unknown>>;
        return columns.flatMap(([key, column]) => {
          const date = values[key];
          // 2026 is not later than a day in 2026.
          const late = typeof date === 'string' && date > today.slice(0, date.length);
          return late ? [faultAt(row, 'date-future', column.header, { today })] : [];
        });
      });
    });
  },
};
