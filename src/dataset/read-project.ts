/** Files → the project the checker looks at. */
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../check/nearest.ts';
import {
  isWhole,
  type Article,
  type ArticleCheck,
  type Project,
  type ReadRow,
  type ReadTables,
  type Surroundings,
} from '../check/project.ts';
import { readTable } from '../check/read-table.ts';
import type { Fault } from '../csv/fault.ts';
import { caseHead, pageHead } from '../schema/case.ts';
import { tableNames, tables, type TableName } from '../schema/index.ts';
import { siteSettings, type SiteSettings } from '../schema/site.ts';
import type { Table } from '../schema/table.ts';
import type { Files } from './files.ts';

/** Where editors write. */
export const DATA = 'data';
export const CONTENT = 'content';

/**
 * Reads all tables, the settings and the heads of all articles.
 *
 * @param sources the source texts, where the quotes are to be looked up in them
 * @param surroundings what the check may know besides
 */
export async function readProject(
  files: Files,
  sources: Files | null,
  { today = null, released = null, everDropped = null, articleCheck = () => [] }: Surroundings = {},
): Promise<Project> {
  const faults: Fault[] = [];
  const paths = await files.list(DATA);
  const read: Partial<Record<TableName, readonly ReadRow[]>> = {};
  for (const name of tableNames) {
    const definition: Table = tables[name];
    const path = `${DATA}/${definition.path}`;
    const own = definition.fileKey
      ? paths.filter((p) => p.startsWith(path) && p.endsWith('.csv'))
      : paths.filter((p) => p === path);
    if (own.length === 0 && definition.mayBeEmpty !== true && !definition.fileKey) {
      faults.push({ code: 'file-missing', file: path });
    }
    const rows: ReadRow[] = [];
    for (const file of own) {
      const key = definition.fileKey ? file.slice(path.length, -'.csv'.length) : null;
      const result = readTable(definition, file, await files.read(file), key);
      for (const row of result.rows) rows.push(row);
      for (const fault of result.faults) faults.push(fault);
    }
    read[name] = rows;
  }
  const all = read as ReadTables;
  faults.push(...misnamedFiles(all, paths, faults));

  const settings = await readSettings(files, paths, faults);
  const cases = await readArticles(files, `${CONTENT}/cases`, caseHead, articleCheck, faults);
  const pages = await readArticles(files, `${CONTENT}/pages`, pageHead, articleCheck, faults);
  return {
    settings,
    tables: all,
    cases,
    pages,
    sourceTexts: sources === null ? null : await readTexts(sources),
    today,
    released,
    everDropped,
    faults,
  };
}

/** What somebody may have meant as a table: a .CSV or a workbook in the data folder must not be passed over in silence. */
const TABLE_FILE = /\.(?:csv|tsv|txt|xlsx?|et)$/iu;

/** Files whose name should be an id and is not, and files no table has. */
function misnamedFiles(read: ReadTables, paths: readonly string[], found: readonly Fault[]): Fault[] {
  const faults: Fault[] = [];
  const expected = new Set<string>();
  for (const name of tableNames) {
    const definition: Table = tables[name];
    if (!definition.fileKey) {
      expected.add(`${DATA}/${definition.path}`);
      continue;
    }
    const table = definition.fileKey.table as TableName;
    const identity = tables[table].identity[0] ?? 'id';
    const column = (tables[table] as Table).columns[identity]?.header ?? identity;
    // Without the whole table nobody can say that the name is not in it.
    const whole = isWhole({ faults: found }, table) && read[table].length > 0;
    const ids = read[table].map((row) => String((row.value as unknown as Record<string, unknown>)[identity]));
    for (const path of paths.filter((p) => p.startsWith(`${DATA}/${definition.path}`) && p.endsWith('.csv'))) {
      expected.add(path);
      const key = path.slice(`${DATA}/${definition.path}`.length, -'.csv'.length);
      if (!whole || ids.includes(key)) continue;
      const suggestion = nearest(key, ids);
      faults.push({
        code: 'file-name',
        file: path,
        value: key,
        detail: { table: tables[table].path, column, ...(suggestion ? { suggestion } : {}) },
      });
    }
  }
  for (const path of paths) {
    if (TABLE_FILE.test(path) && !expected.has(path)) faults.push({ code: 'file-unknown', file: path });
  }
  return faults;
}

async function readSettings(files: Files, paths: readonly string[], faults: Fault[]): Promise<SiteSettings | null> {
  const file = `${DATA}/site.json`;
  if (!paths.includes(file)) {
    faults.push({ code: 'file-missing', file });
    return null;
  }
  const text = decodeText(file, await files.read(file), faults);
  if (text === null) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    faults.push({ code: 'settings', file, detail: { reason: '不是完整的 JSON，多半是少了逗号、英文双引号或括号' } });
    return null;
  }
  const parsed = siteSettings.safeParse(raw, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    faults.push({ code: 'settings', file, column: issue.path.join('.'), detail: { reason: inChinese(issue) } });
  return null;
}

async function readArticles<S extends z.ZodType>(
  files: Files,
  folder: string,
  schema: S,
  articleCheck: ArticleCheck,
  faults: Fault[],
): Promise<Article<z.infer<S>>[]> {
  const articles: Article<z.infer<S>>[] = [];
  for (const file of await files.list(folder)) {
    if (!/\.mdx?$/u.test(file)) continue;
    const text = decodeText(file, await files.read(file), faults)?.replace(/\r\n?/gu, '\n');
    if (text === undefined) continue;
    const match = /^---\n([\s\S]*?)\n---\n/u.exec(text);
    const slug = (file.split('/').at(-1) ?? '').replace(/\.mdx?$/u, '');
    if (!match) {
      faults.push({ code: 'article-head', file, detail: { reason: '文章开头没有两条 --- 之间的信息' } });
      continue;
    }
    let raw: unknown;
    try {
      raw = parseYaml(match[1] ?? '');
    } catch (error) {
      // The head starts on the file's second line, below the ---.
      const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 0) + 1 : 1;
      faults.push({
        code: 'article-head',
        file,
        row: line,
        line,
        detail: { reason: '这一行读不出来，多半是英文冒号后面少了空格，或文字里有英文冒号而没有加引号' },
      });
      continue;
    }
    const head = schema.safeParse(raw, { reportInput: true });
    if (!head.success) {
      for (const issue of head.error.issues) {
        faults.push({ code: 'article-head', file, column: issue.path.join('.'), detail: { reason: inChinese(issue) } });
      }
      continue;
    }
    const [body, bodyLine] = [text.slice(match[0].length), match[0].split('\n').length];
    for (const fault of articleCheck(file, body, bodyLine)) faults.push(fault);
    articles.push({ file, slug, head: head.data, body, bodyLine });
  }
  return articles;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A zod issue in the editors' words. */
function inChinese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `有不认识的项「${issue.keys.join('」「')}」`;
    case 'invalid_type':
      if (issue.input === undefined) return '缺少这一项';
      return isChinese(issue.message) ? issue.message : '写法的类型不对（文字要加引号，列表用 [ ]）';
    case 'too_small':
      return '不能空';
    case 'custom':
      return issue.message;
    default:
      return isChinese(issue.message) ? issue.message : '写法不对';
  }
}

/** Settings and articles as UTF-8 text; a lenient decoder would publish U+FFFD in silence. */
function decodeText(file: string, bytes: Uint8Array, faults: Fault[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.push({ code: 'encoding-gbk', file });
    return null;
  }
}

async function readTexts(sources: Files): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of await sources.list('.')) {
    texts.set(path.split('/').at(-1) ?? path, new TextDecoder('utf-8').decode(await sources.read(path)));
  }
  return texts;
}
