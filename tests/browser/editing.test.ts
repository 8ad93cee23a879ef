/** `/editing/check/`: files dropped, mended and taken home again; the page asks the network for nothing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import Papa from 'papaparse';
import type { Download, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSite, watchedPage, type OpenedSite, type Watched } from '../support/opened-site.ts';
import { toGbk } from '../support/gbk.ts';
import { ProjectCopy } from '../support/project-copy.ts';

let opened: OpenedSite;
let watched: Watched;
let copy: ProjectCopy;

beforeAll(async () => {
  opened = await openSite();
  copy = new ProjectCopy();
});

afterAll(async () => {
  copy.remove();
  await opened.close();
});

/** What the page had asked for when it said it was ready. */
let loaded = 0;

beforeEach(async () => {
  watched = await watchedPage(opened);
  await watched.page.goto(opened.address('/editing/check/'));
  await watched.page.locator('[data-ready]').waitFor();
  // From here on there is no network at all.
  await watched.context.setOffline(true);
  loaded = watched.requests.length;
  return async () => {
    expect(watched.requests.slice(loaded).filter((address) => !address.startsWith('blob:'))).toEqual([]);
    expect(watched.troubles).toEqual([]);
    await watched.context.close();
  };
});

/** Drops files as a person does, from outside the window, anywhere on the page. */
async function drop(...files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const { page } = watched;
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );
  await page.locator('main h1').dispatchEvent('drop', { dataTransfer: data });
}

const panel = (name: string): Locator => watched.page.getByRole('region', { name, exact: true });

/** Waits until the page has said how things stand, and reads it. */
async function status(pattern: RegExp): Promise<string> {
  const line = watched.page.locator('[data-part="status"]');
  await line.filter({ hasText: pattern }).waitFor();
  return line.innerText();
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function save(name: string): Promise<{ file: string; bytes: Buffer }> {
  const waiting = watched.page.waitForEvent('download');
  await panel(name).getByRole('button', { name: '下载改好的文件' }).click();
  const download = await waiting;
  return { file: download.suggestedFilename(), bytes: await bytesOf(download) };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What `npm run check` says of the project with a downloaded file in its place. */
async function checkWith(path: string, bytes: Buffer): Promise<{ status: number | null; output: string }> {
  const before = copy.read(path);
  copy.write(path, bytes.toString('utf8'));
  const result = await copy.run('check');
  copy.write(path, before);
  return result;
}

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\ufeff/u, '').replace(/\r\n$|\n$/u, ''), { delimiter: ',' }).data;

test('a good file, under the name of a copy: nothing to mend, nothing changed', async () => {
  await drop({ name: 'glossary - 副本 (2).csv', bytes: utf8(copy.read('data/glossary.csv')) });
  expect(await status(/glossary/u)).toContain('没有要改的地方');
  expect(await panel('glossary - 副本 (2).csv').innerText()).toContain('data/glossary.csv');
  expect(await watched.page.locator('[data-part="summary"]').innerText()).toContain(
    '和网站上现在的内容一样，没有变化。',
  );
});

test('a GBK file is told, read as Chinese on demand, and saved as UTF-8 with every value as it was', async () => {
  const text = copy.read('data/glossary.csv');
  await drop({ name: 'glossary.csv', bytes: toGbk(text) });
  expect(await status(/glossary/u)).toContain('1 处错误');
  expect(await panel('glossary.csv').innerText()).toContain('文件不是 UTF-8，看起来是 GBK');
  await panel('glossary.csv').getByRole('button', { name: '按 GBK 读成中文，存成 UTF-8' }).click();
  await status(/没有要改的地方/u);
  const saved = await save('glossary.csv');
  expect(saved.file).toBe('glossary.csv');
  expect(saved.bytes.toString('utf8').startsWith('\ufeff编号,')).toBe(true);
  expect(/(?<!\r)\n/u.test(saved.bytes.toString('utf8'))).toBe(false);
  expect(rowsOf(saved.bytes.toString('utf8'))).toEqual(rowsOf(text));
  const checked = await checkWith('data/glossary.csv', saved.bytes);
  expect([checked.status, checked.output]).toEqual([0, expect.stringContaining('0 处错误')]);
});

test('a broken file: each problem beside its cell, mended by keyboard and by one press, then it passes the check', async () => {
  const { page } = watched;
  const [name, path] = ['metrics.csv', 'data/metrics.csv'];
  const rows = copy.rows(path);
  const header = rows[0] ?? [];
  const topic = header.indexOf('主题');
  const right = rows[2]?.[topic] ?? '';
  const broken = rows.map((row) => [...row]);
  (broken[2] ?? [])[topic] = `${right}类`;
  (broken[4] ?? [])[header.indexOf('名称')] = `\u200b${rows[4]?.[header.indexOf('名称')] ?? ''}甲`;
  await drop({ name, bytes: utf8(copy.format(broken)) });
  expect(await status(/metrics/u)).toContain('处错误');

  const cell = panel(name).getByRole('textbox', { name: '第3行「主题」' });
  expect(await cell.getAttribute('aria-invalid')).toBe('true');
  const described = (await cell.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const words = await Promise.all(described.map((id) => page.locator(`#${id}`).innerText()));
  expect(words.join(' ')).toContain(`是否想写「${right}」`);

  // The kind of mistake is explained beside this page, not in its place.
  const more = panel(name).getByRole('link', { name: '说明：不是规定的用词' });
  expect([await more.getAttribute('href'), await more.getAttribute('target')]).toEqual([
    `${opened.site.base}editing/errors/#enum`,
    '_blank',
  ]);

  // The list of problems leads to the cell; what is typed there is checked by itself.
  await panel(name).getByRole('button', { name: '第3行「主题」' }).press('Enter');
  expect(await cell.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(right);
  await page.keyboard.press('Enter');
  await status(/metrics\.csv：0 处错误|没有要改的地方/u);
  expect(await cell.getAttribute('aria-invalid')).toBe(null);

  await panel(name)
    .getByRole('button', { name: /自动改好 1 处写法/u })
    .click();
  await status(/没有要改的地方/u);
  expect(await panel(name).innerText()).toContain('删掉看不见的字符');
  const summary = await page.locator('[data-part="summary"]').innerText();
  expect(summary).toContain('指标：修改 1 项');
  expect(summary).toContain(`${rows[4]?.[header.indexOf('名称')] ?? ''}甲`);

  const saved = await save(name);
  const expected = rows.map((row) => [...row]);
  (expected[4] ?? [])[header.indexOf('名称')] = `${rows[4]?.[header.indexOf('名称')] ?? ''}甲`;
  expect(rowsOf(saved.bytes.toString('utf8'))).toEqual(expected);
  expect((await checkWith(path, saved.bytes)).status).toBe(0);
});

test('an undone step is undone; a row taken out is told by name', async () => {
  const rows = copy.rows('data/glossary.csv');
  const term = rows[3]?.[rows[0]?.indexOf('术语') ?? 0] ?? '';
  await drop({ name: 'glossary.csv', bytes: utf8(copy.read('data/glossary.csv')) });
  await status(/没有要改的地方/u);
  await panel('glossary.csv').getByRole('button', { name: '第4行：删除' }).click();
  const summary = watched.page.locator('[data-part="summary"]');
  await summary.filter({ hasText: `移出 ${term}` }).waitFor();
  // Closing the page by mistake does not throw the work away.
  const asked = watched.page.waitForEvent('dialog');
  await watched.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await panel('glossary.csv').getByRole('button', { name: '撤销上一步' }).click();
  await summary.filter({ hasText: '没有变化' }).waitFor();
  const saved = await save('glossary.csv');
  expect(rowsOf(saved.bytes.toString('utf8'))).toEqual(rows);
});

test('a quotation mark that never ends is mended as text, then the cells are there', async () => {
  const text = copy.read('data/glossary.csv');
  const lines = text.split('\n');
  const broken = [...lines.slice(0, 2), (lines[2] ?? '').replace(',', ',"'), ...lines.slice(3)].join('\n');
  await drop({ name: 'glossary.csv', bytes: utf8(broken) });
  await status(/处错误/u);
  const editor = panel('glossary.csv').getByRole('textbox', { name: '先按文字改' });
  expect(await editor.inputValue()).toBe(broken);
  await editor.fill(text);
  await status(/没有要改的地方/u);
  expect(await panel('glossary.csv').getByRole('textbox', { name: '第3行「术语」' }).inputValue()).toBe(
    copy.rows('data/glossary.csv')[2]?.[1],
  );
});

test('a workbook in the way of offices becomes the rows of its list', async () => {
  const name = '街道赋权事项表（报送稿）.xlsx';
  const bytes = readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
  await drop({ name, bytes });
  expect(await status(/没有要改的地方/u)).toContain(name);
  const path = 'data/duties/150100-jiedao-fuquan-2023.csv';
  expect(await panel(name).innerText()).toContain(path);
  expect(await watched.page.locator('[data-part="summary"]').innerText()).toContain('事项：修改 1 项');
  const saved = await save(name);
  expect(saved.file).toBe('150100-jiedao-fuquan-2023.csv');
  expect((await checkWith(path, saved.bytes)).status).toBe(0);
});

test('a file nobody can tell is asked about, in words, and checked once it is named', async () => {
  await drop({ name: '表.csv', bytes: utf8('编号,类别,事项,责任部门\nd001,赋权,统筹协调权,街道办\n') });
  expect(await status(/表\.csv/u)).toContain('看不出这是哪张表');
  await panel('表.csv').getByLabel('这是哪张表').selectOption('data/duties/150100-jiedao-fuquan-2023.csv');
  await panel('表.csv').getByRole('button', { name: '就是这张' }).click();
  expect(await status(/处错误/u)).toContain('处错误');
  expect(await panel('表.csv').innerText()).toContain('缺少列');
});

test('the page with problems on it breaks no rule of WCAG 2.2 AA', async () => {
  const { page } = watched;
  const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const rows = copy.rows('data/metrics.csv');
  (rows[2] ?? [])[2] = '别的';
  await drop({ name: 'metrics.csv', bytes: utf8(copy.format(rows)) }, { name: '表.csv', bytes: utf8('甲,乙\n1,2\n') });
  await status(/处错误/u);
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
      rules: { 'target-size': { enabled: true } },
    });
    return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
  expect(violations).toEqual([]);
});
