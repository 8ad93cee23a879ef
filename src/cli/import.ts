/** `npm run import -- FILE.xlsx`: an Excel or WPS workbook into the right CSV files. Writes all of it or nothing. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from '../dataset/files.ts';
import { importChecked } from '../workbook/checked.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** The file the rows go into, where the workbook does not say. */
    to: { type: 'string' },
    /** Says what would be done, and writes nothing. */
    'dry-run': { type: 'boolean', default: false },
    /** The project's folder. */
    root: { type: 'string', default: '.' },
  },
});

process.exitCode = (await run()) ? 0 : 1;

async function run(): Promise<boolean> {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    console.error('用法：npm run import -- 工作簿.xlsx [--to data/duties/清单编号.csv] [--dry-run]');
    return false;
  }
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    console.error(`没有「${path}」这个文件。文件名里有空格的，前后加英文双引号。`);
    return false;
  }
  const { files, sound, report } = await importChecked(filesIn(values.root), basename(path), bytes, values.to ?? null);
  console.log(report);
  if (files.length === 0) return sound;
  const names = files.map(({ file }) => file).join('、');
  if (values['dry-run']) {
    console.log(`\n只是看看，什么都没有写。去掉 --dry-run 就写进 ${names}。`);
    return true;
  }
  for (const { file, text } of files) {
    await mkdir(dirname(join(values.root, file)), { recursive: true });
    await writeFile(join(values.root, file), text);
  }
  console.log(`\n已写入 ${names}。`);
  return true;
}
