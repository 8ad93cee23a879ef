/** Builds the site beside the last one and puts it in its place only when it is whole. */
import { readdir, rename, rm } from 'node:fs/promises';
import { formatReport } from '../check/report.ts';
import { filesIn } from '../dataset/files.ts';
import { load } from '../dataset/load.ts';

const NEXT = '.cache/next';

/** What a build made. */
export interface BuiltSite {
  readonly folder: string;
  readonly pages: number;
  readonly seconds: number;
  /** The path below which the site stands. */
  readonly base: string;
}

/**
 * Checks the data, builds, swaps. Prints the report, or why the build stopped.
 *
 * @returns null where there was an error; `dist/` is then as it was
 */
export async function buildSite(): Promise<BuiltSite | null> {
  const started = performance.now();
  const { dataset, problems } = await load(filesIn('.'));
  if (!dataset) {
    console.error(formatReport(problems, 'kept'));
    return null;
  }
  const { build } = await import('./astro.ts');
  try {
    await build({ outDir: `./${NEXT}`, logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    console.error('构建没有完成，网站没有更新，上一次的网站还在。');
    return null;
  }
  await rm('dist', { recursive: true, force: true });
  await rename(NEXT, 'dist');
  const pages = (await readdir('dist', { recursive: true })).filter((file) => file.endsWith('.html')).length;
  console.log(formatReport(problems, 'kept'));
  return { folder: 'dist/', pages, seconds: (performance.now() - started) / 1000, base: dataset.settings.base };
}
