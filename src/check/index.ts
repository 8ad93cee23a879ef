/** The data check: a project as read → problems in the editors' words. Pure; used by the terminal, the build and dev. */
import { byPlace, type Level, type Problem } from './problem.ts';
import { FILE_CAUSES, type Project } from './project.ts';
import { toProblem } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * Runs every rule.
 *
 * @returns all problems at once: first those of whole files, which may be the cause of others; then by file and row
 * @throws Error where reading reported a fault no rule has words for: a mistake of ours, never of an editor's
 */
export function check(project: Project): Problem[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const faults = [...project.faults, ...rules.flatMap((rule) => rule.find?.(project) ?? [])];
  return faults
    .map((fault) => {
      const rule = byCode.get(fault.code);
      if (!rule) throw new Error(`no rule named ${fault.code}`);
      return toProblem(rule, fault);
    })
    .sort((a, b) => Number(FILE_CAUSES.has(b.code)) - Number(FILE_CAUSES.has(a.code)) || byPlace(a, b));
}

export const countLevel = (problems: readonly Problem[], level: Level): number =>
  problems.filter((problem) => problem.level === level).length;

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.level === 'error');
