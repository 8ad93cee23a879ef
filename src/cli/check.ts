/** `npm run check`: the whole data check. */
import { parseArgs } from 'node:util';
import { formatFiguresReport } from '../check/figures-report.ts';
import { asGithub, asJson, asSarif } from '../check/formats.ts';
import { check, hasErrors } from '../check/index.ts';
import { formatReport } from '../check/report.ts';
import { readChecked, UnknownRevision } from './read-checked.ts';

const { values } = parseArgs({
  options: {
    /** `text` for people; `json`, `github` (annotations of a pull request) or `sarif` for programs. */
    format: { type: 'string', default: 'text' },
    /** The same as `--format json`. */
    json: { type: 'boolean', default: false },
    /** A folder with the texts of the sources, to look every quote up in. */
    sources: { type: 'string' },
    /** The git revision whose pages must not have vanished. By default the last commit, where there is one. */
    since: { type: 'string' },
    /** Also: what the figures cover, and which numbers of the source texts they do not. */
    report: { type: 'boolean', default: false },
    /** The project's folder. */
    root: { type: 'string', default: '.' },
  },
});

const format = values.json ? 'json' : values.format;
if (!['text', 'json', 'github', 'sarif'].includes(format)) {
  console.error(`没有「${format}」这种格式，可以写 text、json、github、sarif`);
  process.exit(1);
}

const project = await readChecked(values.root, values.sources, values.since).catch((error: unknown) => {
  if (!(error instanceof UnknownRevision)) throw error;
  console.error(error.message);
  process.exit(1);
});
const problems = check(project);
const site = project.settings === null ? '' : `${project.settings.address}${project.settings.base}`;
if (format === 'json') console.log(asJson(problems, site));
else if (format === 'sarif') console.log(asSarif(problems, site));
else if (format === 'github') {
  // Nothing to tell is nothing to print: an empty line would be one.
  if (problems.length > 0) console.log(asGithub(problems));
} else console.log(formatReport(problems, 'check-only'));
if (values.report) console.log(`\n${formatFiguresReport(project)}`);
process.exitCode = hasErrors(problems) ? 1 : 0;
