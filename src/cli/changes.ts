/** `npm run changes -- REF`: what changed in the data since a git revision. */
import { parseArgs } from 'node:util';
import { filesIn } from '../dataset/files.ts';
import { readProject } from '../dataset/read-project.ts';
import { changesAsMarkdown, changesBetween } from '../dataset/table-changes.ts';
import { filesAt } from './git-files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** For programs. */
    json: { type: 'boolean', default: false },
    /** The project's folder. */
    root: { type: 'string', default: '.' },
  },
});
const [since] = positionals;

if (since === undefined || positionals.length > 1) {
  console.error('用法：npm run changes -- 版本 [--json]，版本如 HEAD、HEAD~3、main 或提交编号');
  process.exitCode = 1;
} else {
  const then = await filesAt(values.root, since).catch((error: unknown) => {
    console.error(`git 里找不到「${since}」：${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  if (then === null) process.exitCode = 1;
  else {
    const [before, after] = [await readProject(then, null), await readProject(filesIn(values.root), null)];
    const changes = changesBetween(before, after);
    console.log(values.json ? JSON.stringify({ since, ...changes }, null, 2) : changesAsMarkdown(changes, since));
  }
}
