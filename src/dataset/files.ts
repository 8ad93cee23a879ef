/** The effects the pipeline needs: reading files. Passed in, so that tests and the browser can bring their own. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface Files {
  /** All files below a folder, as paths below the root with `/`, sorted by code point; empty where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** @throws where there is no such file */
  read(path: string): Promise<Uint8Array>;
  /** Changes whenever a file below these folders is added, removed or written. */
  stamp(folders: readonly string[]): Promise<string>;
}

/** Whether a file is there only while somebody's program has another open: `~$表.xlsx`, `.~lock.表.csv#`, `A1B2.tmp`. */
export const isPassing = (name: string): boolean => /^(?:\.|~\$)|\.tmp$|~$/iu.test(name);

/** Files below a directory on disk. */
export function filesIn(root: string): Files {
  const list = async (folder: string): Promise<string[]> => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      (error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      },
    );
    return entries
      .filter((entry) => entry.isFile() && !isPassing(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort();
  };
  return {
    list,
    read: (path) => readFile(join(root, path)),
    stamp: async (folders) => {
      const paths = (await Promise.all(folders.map(list))).flat();
      const marks = await Promise.all(
        paths.map(async (path) => {
          // A file may go between listing and looking: an editor's program replaces files while saving.
          const { mtimeMs, size } = await stat(join(root, path)).catch(() => ({ mtimeMs: 0, size: -1 }));
          return `${path}:${String(mtimeMs)}:${String(size)}`;
        }),
      );
      return marks.join('\n');
    },
  };
}
