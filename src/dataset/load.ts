/** Files → problems or a dataset. The one way in. */
import { check, hasErrors } from '../check/index.ts';
import type { Project, Surroundings } from '../check/project.ts';
import type { Problem } from '../check/problem.ts';
import { articleCode } from './article-code.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import type { Files } from './files.ts';
import { readProject } from './read-project.ts';

export interface Loaded {
  /** Null where there is an error: pages are made from checked data or not at all. */
  readonly dataset: Dataset | null;
  /** The rows without faults, errors or not; for live editing only. Null where the settings cannot be read. */
  readonly draft: Dataset | null;
  readonly problems: readonly Problem[];
  /** The prose pages. */
  readonly pages: Project['pages'];
}

/**
 * Reads and checks everything.
 *
 * @param sources texts of the sources, to look the quotes up in
 * @param surroundings what the check may know besides
 */
export async function load(
  files: Files,
  sources: Files | null = null,
  surroundings: Surroundings = {},
): Promise<Loaded> {
  const project = await readProject(files, sources, { articleCheck: articleCode, ...surroundings });
  const problems = check(project);
  const draft = project.settings === null ? null : buildDataset(project);
  return { dataset: hasErrors(problems) ? null : draft, draft, problems, pages: project.pages };
}
