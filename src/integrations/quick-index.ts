/** Writes the quick index into the built site. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Dataset } from '../dataset/dataset.ts';
import { pageRecord } from '../search/page-records.ts';
import { packQuick, type QuickFile, type QuickRecord } from '../search/quick-file.ts';
import { quickTables } from '../search/quick-tables.ts';
import { datasetRecords } from '../search/records.ts';

/** Gzipped bytes the quick index may have, whatever the site grows to: it is loaded before the first answer. */
export const QUICK_BUDGET = 56_000;

const weigh = (file: QuickFile): number => gzipSync(JSON.stringify(file), { level: 9 }).length;

/**
 * The quick index of the most asked for records that fit: pages, certificates, terms, cases, metrics and places before
 * figures, lists and duties. What does not fit is still found, through the full text.
 */
export function fittingIndex(dataset: Dataset, records: readonly QuickRecord[], budget = QUICK_BUDGET): QuickFile {
  const first = (count: number): QuickFile => {
    const kept = records.slice(0, count);
    return packQuick(kept, quickTables(dataset, kept));
  };
  const whole = first(records.length);
  if (weigh(whole) <= budget) return whole;
  let [fits, tooMany] = [0, records.length];
  while (tooMany - fits > Math.max(1, records.length / 200)) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (weigh(first(middle)) <= budget) fits = middle;
    else tooMany = middle;
  }
  return first(fits);
}

/** Records of the built pages that are not made from rows. */
async function pageRecords(dist: string): Promise<QuickRecord[]> {
  const files = (await readdir(dist, { recursive: true }))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('index.html'))
    .sort();
  const records: QuickRecord[] = [];
  for (const file of files) {
    const record = pageRecord(file.slice(0, -'index.html'.length), await readFile(join(dist, file), 'utf8'));
    if (record) records.push(record);
  }
  return records;
}

/** Writes `search/quick.json`. @returns how many records are in it, and how many there are */
export async function writeQuickIndex(dist: string, dataset: Dataset): Promise<{ kept: number; all: number }> {
  const records = [...(await pageRecords(dist)), ...datasetRecords(dataset)];
  const file = fittingIndex(dataset, records);
  await mkdir(join(dist, 'search'), { recursive: true });
  await writeFile(join(dist, 'search/quick.json'), JSON.stringify(file));
  const kept = Object.values(file.rows).reduce((sum, rows) => sum + rows.length, 0);
  return { kept, all: records.length };
}

/** The index of the rows alone, for live editing, where no page has been built. */
export const rowsIndex = (dataset: Dataset): QuickFile => fittingIndex(dataset, datasetRecords(dataset));
