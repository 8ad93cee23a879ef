/** A project as the commands of the terminal look at it: with git and today's date, so that all of them say the same. */
import type { Project } from '../check/project.ts';
import { articleCode } from '../dataset/article-code.ts';
import { filesIn } from '../dataset/files.ts';
import { readProject } from '../dataset/read-project.ts';
import { everDropped } from './git-files.ts';
import { releasedAt } from './released.ts';
import { today } from './today.ts';

/** A git revision somebody has named and git does not know. */
export class UnknownRevision extends Error {}

/**
 * Reads a project with all there is to know besides its files.
 *
 * @param sources a folder with the texts of the sources
 * @param since the git revision whose pages must not have vanished; by default the last commit, where there is one
 * @throws UnknownRevision
 */
export async function readChecked(root: string, sources?: string, since?: string): Promise<Project> {
  const [released, dropped] = await Promise.all([
    releasedAt(root, since ?? 'HEAD').catch((error: unknown) => {
      // Without git, or before the first commit, nothing was promised to anybody yet.
      if (since === undefined) return null;
      throw new UnknownRevision(`git 里找不到「${since}」：${error instanceof Error ? error.message : String(error)}`);
    }),
    everDropped(root),
  ]);
  return readProject(filesIn(root), sources === undefined ? null : filesIn(sources), {
    articleCheck: articleCode,
    today: today(),
    released,
    everDropped: dropped,
  });
}
