/** `npm run fix` on every bad folder: it mends how a table is stored and never what it says. */
import { describe, expect, test } from 'vitest';
import { fixTable } from '../../src/check/fix.ts';
import { formatFixes } from '../../src/check/fix-report.ts';
import { load } from '../../src/dataset/load.ts';
import { tableOf } from '../../src/schema/paths.ts';
import { badFolder, badFolders } from '../support/bad-folder.ts';
import { goodContents, memoryFiles } from '../support/project.ts';

type Contents = Readonly<Record<string, string | Uint8Array>>;

/** All tables mended, as the command does it. */
function fixed(contents: Contents) {
  const after: Record<string, Uint8Array> = {};
  const files = Object.entries(contents).map(([file, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const table = tableOf(file)?.table;
    const result = table ? fixTable(table, bytes) : { bytes, changes: [] };
    after[file] = result.bytes;
    return { file, changes: result.changes };
  });
  return { after, files, report: formatFixes(files, true) };
}

/** How often each kind of problem occurs. */
async function counts(contents: Contents, name: string): Promise<Map<string, number>> {
  const { sources, surroundings } = await badFolder(name);
  const { problems } = await load(memoryFiles(contents), sources, surroundings);
  const found = new Map<string, number>();
  for (const { code } of problems) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

/** A number that can be read at last can be held against its source. */
const REVEALED = new Set(['arithmetic', 'quote-without-number']);

test('the good project is left as it is, byte for byte', async () => {
  const contents = await goodContents();
  const { after, report } = fixed(contents);
  expect(report).toBe('没有可以自动改的地方。');
  for (const [file, bytes] of Object.entries(contents)) expect(after[file]).toBe(bytes);
});

describe.each(badFolders)('%s', (name) => {
  test('twice is as good as once, and no problem is new but what an unread number hid', async () => {
    const { contents } = await badFolder(name);
    const once = fixed(contents);
    const twice = fixed(once.after);
    expect(twice.files.filter(({ changes }) => changes.length > 0)).toEqual([]);
    expect(twice.after).toEqual(once.after);
    const [before, after] = [await counts(contents, name), await counts(once.after, name)];
    const more = [...after].filter(([code, count]) => !REVEALED.has(code) && count > (before.get(code) ?? 0));
    expect(more).toEqual([]);
  });
});

test('what it says it did', async () => {
  const said: Record<string, string[]> = {};
  for (const name of badFolders) {
    const { files, report } = fixed((await badFolder(name)).contents);
    if (files.some(({ changes }) => changes.length > 0)) said[name] = report.split('\n').slice(2);
  }
  expect(said).toMatchInlineSnapshot(`
    {
      "blank-row": [
        "data/districts.csv",
        "  第7行：删掉空行",
      ],
      "cell-space": [
        "data/districts.csv",
        "  第7行「名称」：「␣回民区」→「回民区」（删掉前后的空格）",
      ],
      "cjk-compat": [
        "data/districts.csv",
        "  第7行「名称」：「回⺠区」→「回民区」（部首字符换成汉字）",
        "  第12行「说明」：「⼈们作“台基营村”，统计用区划代码名录作台几营村。」→「人们作“台基营村”，统计用区划代码名录作台几营村。」（部首字符换成汉字）",
      ],
      "date-format": [
        "data/sources.csv",
        "  第2行「日期」：「2020/4/28」→「2020-04-28」（日期写成统一的样子）",
        "  第2行「取得日期」：「2020年4月28日」→「2020-04-28」（日期写成统一的样子）",
      ],
      "date-format-no-year": [
        "data/sources.csv",
        "  第2行「取得日期」：「20261122」→「2026-11-22」（日期写成统一的样子）",
      ],
      "delimiter-semicolon": [
        "data/glossary.csv",
        "  列之间改用英文逗号：; → ,",
      ],
      "delimiter-tab": [
        "data/glossary.csv",
        "  列之间改用英文逗号：制表符 → ,",
      ],
      "empty-file-blank-lines": [
        "data/glossary.csv",
        "  去掉文件开头的标记（BOM）",
        "  统一换行方式",
      ],
      "encoding-gbk": [
        "data/glossary.csv",
        "  换了文件编码：GBK → UTF-8",
      ],
      "encoding-gbk-duties": [
        "data/duties/150100-jiedao-fuquan-2023.csv",
        "  换了文件编码：GBK → UTF-8",
      ],
      "encoding-utf16": [
        "data/glossary.csv",
        "  换了文件编码：UTF-16 → UTF-8",
      ],
      "encoding-utf16-no-mark": [
        "data/glossary.csv",
        "  换了文件编码：UTF-16 → UTF-8",
      ],
      "fullwidth-digit": [
        "data/figures/150100.csv",
        "  第7行「数量」：「８８４３」→「8843」（全角改半角）",
      ],
      "header-blank": [
        "data/glossary.csv",
        "  第2列：删掉空列",
      ],
      "header-only-blank-rows": [
        "data/glossary.csv",
        "  第2行：删掉空行",
        "  第3行：删掉空行",
      ],
      "header-space": [
        "data/glossary.csv",
        "  第1行「术语」：「␣术语␣」→「术语」（删掉前后的空格）",
      ],
      "invisible-char": [
        "data/districts.csv",
        "  第7行「名称」：「回␣民区」→「回民区」（删掉看不见的字符）",
        "",
        "data/glossary.csv",
        "  第2行「术语」：「␣村居吹哨」→「村居吹哨」（删掉看不见的字符）",
        "  第2行「定义」：「…：村（社区）通过␣12345平台调…」→「…：村（社区）通过 12345平台调…」（删掉看不见的字符）",
      ],
      "mixed-newlines": [
        "data/districts.csv",
        "  统一换行方式",
      ],
      "number-thousand": [
        "data/figures/150100.csv",
        "  第5行「原值」：「8，843」→「8843」（去掉千位逗号）",
        "  第7行「数量」：「8,843」→「8843」（去掉千位逗号）",
      ],
      "percent": [
        "data/figures/150100.csv",
        "  第4行「变化率」：「58.6%」→「58.6」（去掉百分号）",
      ],
      "period-format": [
        "data/figures/150100.csv",
        "  第2行「时间」：「2024年10月14日」→「2024-10-14」（日期写成统一的样子）",
        "  第3行「时间」：「截至2024年10月14日」→「截至2024-10-14」（日期写成统一的样子）",
      ],
      "sep-line": [
        "data/glossary.csv",
        "  统一换行方式",
        "  删掉第一行的 sep=：sep=,",
      ],
    }
  `);
});
