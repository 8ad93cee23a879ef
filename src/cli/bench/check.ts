/** `npm run check` as an editor runs it, on 20,000 rows: the whole command, from the key to the report. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './index.ts';

const ROWS = 20_000;
const BAR = 2000;
const RUNS = 5;

const LIST = 'data/duties/150100-jiedao-fuquan-2023.csv';
const FIGURES = 'data/figures/150100.csv';

/** A long table, and what is wrong in it. */
interface Long {
  readonly name: string;
  readonly file: string;
  readonly row: (i: number) => string;
}

const item = (id: string, i: number): string => {
  const title = `统筹协调第${String(i)}件事的权力，由街道牵头，有关部门配合`;
  return `${id},赋权,综合事务,${title},街道办事处、市民政局,配合做好有关工作,《街道办事处工作条例》第${String(i)}条,`;
};
const numbered = (i: number): string => `d${String(i).padStart(5, '0')}`;

const LONG: readonly Long[] = [
  {
    name: 'one row in a hundred wrong',
    file: LIST,
    row: (i) => item(i % 100 === 0 ? numbered(i).toUpperCase() : numbered(i), i),
  },
  // What could take long: each of these has to be compared with all others.
  { name: 'every id twice', file: LIST, row: (i) => item(numbered(i >> 1), i) },
  {
    name: 'no source known, each misspelt otherwise',
    file: FIGURES,
    row: (i) =>
      `150100-${String(i)},population,人口,合计,2024,,,${String(i)},,,,,,yuan-${String(i)},共有${String(i)}人`,
  },
];

/** How long the command takes in a folder. */
function time(root: string): Promise<number> {
  const started = performance.now();
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      ['--import', './src/cli/compile-cache.ts', 'src/cli/check.ts', '--root', root],
      { maxBuffer: 1e9 },
      (_, out, error) => {
        // It finds mistakes and so exits with 1; what counts is that it came to its report.
        if (out.startsWith('检查完成')) done(performance.now() - started);
        else fail(new Error(error));
      },
    );
  });
}

export const bench: Bench = async () => {
  const root = await mkdtemp(join(tmpdir(), 'mingbai-bench-'));
  let held = true;
  try {
    for (const folder of ['data', 'content']) await cp(folder, join(root, folder), { recursive: true });
    console.log(`npm run check, ms: ${(await time(root)).toFixed(0)} | the data as it is`);
    for (const { name, file, row } of LONG) {
      const before = await readFile(file, 'utf8');
      const header = before.split('\n')[0]?.split(',') ?? [];
      const rows = Array.from({ length: ROWS }, (_, i) => {
        const written = row(i + 1);
        return written + ','.repeat(Math.max(0, header.length - written.split(',').length));
      });
      await writeFile(join(root, file), [header.join(','), ...rows, ''].join('\n'));
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) times.push(await time(root));
      await writeFile(join(root, file), before);
      times.sort((a, b) => a - b);
      const median = times[RUNS >> 1] ?? 0;
      held &&= median <= BAR;
      const all = times.map((ms) => ms.toFixed(0)).join(' ');
      console.log(
        `npm run check, ms: ${median.toFixed(0)} | bar ${String(BAR)} | ${String(ROWS)} rows more, ${name} (median of ${String(RUNS)}: ${all})`,
      );
    }
    return held;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
