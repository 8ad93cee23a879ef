/** Files → the project the checker looks at. */
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Article, ArticleCheck, Project, ReadRow, ReadTables, Surroundings } from '../check/project.ts';
import { readTable } from '../check/read-table.ts';
import { lostFiles, strayFiles } from '../check/stray-files.ts';
import type { Fault } from '../csv/fault.ts';
import { caseHead, pageHead } from '../schema/case.ts';
import { tableNames, tables, type TableName } from '../schema/index.ts';
import { tableOf } from '../schema/paths.ts';
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
  const bytes = new Map<string, Uint8Array>();
  for (const path of paths) if (path.endsWith('.csv')) bytes.set(path, await files.read(path));
  const read: Partial<Record<TableName, readonly ReadRow[]>> = {};
  for (const name of tableNames) {
    const definition: Table = tables[name];
    const own = [...bytes].flatMap(([path, content]) => {
      const place = tableOf(path);
      return place?.name === name ? [{ path, content, key: place.key }] : [];
    });
    if (own.length === 0 && definition.mayBeEmpty !== true && !definition.fileKey) {
      faults.push({ code: 'file-missing', file: `${DATA}/${definition.path}` });
    }
    const rows: ReadRow[] = [];
    for (const { path, content, key } of own) {
      const result = readTable(definition, path, content, key);
      for (const row of result.rows) rows.push(row);
      for (const fault of result.faults) faults.push(fault);
    }
    read[name] = rows;
  }
  const stray = strayFiles(read as ReadTables, paths, bytes, faults);
  const all = without(stray.ignored, read as ReadTables);
  const homes = new Set(stray.faults.flatMap(({ detail }) => detail?.['home'] ?? []));
  // A file under a wrong name is not missing besides, and what its rows say is of no matter yet.
  const kept = faults.filter(
    ({ code, file }) => !stray.ignored.has(file) && !(code === 'file-missing' && homes.has(file)),
  );
  faults.splice(0, faults.length, ...kept, ...stray.faults);
  if (released !== null) faults.push(...lostFiles(released, all, paths, faults));

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

/** The tables without the rows of some files. */
function without(files: ReadonlySet<string>, read: ReadTables): ReadTables {
  if (files.size === 0) return read;
  return Object.fromEntries(
    tableNames.map((name) => [name, (read[name] as readonly ReadRow[]).filter(({ file }) => !files.has(file))]),
  ) as unknown as ReadTables;
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
