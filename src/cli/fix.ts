/** `npm run fix`: mends in the tables what needs no judgement, says what it did and what is left for an editor. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fixTable } from '../check/fix.ts';
import { formatFixes, type FixedFile } from '../check/fix-report.ts';
import { check, countLevel, hasErrors } from '../check/index.ts';
import { filesIn } from '../dataset/files.ts';
import { DATA } from '../dataset/read-project.ts';
import { tableOf } from '../schema/paths.ts';
import { readChecked } from './read-checked.ts';

const { values } = parseArgs({
  options: {
    /** Say what would be done, and write nothing. */
    'dry-run': { type: 'boolean', default: false },
    /** The project's folder. */
    root: { type: 'string', default: '.' },
  },
});

const files = filesIn(values.root);
const fixed: FixedFile[] = [];
for (const file of await files.list(DATA)) {
  const table = tableOf(file)?.table;
  if (!table) continue;
  const { bytes, changes } = fixTable(table, await files.read(file));
  fixed.push({ file, changes });
  if (changes.length > 0 && !values['dry-run']) await writeFile(join(values.root, file), bytes);
}
console.log(formatFixes(fixed, !values['dry-run']));

// The same look at the files as `npm run check` has: 通过 must mean the same in both.
const problems = check(await readChecked(values.root));
const [errors, warnings] = [countLevel(problems, 'error'), countLevel(problems, 'warning')];
console.log(
  errors + warnings === 0
    ? '检查通过，没有别的要改。'
    : `还有 ${String(errors)} 处错误、${String(warnings)} 处警告要自己判断，运行 npm run check 看是哪些。`,
);
process.exitCode = hasErrors(problems) ? 1 : 0;
