/** `npm run check` as an editor runs it, on a list of 20,000 items: the whole command, from the key to the report. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './index.ts';

const ROWS = 20_000;
const FILE = 'data/duties/150100-jiedao-fuquan-2023.csv';
const BAR = 2000;
const RUNS = 5;

/** How long the command takes in a folder. */
function time(root: string): Promise<number> {
  const started = performance.now();
  return new Promise((done, fail) => {
    execFile(process.execPath, ['src/cli/check.ts', '--root', root], { maxBuffer: 1e9 }, (_, out, error) => {
      // It finds mistakes and so exits with 1; what counts is that it came to its report.
      if (out.startsWith('检查完成')) done(performance.now() - started);
      else fail(new Error(error));
    });
  });
}

export const bench: Bench = async () => {
  const root = await mkdtemp(join(tmpdir(), 'mingbai-bench-'));
  try {
    for (const folder of ['data', 'content']) await cp(folder, join(root, folder), { recursive: true });
    const [header = ''] = (await readFile(FILE, 'utf8')).split('\n');
    const row = (i: number): string => {
      const id = `d${String(i).padStart(5, '0')}`;
      const title = `统筹协调第${String(i)}件事的权力，由街道牵头，有关部门配合`;
      return `${i % 100 === 0 ? id.toUpperCase() : id},赋权,综合事务,${title},街道办事处、市民政局,配合做好有关工作,《街道办事处工作条例》第${String(i)}条,`;
    };
    const text = [header, ...Array.from({ length: ROWS }, (_, i) => row(i + 1)), ''].join('\n');
    const empty = await time(root);
    await writeFile(join(root, FILE), text);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await time(root));
    times.sort((a, b) => a - b);
    const median = times[RUNS >> 1] ?? 0;
    console.log(
      `npm run check, ms: ${median.toFixed(0)} | bar ${String(BAR)} | ${String(ROWS)} rows more (median of ${String(RUNS)}, ${times.map((ms) => ms.toFixed(0)).join(' ')}); ${empty.toFixed(0)} without them`,
    );
    return median <= BAR;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
