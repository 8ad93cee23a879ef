/** The dataset of this repository's own `data/`, for tests whose expectations are real documents. */
import { fileURLToPath } from 'node:url';
import { buildDataset, type Dataset } from '../../src/dataset/dataset.ts';
import { filesIn } from '../../src/dataset/files.ts';
import { readProject } from '../../src/dataset/read-project.ts';

let read: Promise<Dataset> | undefined;

/** Read once per test file, sound rows only. */
export function realDataset(): Promise<Dataset> {
  read ??= readProject(filesIn(fileURLToPath(new URL('../..', import.meta.url))), null).then(buildDataset);
  return read;
}
