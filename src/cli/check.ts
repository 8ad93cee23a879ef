/** `npm run check`: the whole data check. */
import { parseArgs } from 'node:util';
import { formatFiguresReport } from '../check/figures-report.ts';
import { check, hasErrors } from '../check/index.ts';
import { formatReport } from '../check/report.ts';
import { filesIn } from '../dataset/files.ts';
import { readProject } from '../dataset/read-project.ts';
import { everDropped } from './git-files.ts';

const { values } = parseArgs({
  options: {
    /** For programs. */
    json: { type: 'boolean', default: false },
    /** A folder with the texts of the sources, to look every quote up in. */
    sources: { type: 'string' },
    /** Also: what the figures cover, and which numbers of the source texts they do not. */
    report: { type: 'boolean', default: false },
    /** The project's folder. */
    root: { type: 'string', default: '.' },
  },
});

const project = await readProject(filesIn(values.root), values.sources === undefined ? null : filesIn(values.sources), {
  everDropped: await everDropped(values.root),
});
const problems = check(project);
console.log(values.json ? JSON.stringify({ problems }, null, 2) : formatReport(problems, 'check-only'));
if (values.report) console.log(`\n${formatFiguresReport(project)}`);
process.exitCode = hasErrors(problems) ? 1 : 0;
