import type { Fault } from '../../csv/fault.ts';
import type { Claim } from '../../schema/cells.ts';
import { tableNames, tables, type TableName } from '../../schema/index.ts';
import type { Table } from '../../schema/table.ts';
import { nearest } from '../nearest.ts';
import { faultAt, isWhole, type Project, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** The ids of a table, with the name a reader knows each by. */
function names(project: Project, table: TableName): Map<string, string> {
  const identity = tables[table].identity[0] ?? 'id';
  const found = new Map<string, string>();
  for (const row of project.tables[table]) {
    const values = row.value as unknown as Readonly<Record<string, unknown>>;
    const id = values[identity];
    const name = values['name'] ?? values['title'] ?? values['term'] ?? '';
    if (typeof id === 'string') found.set(id, typeof name === 'string' ? name : '');
  }
  return found;
}

/** The id somebody most likely meant, with its name: one whose name is what they wrote, or the nearest id. */
function suggest(written: string, known: ReadonlyMap<string, string>): string | null {
  const shown = (id: string): string => {
    const name = known.get(id) ?? '';
    return name === '' ? `「${id}」` : `「${id}」（${name}）`;
  };
  const byName = [...known].find(([, name]) => name === written);
  if (byName) return shown(byName[0]);
  const similarName = nearest(written, [...known.values()]);
  if (similarName !== null && /\p{Script=Han}/u.test(written)) {
    const id = [...known].find(([, name]) => name === similarName)?.[0];
    if (id !== undefined) return shown(id);
  }
  const id = nearest(written, [...known.keys()]);
  return id === null ? null : shown(id);
}

/** What the message needs: the id, the table it should be in, what ids are called there, the id probably meant. */
function detailOf(name: TableName, id: string, known: ReadonlyMap<string, string>): Record<string, string> {
  const table: Table = tables[name];
  const column = table.columns[table.identity[0] ?? '']?.header ?? '';
  const suggestion = suggest(id, known);
  return { id, table: table.path, column, ...(suggestion ? { suggestion } : {}) };
}

const idsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: string | Claim) => (typeof item === 'string' ? [item] : item.sources));
};

export const foreignKey: Rule = {
  code: 'foreign-key',
  level: 'error',
  title: '引用的编号不存在',
  example: {
    file: 'content/cases/hohhot.mdx',
    column: 'district',
    value: '呼和浩特',
    detail: { id: '呼和浩特', table: 'districts.csv', column: '代码', suggestion: '「150100」（呼和浩特市）' },
  },
  message: (fault) => `${fault.detail?.['table'] ?? ''} 里没有「${fault.detail?.['id'] ?? ''}」`,
  remedy: (fault) =>
    fault.detail?.['suggestion']
      ? `是否想写${fault.detail['suggestion']}？不是的话，先到 ${fault.detail['table'] ?? ''} 里加一行`
      : `改成那张表里有的${fault.detail?.['column'] ?? ''}，或先到 ${fault.detail?.['table'] ?? ''} 里加一行`,
  find: (project) => {
    const known = new Map<TableName, Map<string, string>>(tableNames.map((name) => [name, names(project, name)]));
    const whole = new Set(tableNames.filter((name) => isWhole(project, name)));
    const check = (row: ReadRow, header: string, table: TableName, id: string): Fault[] => {
      const ids = known.get(table) ?? new Map<string, string>();
      // A table that could not be read whole has its own message; thousands of echoes would bury it.
      if (ids.size === 0 || ids.has(id) || !whole.has(table)) return [];
      return [faultAt(row, 'foreign-key', header, detailOf(table, id, ids))];
    };
    const inTables = tableNames.flatMap((name) => {
      const definition: Table = tables[name];
      const columns = Object.entries(definition.columns).filter(([, column]) => column.cell.table !== undefined);
      return project.tables[name].flatMap((row) => {
        const values = row.value as unknown as Readonly<Record<string, unknown>>;
        return columns.flatMap(([key, column]) =>
          [...new Set(idsIn(values[key]))].flatMap((id) =>
            check(row, column.header, column.cell.table as TableName, id),
          ),
        );
      });
    });
    const inArticles = project.cases.flatMap(({ file, head }): Fault[] => {
      const used: readonly (readonly [string, TableName, readonly string[]])[] = [
        ['district', 'districts', [head.district]],
        ['sources', 'sources', head.sources],
        ['lists', 'duty-lists', head.lists],
        ['figures', 'figures', head.figures],
      ];
      return used.flatMap(([column, table, ids]) =>
        ids
          .filter((id) => known.get(table)?.size !== 0 && known.get(table)?.has(id) !== true && whole.has(table))
          .map((id): Fault => ({
            code: 'foreign-key',
            file,
            column,
            value: id,
            detail: detailOf(table, id, known.get(table) ?? new Map<string, string>()),
          })),
      );
    });
    return [...inTables, ...inArticles];
  },
};
