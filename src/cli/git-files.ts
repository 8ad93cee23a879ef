/** The project's files as they stood at a git revision. */
import { execFile } from 'node:child_process';
import type { FrozenName } from '../check/project.ts';
import type { Files } from '../dataset/files.ts';

/** Larger than any table: git's answer must not be cut. */
const MOST = 256 * 1024 * 1024;

const git = (root: string, ...args: string[]): Promise<Buffer> =>
  new Promise((done, fail) => {
    execFile('git', args, { cwd: root, encoding: 'buffer', maxBuffer: MOST }, (error, stdout, stderr) => {
      if (error) fail(new Error(stderr.toString().trim() || error.message));
      else done(stdout);
    });
  });

/**
 * Files below a folder of a repository, at a revision.
 *
 * @param root the project's folder; it may be below the repository's root
 * @throws Error with git's own words where there is no such revision, repository or git
 */
export async function filesAt(root: string, revision: string): Promise<Files> {
  const commit = (await git(root, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`))
    .toString()
    .trim();
  const paths = (await git(root, 'ls-tree', '-r', '-z', '--name-only', commit)).toString().split('\0').filter(Boolean);
  paths.sort();
  return {
    list: (folder) => Promise.resolve(folder === '.' ? paths : paths.filter((path) => path.startsWith(`${folder}/`))),
    read: (path) => git(root, 'show', `${commit}:./${path}`),
    stamp: () => Promise.resolve(commit),
  };
}

/**
 * Every kept version that git has seen and that has left its file since, in any commit or in the working tree.
 * Null where there is no git, no repository or no commit: then nobody can tell.
 */
export async function everDropped(root: string): Promise<FrozenName[] | null> {
  const tables = ['frozen-figures.csv', 'frozen-metrics.csv'] as const;
  const names: FrozenName[] = [];
  for (const table of tables) {
    const scope = ['-U0', '--no-color', '--no-ext-diff', '--', `data/${table}`];
    const diffs = await Promise.all([
      git(root, 'log', '--format=', '-m', '--first-parent', '-p', ...scope),
      git(root, 'diff', 'HEAD', ...scope),
    ]).catch(() => null);
    if (diffs === null) return null;
    for (const line of diffs.join('\n').split('\n')) {
      // The first two cells are identifiers: nothing in them is ever quoted.
      const [, id, version] = /^-([a-z0-9-]+),(v[0-9a-f]+),/u.exec(line) ?? [];
      if (id !== undefined && version !== undefined) names.push({ table, name: `${id}@${version}` });
    }
  }
  return names;
}

/**
 * Whether files below some folders were changed or removed since a revision. New files do not count.
 *
 * @throws Error with git's own words where there is no such revision, repository or git
 */
export async function differsSince(root: string, revision: string, folders: readonly string[]): Promise<boolean> {
  const names = await git(root, 'diff', '--name-only', '--end-of-options', revision, '--', ...folders);
  return names.toString().trim() !== '';
}
