/** `npm run check`: the whole data check. */
import { parseArgs } from 'node:util';
import { hasErrors } from '../check/index.ts';
import { formatReport } from '../check/report.ts';
import { filesIn } from '../dataset/files.ts';
import { load } from '../dataset/load.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sources: { type: 'string' },
    root: { type: 'string', default: '.' },
  },
});

const { problems } = await load(filesIn(values.root), values.sources === undefined ? null : filesIn(values.sources));
console.log(values.json ? JSON.stringify({ problems }, null, 2) : formatReport(problems, 'check-only'));
process.exitCode = hasErrors(problems) ? 1 : 0;
