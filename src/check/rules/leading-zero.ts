import type { Fault } from '../../csv/fault.ts';
import { tableNames, tables } from '../../schema/index.ts';
import type { Table } from '../../schema/table.ts';
import { faultAt, type Project, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** 471-1234567: an area code without its zero. 400 and 800 numbers have none. */
const PHONE = /(?<![\d-])(?!400|800)([1-9]\d{1,2})-\d{7,8}(?!\d)/u;

function phones({ tables: read }: Project): Fault[] {
  return (['offices', 'certificate-answers'] as const).flatMap((name) =>
    read[name].flatMap((row) => {
      const phone = PHONE.exec(row.cells['电话'] ?? '');
      return phone ? [faultAt(row, 'leading-zero', '电话', { suggestion: `0${phone[0]}` })] : [];
    }),
  );
}

/** 1, 2 among 003, 004: where ids of a file are digits of one length and begin with a zero, the short ones lost theirs. */
function ids(project: Project): Fault[] {
  return tableNames.flatMap((name) => {
    const column = (tables[name] as Table).columns['id']?.header;
    if (column === undefined) return [];
    const files = new Map<string, ReadRow[]>();
    for (const row of project.tables[name]) {
      const rows = files.get(row.file);
      if (rows) rows.push(row);
      else files.set(row.file, [row]);
    }
    return [...files.values()].flatMap((rows) => {
      const written = rows.map((row) => (row.cells[column] ?? '').trim());
      const model = written.find((id) => /^0\d+$/u.test(id));
      if (model === undefined) return [];
      return rows.flatMap((row, index) => {
        const id = written[index] ?? '';
        if (!/^[1-9]\d*$/u.test(id) || id.length >= model.length) return [];
        return [faultAt(row, 'leading-zero', column, { suggestion: id.padStart(model.length, '0') })];
      });
    });
  });
}

export const leadingZero: Rule = {
  code: 'leading-zero',
  level: 'error',
  title: '开头的 0 不见了',
  example: {
    right: '000000',
    detail: { suggestion: '000000', need: 'optional' },
    file: 'data/districts.csv',
    row: 4,
    line: 4,
    column: '上级代码',
    value: '0',
  },
  message: () => '应当以 0 开头，开头的 0 被 Excel 去掉了',
  remedy: (fault) => `写成 ${fault.detail?.['suggestion'] ?? ''}；先把这一列设为「文本」再填`,
  find: (project) => [...phones(project), ...ids(project)],
};
