/** `npm run freeze`: keeps what the figures and metrics say today, for embeds and citations whose meaning never changes. */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors } from '../check/index.ts';
import { formatReport } from '../check/report.ts';
import { filesIn } from '../dataset/files.ts';
import { unfrozen } from '../dataset/frozen.ts';
import { load } from '../dataset/load.ts';
import { frozenRows } from '../exports/frozen-rows.ts';
import { frozenFigures, frozenMetrics } from '../schema/frozen.ts';
import type { Table } from '../schema/table.ts';

const { values } = parseArgs({
  options: {
    /** The project's folder. */
    root: { type: 'string', default: '.' },
    /** The day to write; today without it. */
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});

const { dataset, problems } = await load(filesIn(values.root));
if (dataset === null || hasErrors(problems)) {
  console.error(formatReport(problems, 'check-only'));
  console.error('数据有错误，没有留存。');
  process.exitCode = 1;
} else {
  const { figures, metrics } = unfrozen(dataset, values.date);
  await add(frozenFigures, figures);
  await add(frozenMetrics, metrics);
  console.log(
    figures.length + metrics.length === 0
      ? '现在的内容都留存过了，没有新增。'
      : `新留存 ${String(figures.length)} 条数据、${String(metrics.length)} 个指标，写进 data/frozen-figures.csv 和 data/frozen-metrics.csv。`,
  );
}

/** Adds rows at the end of a file; what stands there is not touched. */
async function add(definition: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const path = join(values.root, 'data', definition.path);
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = frozenRows(definition, rows, text === '');
  await appendFile(path, `${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}`);
}
