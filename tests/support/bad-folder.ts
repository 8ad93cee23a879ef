/** The folders of `tests/data/bad`: files laid over the good project, and the whole report an editor must then read. */
import { readdirSync } from 'node:fs';
import type { Surroundings } from '../../src/check/project.ts';
import { filesIn, type Files } from '../../src/dataset/files.ts';
import { goodContents, memoryFiles, readFolder, testData } from './project.ts';

export const badFolders: readonly string[] = readdirSync(testData('bad')).sort();

export interface BadFolder {
  /** The project's files by path. */
  readonly contents: Readonly<Record<string, string | Uint8Array>>;
  readonly files: Files;
  /** What stands for `--sources`. */
  readonly sources: Files | null;
  readonly surroundings: Surroundings;
  readonly expected: string;
}

/**
 * `data/` and `content/` replace files, `removed.txt` names files to leave out, `sources/` stands for `--sources`,
 * `surroundings.json` for what the check may know besides the files.
 */
export async function badFolder(name: string): Promise<BadFolder> {
  const own = await readFolder(testData(`bad/${name}`));
  const text = (path: string): string => new TextDecoder().decode(own[path]);
  const removed = own['removed.txt'] ? text('removed.txt').trim().split('\n') : [];
  const laidOver = Object.entries(own).filter(([path]) => /^(?:data|content)\//u.test(path));
  const contents = await goodContents({
    ...Object.fromEntries(removed.map((path) => [path, null])),
    ...Object.fromEntries(laidOver),
  });
  const hasSources = Object.keys(own).some((path) => path.startsWith('sources/'));
  return {
    contents,
    files: memoryFiles(contents),
    sources: hasSources ? filesIn(testData(`bad/${name}/sources`)) : null,
    surroundings: own['surroundings.json'] ? (JSON.parse(text('surroundings.json')) as Surroundings) : {},
    expected: text('expected.txt'),
  };
}
