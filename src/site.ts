/** What pages are handed. The only state of the program: the last good dataset, kept between the pages of one run. */
import type { Article } from './check/project.ts';
import type { Problem } from './check/problem.ts';
import { formatReport } from './check/report.ts';
import { decode } from './csv/decode.ts';
import { readRecords } from './csv/records.ts';
import type { Dataset } from './dataset/dataset.ts';
import { filesIn } from './dataset/files.ts';
import { load } from './dataset/load.ts';
import type { PageHead } from './schema/case.ts';

export interface SiteData {
  readonly dataset: Dataset;
  /** The prose pages' heads. */
  readonly pages: readonly Article<PageHead>[];
  /** In dev, what is wrong with the files right now; the dataset is then the last good one. */
  readonly problems: readonly Problem[];
}

interface Kept extends SiteData {
  readonly stamp: string;
}

/** Kept outside of this module: in dev it may be loaded anew at any time, and the last good dataset must outlive that. */
interface Store {
  kept: Promise<Kept> | null;
  good: Kept | null;
}
const store: Store = ((globalThis as { mingbaiData?: Store }).mingbaiData ??= { kept: null, good: null });

/**
 * The checked dataset. In a build it is read once; in dev again whenever a file has changed.
 *
 * @throws Error with the checker's report where the data has errors and there is no last good dataset
 */
export function siteData(): Promise<SiteData> {
  if (store.kept !== null && !import.meta.env.DEV) return store.kept;
  store.kept = refresh(store.kept);
  return store.kept;
}

async function refresh(last: Promise<Kept> | null): Promise<Kept> {
  const files = filesIn(process.cwd());
  // A file that went while it was read is no reason to forget what was good.
  const previous = (await last?.catch(() => null)) ?? store.good;
  const stamp = await files.stamp(['data', 'content']);
  if (previous?.stamp === stamp) return previous;
  const { dataset, draft, problems, pages } = await load(files);
  if (dataset) return (store.good = { dataset, pages, problems, stamp });
  if (previous) return { ...previous, problems, stamp };
  // Dev was started on broken data: the rest of it is better than nothing. A build never gets here.
  if (draft && import.meta.env.DEV) return { dataset: draft, pages, problems, stamp };
  throw new Error(`\n${formatReport(problems, 'kept')}`);
}

/** A cell of a row somebody has to mend. */
export interface ShownCell {
  readonly name: string;
  readonly text: string;
  readonly wrong: boolean;
}

/** The rows some problems stand in, as the files have them now; null where there is none to show. */
export async function rowsAt(problems: readonly Problem[]): Promise<readonly (readonly ShownCell[] | null)[]> {
  const files = filesIn(process.cwd());
  return Promise.all(
    problems.map(async ({ file, row, column }) => {
      if (row === null || row < 2 || !file.endsWith('.csv')) return null;
      const bytes = await files.read(file).catch(() => null);
      const { text } = bytes === null ? { text: null } : decode(file, bytes);
      const { records } = readRecords(file, text ?? '');
      const [header, record] = [records[0]?.cells ?? [], records[row - 1]];
      if (!record) return null;
      const wrong = new Set(column?.split('＋') ?? []);
      const cells = record.cells.map((cell, place) => ({
        name: header[place] ?? `多出的第${String(place - header.length + 1)}格`,
        text: cell,
        wrong: wrong.has((header[place] ?? '').trim()) || place >= header.length,
      }));
      return cells.filter((cell) => cell.wrong || cell.text.trim() !== '');
    }),
  );
}

/** Every file editors write, by its path: what the checker in the browser lays an editor's files over. */
export async function publishedFiles(): Promise<Readonly<Record<string, string>>> {
  const files = filesIn(process.cwd());
  const paths = (await Promise.all(['data', 'content'].map((folder) => files.list(folder)))).flat();
  const decoder = new TextDecoder('utf-8');
  const texts = paths
    .filter((path) => /\.(?:csv|json|mdx?)$/u.test(path))
    .map(async (path) => [path, decoder.decode(await files.read(path))] as const);
  return Object.fromEntries(await Promise.all(texts));
}
