/** Problems as a report an editor can work through. */
import { countLevel } from './index.ts';
import { formatProblem, type Problem } from './problem.ts';
import { rules } from './rules/index.ts';

/** What a kind of problem is called. */
export const titleOf = (code: string): string => rules.find((rule) => rule.code === code)?.title ?? code;

/** How many problems of one kind are shown per file before the rest is counted. */
const SHOWN = 20;

/**
 * The report: a line that says where things stand, then the problems by file, at most 20 of a kind, then what to do.
 *
 * @param published what the problems mean for the site: 'kept' = the last good site stays as it is
 */
export function formatReport(problems: readonly Problem[], published: 'kept' | 'check-only'): string {
  const [errors, warnings, hints] = (['error', 'warning', 'hint'] as const).map((level) => countLevel(problems, level));
  const counts = `${String(errors)} 处错误，${String(warnings)} 处警告，${String(hints)} 处提示`;
  if (problems.length === 0) return '检查完成：0 处错误，没有要改的地方。';
  const head = `检查完成：${counts}。${errors === 0 ? '' : published === 'kept' ? '网站没有更新，上一次的网站还在。' : '改好错误之前网站不会更新。'}`;

  const lines: string[] = [head];
  const files = [...new Set(problems.map((problem) => problem.file))];
  for (const file of files) {
    lines.push('', file);
    const kinds = new Map<string, number>();
    const hidden = new Map<string, number>();
    for (const problem of problems.filter((one) => one.file === file)) {
      const seen = (kinds.get(problem.code) ?? 0) + 1;
      kinds.set(problem.code, seen);
      if (seen <= SHOWN) lines.push(`  ${formatProblem(problem)}`);
      else hidden.set(problem.code, (hidden.get(problem.code) ?? 0) + 1);
    }
    for (const [code, count] of hidden) lines.push(`  同样的问题（${titleOf(code)}）还有 ${String(count)} 处`);
  }
  if (errors !== 0) lines.push('', '改好后再试一次即可，不用撤销。');
  return lines.join('\n');
}
