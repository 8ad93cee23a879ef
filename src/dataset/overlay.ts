/** Files with some of them replaced or added, as they would be after saving. */
import type { Files } from './files.ts';

/** @param texts path below the root → what it would say */
export function overlay(files: Files, texts: ReadonlyMap<string, Uint8Array | string>): Files {
  return {
    list: async (folder) => {
      const added = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set([...(await files.list(folder)), ...added])].sort();
    },
    read: async (path) => {
      const text = texts.get(path);
      if (text === undefined) return files.read(path);
      return typeof text === 'string' ? new TextEncoder().encode(text) : text;
    },
    stamp: (folders) => files.stamp(folders),
  };
}
