/** The pages as they were at a git revision, so that the check can tell which have vanished. */
import type { ReleasedPage } from '../check/project.ts';
import { pagesOf } from '../check/released.ts';
import { CONTENT, DATA, readProject } from '../dataset/read-project.ts';
import { differsSince, filesAt } from './git-files.ts';

/**
 * The pages of a revision.
 *
 * @returns empty where nothing was changed since, so that nothing can have vanished
 * @throws Error with git's own words where there is no such revision, repository or git
 */
export async function releasedAt(root: string, revision: string): Promise<readonly ReleasedPage[]> {
  if (!(await differsSince(root, revision, [DATA, CONTENT]))) return [];
  return pagesOf(await readProject(await filesAt(root, revision), null));
}
