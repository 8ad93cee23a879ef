/** What somebody who looks a change over must know, as a comment for a pull request: the report, and what readers will see. */
import { fenced } from '../check/formats.ts';
import { hasErrors, countLevel } from '../check/index.ts';
import type { Problem } from '../check/problem.ts';
import { formatReport } from '../check/report.ts';
import { changesAsMarkdown, countWords, type DataChanges } from './table-changes.ts';

/** Code hosts take comments of 65,536 characters; a report this long is read in the terminal. */
const LONGEST = 24_000;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}\n……还有更多，在自己的电脑上运行 npm run check 看全部`;

const folded = (summary: string, text: string, open: boolean): string =>
  `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${fenced(cut(text))}\n\n</details>`;

/**
 * The comment, as Markdown. Everything that comes from a table stands in a block that shows it letter by letter.
 *
 * @param since what the changes are counted from, e.g. `origin/main`
 */
export function formatReview(problems: readonly Problem[], changes: DataChanges, since: string): string {
  const counts = (['error', 'warning', 'hint'] as const).map((level) => countLevel(problems, level));
  const [errors = 0, warnings = 0, hints = 0] = counts;
  const title = hasErrors(problems)
    ? `### 还不能合并：${String(errors)} 处错误要改`
    : warnings > 0
      ? `### 检查通过，${String(warnings)} 处警告看一眼`
      : '### 检查通过，没有要改的地方';
  const rows = changes.tables.flatMap((table) => table.rows);
  const articles = changes.articles.length === 0 ? [] : [`文章 ${String(changes.articles.length)} 篇`];
  const seen = [...(rows.length === 0 ? [] : [countWords(rows)]), ...articles];
  return [
    title,
    '',
    seen.length === 0 ? '读者看到的内容没有变化。' : `读者会看到：${seen.join('，')}。`,
    ...(errors + warnings + hints === 0
      ? []
      : ['', folded('检查报告：哪里要改，怎么改', formatReport(problems, 'check-only'), errors > 0)]),
    ...(seen.length === 0 ? [] : ['', folded('改了哪些内容', changesAsMarkdown(changes, since), errors === 0)]),
    '',
  ].join('\n');
}
