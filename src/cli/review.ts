/** `npm run review -- REF`: the check's report and what changed since a git revision, as one comment for a pull request. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { check, hasErrors } from '../check/index.ts';
import { articleCode } from '../dataset/article-code.ts';
import { filesIn } from '../dataset/files.ts';
import { readProject } from '../dataset/read-project.ts';
import { formatReview } from '../dataset/review.ts';
import { changesBetween } from '../dataset/table-changes.ts';
import { filesAt } from './git-files.ts';
import { releasedAt } from './released.ts';
import { today } from './today.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** The file to write the comment to; otherwise it is printed. */
    out: { type: 'string' },
    /** The project's folder. */
    root: { type: 'string', default: '.' },
  },
});
const [since] = positionals;

if (since === undefined || positionals.length > 1) {
  console.error('用法：npm run review -- 版本 [--out 文件]，版本如 origin/main');
  process.exitCode = 1;
} else {
  try {
    const released = await releasedAt(values.root, since);
    const before = await readProject(await filesAt(values.root, since), null);
    const now = await readProject(filesIn(values.root), null, { articleCheck: articleCode, today: today(), released });
    const problems = check(now);
    const comment = formatReview(problems, changesBetween(before, now), since);
    if (values.out === undefined) console.log(comment);
    else await writeFile(values.out, comment);
    process.exitCode = hasErrors(problems) ? 1 : 0;
  } catch (error) {
    console.error(`git 里找不到「${since}」：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
