/** `/data/mingbai.zip`: all files of `/data/` in one. The same data gives the same bytes. */
import { strToU8, zipSync } from 'fflate';
import type { Dataset } from '../dataset/dataset.ts';
import { csvw, dataPackage, fullDay } from './data-package.ts';
import { dataDate, exportsOf } from './index.ts';
import { readme } from './readme.ts';

/** The files of `/data/` that describe the tables, by name. */
export const descriptions: Readonly<Record<string, (dataset: Dataset) => string>> = {
  'README.md': readme,
  'datapackage.json': (dataset) => `${JSON.stringify(dataPackage(dataset), null, 1)}\n`,
  'csv-metadata.json': (dataset) => `${JSON.stringify(csvw(dataset), null, 1)}\n`,
};

/** The text of every file of `/data/` but the archive, by name. */
export function dataFiles(dataset: Dataset): Record<string, () => string> {
  return {
    ...Object.fromEntries(Object.entries(descriptions).map(([name, write]) => [name, () => write(dataset)])),
    ...Object.fromEntries(
      exportsOf(dataset).flatMap((table) => [
        [`${table.name}.csv`, table.csv],
        [`${table.name}.json`, table.json],
      ]),
    ),
  };
}

export function archive(dataset: Dataset): Uint8Array {
  const [year = 1980, month = 1, day = 1] = fullDay(dataDate(dataset) ?? '1980-01-01')
    .split('-')
    .map(Number);
  // The format stores a wall clock time and the writer reads the date's local parts: built from local parts, every
  // file gets the same bytes in every time zone.
  const mtime = new Date(year, month - 1, day);
  const files = Object.entries(dataFiles(dataset)).map(([name, text]) => [`mingbai/${name}`, strToU8(text())] as const);
  return zipSync(Object.fromEntries(files), { mtime, level: 9 });
}
