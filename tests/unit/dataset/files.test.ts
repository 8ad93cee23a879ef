import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from '../../../src/dataset/files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingbai-'));
  await mkdir(join(root, 'data/figures'), { recursive: true });
  await writeFile(join(root, 'data/b.csv'), 'b');
  await writeFile(join(root, 'data/a.csv'), 'a');
  await writeFile(join(root, 'data/figures/150100.csv'), '1');
});
afterEach(() => rm(root, { recursive: true }));

test('all files of a folder, sorted; not what Excel, WPS or the system leave beside them', async () => {
  await writeFile(join(root, 'data/~$a.csv'), '');
  await writeFile(join(root, 'data/.DS_Store'), '');
  expect(await filesIn(root).list('data')).toEqual(['data/a.csv', 'data/b.csv', 'data/figures/150100.csv']);
});

test('no folder, no files', async () => {
  expect(await filesIn(root).list('content')).toEqual([]);
});

test('a file’s bytes; no file throws', async () => {
  expect(new TextDecoder().decode(await filesIn(root).read('data/a.csv'))).toBe('a');
  await expect(filesIn(root).read('data/c.csv')).rejects.toThrow('ENOENT');
});

test('the stamp changes with a file written, added or removed, and not otherwise', async () => {
  const files = filesIn(root);
  const stamp = () => files.stamp(['data', 'content']);
  const before = await stamp();
  expect(await stamp()).toBe(before);

  await utimes(join(root, 'data/a.csv'), 1, 1);
  const written = await stamp();
  await writeFile(join(root, 'data/c.csv'), '');
  const added = await stamp();
  await rm(join(root, 'data/b.csv'));
  const removed = await stamp();
  expect(new Set([before, written, added, removed]).size).toBe(4);
});
