/** What changed between two states of the tables, row by row, in an editor's words. */
import { LOSES_ROWS, type Project, type ReadRow } from '../check/project.ts';
import { tableNames, tables, type TableName } from '../schema/index.ts';
import type { Table } from '../schema/table.ts';

/** One cell that differs; blank cells are empty. */
export interface ChangedCell {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** One row that came, went or differs. */
export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** What the row is recognised by, e.g. `421200-buying-zhengming/d003`. */
  readonly id: string;
  /** What it is about, e.g. `养犬登记`; empty where the table has no such column. */
  readonly name: string;
  readonly file: string;
  /** Empty for rows that came or went. */
  readonly cells: readonly ChangedCell[];
}

export interface TableChange {
  readonly table: TableName;
  readonly title: string;
  readonly rows: readonly RowChange[];
}

/** An article that came, went or reads otherwise. */
export interface ArticleChange {
  readonly kind: RowChange['kind'];
  readonly file: string;
  readonly title: string;
}

export interface DataChanges {
  /** Only tables with a change. */
  readonly tables: readonly TableChange[];
  readonly articles: readonly ArticleChange[];
  /** Files of which one state could not be read whole: what is said of them may be wrong. */
  readonly unreadable: readonly string[];
}

type Read = Pick<Project, 'tables' | 'faults' | 'cases' | 'pages'>;

/** Compares the tables of two states. The order of rows, columns and files does not matter. */
export function changesBetween(before: Read, after: Read): DataChanges {
  const changed = tableNames.map((table): TableChange => {
    const definition: Table = tables[table];
    const [old, now] = [byIdentity(definition, before.tables[table]), byIdentity(definition, after.tables[table])];
    const rows = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id): RowChange[] => {
      const [was, is] = [old.get(id), now.get(id)];
      const row = is ?? was;
      if (!row) return [];
      const shared = { id, name: nameOf(row), file: row.file };
      if (!was) return [{ ...shared, kind: 'added', cells: [] }];
      if (!is) return [{ ...shared, kind: 'removed', cells: [] }];
      const cells = Object.values(definition.columns)
        .map(({ header: column }) => ({ column, before: written(was, column), after: written(is, column) }))
        .filter((cell) => cell.before !== cell.after);
      return cells.length === 0 ? [] : [{ ...shared, kind: 'changed', cells }];
    });
    return { table, title: definition.title, rows };
  });
  return {
    tables: changed.filter(({ rows }) => rows.length > 0),
    articles: articlesBetween(before, after),
    // A table that was not there yet is no trouble: all its rows are new.
    unreadable: [
      ...new Set(
        [...before.faults, ...after.faults]
          .filter(({ code }) => LOSES_ROWS.has(code) && code !== 'file-missing' && code !== 'file-lost')
          .map(({ file, detail }) => detail?.['home'] ?? file),
      ),
    ].sort(),
  };
}

function articlesBetween(before: Read, after: Read): ArticleChange[] {
  const byFile = ({ cases, pages }: Read) => new Map([...cases, ...pages].map((one) => [one.file, one]));
  const [old, now] = [byFile(before), byFile(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((file): ArticleChange[] => {
    const [was, is] = [old.get(file), now.get(file)];
    if (was?.body === is?.body && JSON.stringify(was?.head) === JSON.stringify(is?.head)) return [];
    const kind = !was ? 'added' : !is ? 'removed' : 'changed';
    return [{ kind, file, title: (is ?? was)?.head.title ?? '' }];
  });
}

const written = (row: ReadRow, column: string): string => (row.cells[column] ?? '').trim();

/** Rows by what names them; a second row of the same name keeps apart, as `name（第 2 行）`. */
function byIdentity(definition: Table, rows: readonly ReadRow[]): Map<string, ReadRow> {
  const found = new Map<string, ReadRow>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row.value as unknown as Readonly<Record<string, unknown>>;
    const id = [
      ...(definition.fileKey && definition.uniqueInFile ? [String(value[definition.fileKey.key])] : []),
      ...definition.identity.map((key) => written(row, definition.columns[key]?.header ?? '')),
    ].join('/');
    let [name, count] = [id, counts.get(id) ?? 1];
    while (found.has(name)) name = `${id}（第 ${String(++count)} 行）`;
    counts.set(id, count);
    found.set(name, row);
  }
  return found;
}

/** Columns that say what a row is about, the best first. */
const NAMES = ['事项', '名称', '术语', '标题', '对象', '一句话', '内容'];

const nameOf = (row: ReadRow): string => NAMES.map((column) => written(row, column)).find((text) => text !== '') ?? '';

const WORDS: Readonly<Record<RowChange['kind'], string>> = { added: '新增', removed: '移出', changed: '修改' };
const KINDS = ['added', 'removed', 'changed'] as const;

/** `新增 3 项，移出 1 项`. */
export const countWords = (rows: readonly RowChange[]): string =>
  KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${WORDS[kind]} ${String(count)} 项`];
  }).join('，');

/** The changes as Markdown, for a commit message, a mail or the updates page. */
export function changesAsMarkdown({ tables: changed, articles, unreadable }: DataChanges, since: string): string {
  const lines = [`# 自 ${since} 以来数据的变化`, ''];
  if (changed.length === 0 && articles.length === 0) lines.push('没有变化。', '');
  for (const { title, rows } of changed) {
    lines.push(`## ${title}`, '', `${countWords(rows)}：`, '');
    for (const kind of KINDS)
      for (const row of rows.filter((one) => one.kind === kind)) {
        const cells = row.cells.map(({ column, before, after }) => `${column} ${quoted(before)} → ${quoted(after)}`);
        lines.push(
          `- ${WORDS[kind]} ${row.id}${row.name === '' ? '' : ` ${row.name}`}${cells.length === 0 ? '' : `：${cells.join('；')}`}`,
        );
      }
    lines.push('');
  }
  if (articles.length > 0) {
    lines.push('## 文章', '');
    for (const { kind, file, title } of articles) lines.push(`- ${WORDS[kind]} ${title}（${file}）`);
    lines.push('');
  }
  for (const file of unreadable) lines.push(`注意：${file} 有一版读不完整，上面关于它的话可能不准。`, '');
  return lines.join('\n');
}

const quoted = (text: string): string => (text === '' ? '空' : `「${text}」`);
