/** Small projects in memory, and the folders of `tests/data` laid over each other. */
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/check/problem.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { filesIn, type Files } from '../../src/dataset/files.ts';
import { load } from '../../src/dataset/load.ts';

/** A file's path below the project's root and what stands in it. // e.g., { 'data/site.json': '{}' } */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Paths and what they are to hold instead; null takes the file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

const dataFolder = fileURLToPath(new URL('../data/', import.meta.url));

/** A folder below `tests/data`, as an absolute path. */
export const testData = (folder: string): string => `${dataFolder}${folder}`;

/** Files that are nowhere but here. */
export function memoryFiles(contents: Contents): Files {
  const paths = Object.keys(contents).sort();
  const bytes = (path: string): Uint8Array => {
    const content = contents[path];
    if (content === undefined) throw new Error(`no such file: ${path}`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    list: (folder) => Promise.resolve(folder === '.' ? paths : paths.filter((path) => path.startsWith(`${folder}/`))),
    read: (path) => Promise.resolve().then(() => bytes(path)),
    stamp: () => Promise.resolve(paths.map((path) => `${path}:${String(bytes(path).length)}`).join('\n')),
  };
}

/** All files of a folder on disk. */
export async function readFolder(folder: string): Promise<Record<string, Uint8Array>> {
  const files = filesIn(folder);
  const contents: Record<string, Uint8Array> = {};
  for (const path of await files.list('.')) contents[path] = await files.read(path);
  return contents;
}

/** The small complete project of `tests/data/good`, with some files changed. Every fact in it is from a real source. */
export async function goodContents(changes: Changes = {}): Promise<Record<string, string | Uint8Array>> {
  const contents: Record<string, string | Uint8Array> = await readFolder(testData('good'));
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) Reflect.deleteProperty(contents, path);
    else contents[path] = content;
  }
  return contents;
}

export const goodFiles = async (changes: Changes = {}): Promise<Files> => memoryFiles(await goodContents(changes));

/** The text of a file of the good project. */
export async function goodText(path: string): Promise<string> {
  return new TextDecoder().decode(await filesIn(testData('good')).read(path));
}

/** A file of the good project with some of its text replaced. Each text must occur, so that no change goes missing. */
export async function edited(path: string, ...changes: readonly (readonly [string, string])[]): Promise<string> {
  let text = await goodText(path);
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${path} does not have: ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** A file of the good project with rows added at its end. */
export const withRows = async (path: string, ...rows: readonly string[]): Promise<string> =>
  `${await goodText(path)}${rows.map((row) => `${row}\n`).join('')}`;

/** The dataset of the good project with some files changed. */
export async function goodDataset(changes: Changes = {}): Promise<Dataset> {
  const { dataset, problems } = await load(await goodFiles(changes));
  if (!dataset) throw new Error(`the project has errors:\n${JSON.stringify(problems, null, 1)}`);
  return dataset;
}

/** What the checker says of the good project with some files changed. */
export async function problemsOf(changes: Changes): Promise<readonly Problem[]> {
  return (await load(await goodFiles(changes))).problems;
}

/** One of a list, or an error that says which was missing: a test on nothing would pass. */
export function one<T>(items: Iterable<T>, matches: (item: T) => boolean = () => true): T {
  for (const item of items) if (matches(item)) return item;
  throw new Error('none of the items matches');
}
