import type { Fault } from '../../csv/fault.ts';
import type { Claim } from '../../schema/cells.ts';
import { tableNames, tables, type TableName } from '../../schema/index.ts';
import type { Table } from '../../schema/table.ts';
import { nearestOf } from '../nearest.ts';
import { faultAt, hasAllIds, type Project, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** The ids of a table, with the name a reader knows each by. */
function namesOf(project: Project, table: TableName): Map<string, string> {
  const identity = tables[table].identity[0] ?? 'id';
  const names = new Map<string, string>();
  for (const row of project.tables[table]) {
    const values = row.value as unknown as Readonly<Record<string, unknown>>;
    const id = values[identity];
    const name = values['name'] ?? values['title'] ?? values['term'] ?? '';
    if (typeof id === 'string') names.set(id, typeof name === 'string' ? name : '');
  }
  return names;
}

/** Finds the id somebody most likely meant, with its name: one whose name is what they wrote, or the nearest id. */
function suggester(names: ReadonlyMap<string, string>): (written: string) => string | null {
  const byName = new Map([...names].reverse().map(([id, name]) => [name, id]));
  const nearestId = nearestOf([...names.keys()]);
  // Few write a name where an id should stand.
  let nearestName: ((written: string) => string | null) | undefined;
  return (written) => {
    let similar: string | null = written;
    if (!byName.has(written) && /\p{Script=Han}/u.test(written)) {
      nearestName ??= nearestOf([...names.values()]);
      similar = nearestName(written);
    }
    const id = (similar === null ? undefined : byName.get(similar)) ?? nearestId(written);
    if (id === null) return null;
    const name = names.get(id) ?? '';
    return name === '' ? `「${id}」` : `「${id}」（${name}）`;
  };
}

/** Where more different ids of a table are unknown than this, they are no slips of the pen. */
const MOST_SUGGESTIONS = 40;

/** A table others refer to. */
class Known {
  readonly names: ReadonlyMap<string, string>;
  readonly #suggestions = new Map<string, string | null>();
  #suggest: ((written: string) => string | null) | undefined;

  constructor(project: Project, table: TableName) {
    this.names = namesOf(project, table);
  }

  /** The id that was probably meant by one that is not there. */
  suggest(written: string): string | null {
    const before = this.#suggestions.get(written);
    if (before !== undefined || this.#suggestions.size >= MOST_SUGGESTIONS) return before ?? null;
    this.#suggest ??= suggester(this.names);
    const suggestion = this.#suggest(written);
    this.#suggestions.set(written, suggestion);
    return suggestion;
  }
}

/** What the message needs: the id, the table it should be in, what ids are called there, the id probably meant. */
function detailOf(name: TableName, id: string, known: Known | undefined): Record<string, string> {
  const table: Table = tables[name];
  const column = table.columns[table.identity[0] ?? '']?.header ?? '';
  const suggestion = known?.suggest(id);
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
    const known = new Map<TableName, Known>(tableNames.map((name) => [name, new Known(project, name)]));
    const whole = new Set(tableNames.filter((name) => hasAllIds(project, name)));
    const isUnknown = (table: TableName, id: string): boolean => {
      const names = known.get(table)?.names;
      return names !== undefined && names.size > 0 && !names.has(id) && whole.has(table);
    };
    const check = (row: ReadRow, header: string, table: TableName, id: string): Fault[] => {
      // A table that could not be read whole has its own message; thousands of echoes would bury it.
      return isUnknown(table, id) ? [faultAt(row, 'foreign-key', header, detailOf(table, id, known.get(table)))] : [];
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
          .filter((id) => isUnknown(table, id))
          .map((id): Fault => ({
            code: 'foreign-key',
            file,
            column,
            value: id,
            detail: detailOf(table, id, known.get(table)),
          })),
      );
    });
    return [...inTables, ...inArticles];
  },
};
