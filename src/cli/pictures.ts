/**
 * Takes the handbook's pictures of our own screens: `node src/cli/pictures.ts` after `npm run build`. Needs a Chinese
 * font. What the pictures show is real: the site's pages, the checker on broken copies of real files, the commands on
 * the small project of the tests.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSite } from '../../tests/support/opened-site.ts';
import { ProjectCopy } from '../../tests/support/project-copy.ts';
import { pictures, type Picture } from '../handbook/tasks.ts';

const MOST_BYTES = 60_000;
const FOLDER = 'public/editing';
mkdirSync(FOLDER, { recursive: true });

const opened = await openSite();
const context = await opened.browser.newContext({ viewport: { width: 720, height: 900 }, colorScheme: 'light' });
const page = await context.newPage();

/** A picture of the part of a page that begins at an element. */
async function take(picture: Picture, on: Page, from: string): Promise<void> {
  const top = await on
    .locator(from)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const path = join(FOLDER, picture.file);
  await on.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: Math.max(0, top - 12), width: picture.width, height: picture.height },
  });
  const { size } = statSync(path);
  console.log(`${path}: ${String(size)} bytes${size > MOST_BYTES ? '  OVER' : ''}`);
  if (size > MOST_BYTES) process.exitCode = 1;
}

/** What a terminal shows, as a page. */
async function terminal(picture: Picture, text: string): Promise<void> {
  const screen = await context.newPage();
  await screen.setContent('<body><pre></pre></body>');
  await screen.addStyleTag({
    content:
      'body{margin:0;background:#1c2326}pre{margin:0;padding:12px 16px;color:#e9ecea;font:15px/1.6 "Noto Sans Mono CJK SC",monospace;white-space:pre-wrap;overflow-wrap:anywhere}',
  });
  await screen.locator('pre').evaluate((pre, shown) => (pre.textContent = shown), text);
  await take(picture, screen, 'pre');
  await screen.close();
}

async function dropped(name: string, bytes: Buffer): Promise<void> {
  await page.goto(opened.address('/editing/check/'));
  await page.locator('[data-ready]').waitFor();
  await page.setInputFiles('#check-files', { name, mimeType: 'text/csv', buffer: bytes });
  await page.locator('.bench-table').waitFor();
  await page.waitForTimeout(300);
}

/** A real file with some of its text replaced. */
function broken(file: string, ...changes: readonly (readonly [string, string])[]): Buffer {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
    text = text.replace(from, to);
  }
  return Buffer.from(text);
}

await page.goto(opened.address('/figures/150100-001/'));
await take(pictures.figure, page, 'h1');

await page.goto(opened.address('/editing/check/'));
await page.locator('[data-ready]').waitFor();
await take(pictures.drop, page, 'h1');

const figures = broken(
  'data/figures/150100.csv',
  [',,,64400,', ',,,约64400,'],
  ['433,', '433,'],
  ['截至2024,,,35,', '2024年8月6日,,,35,'],
);
await dropped('150100.csv', figures);
await take(pictures.problems, page, '.bench-file h2');
await page.getByRole('button', { name: '第4行「时间」' }).click();
await take(pictures.grid, page, '.bench-grid');

await dropped(
  '150100.csv',
  broken('data/figures/150100.csv', [',,,64400,', ',,,64500,'], ['成立“大党委”的社区', '成立大党委的社区']),
);
await take(pictures.changes, page, '[data-part="summary"] h2');

const workbook = '街道赋权事项表（报送稿）.xlsx';
await dropped(workbook, readFileSync(join('tests/fixtures/workbooks', workbook)));
await page.locator('.bench-notes summary').click();
await take(pictures.workbook, page, '.bench-file h2');

const small = mkdtempSync(join(tmpdir(), 'pictures-'));
cpSync('tests/data/good', small, { recursive: true });
const run = (command: string, input?: string): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, '--root', small], {
    input,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`;
};
const file = join(small, 'data/figures/150100.csv');
const intact = readFileSync(file);
writeFileSync(file, broken(file, [',72,63,', ',约72,63,'], ['hohhot-2025', 'hohhot-25']));
await terminal(pictures.terminal, `$ npm run check\n\n${run('check')}`);
writeFileSync(file, intact);
const answers = ['数据', '呼和浩特', '', 'village-item', 'village-items', '村级事务', '合计', '[x]', '63项'];
const asked = run('new', `${answers.join('\n')}\n`);
await terminal(
  pictures.asking,
  `$ npm run new\n\n${asked.slice(0, asked.indexOf('原值：', asked.indexOf('原值：') + 1))}`,
);
rmSync(small, { recursive: true });

const copy = new ProjectCopy();
copy.write('data/figures/150100.csv', figures.toString('utf8'));
const server = copy.start('dev');
const origin = await new Promise<string>((done) => {
  server.stdout?.on('data', (chunk: Buffer) => {
    const found = /http:\/\/localhost:\d+/u.exec(chunk.toString('utf8'))?.[0];
    if (found) done(found);
  });
});
await page.goto(`${origin}/figures/150100-002/`, { waitUntil: 'networkidle' });
await page.locator('.dev-problems').waitFor();
await take(pictures.dev, page, '.dev-problems');
server.kill();
copy.remove();

await opened.close();
execFileSync('git', ['status', '--short', FOLDER], { stdio: 'inherit' });
