import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const changesCommand = fileURLToPath(new URL('../../../src/cli/changes.ts', import.meta.url));

const LISTS = '编号,地区,清单类型,版本,标题,文号,发布机关,生效日期,有效性,公布总数,总数说明,条目公开,图例,来源,说明\n';
const DUTIES = '编号,类别,领域,事项,责任部门,配合职责,依据,说明\n';
const GLOSSARY = '词,解释,来源\n';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

/** Writes files; null takes one away. */
function write(files: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }
}

/** A new repository with these files in its first commit. */
function repository(files: Readonly<Record<string, string>>): void {
  root = mkdtempSync(join(tmpdir(), 'mingbai-changes-'));
  git('init', '-q');
  write(files);
  git('add', '.');
  git('commit', '-qm', 'first');
}

function run(...args: string[]): { readonly out: string; readonly error: string; readonly status: number } {
  try {
    const out = execFileSync(process.execPath, [changesCommand, '--root', root, ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { out, error: '', status: 0 };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { out: stdout, error: stderr, status };
  }
}

const first = {
  'data/duty-lists.csv': LISTS,
  'data/duties/a.csv': `${DUTIES}d001,协助,,养犬登记,,,,\nd002,协助,,消防宣传,,,,\nd003,,,调解民间纠纷,,,,\n`,
  'data/duties/b.csv': `${DUTIES}d001,,,养犬登记,,,,\n`,
};

describe('npm run changes', () => {
  test('rows that came, went and differ, by table, in an editor’s words', () => {
    repository(first);
    write({
      'data/duties/a.csv': `${DUTIES}d003,,,调解民间纠纷,,,,\nd004,,,垃圾分类宣传,,,,\nd001,收回,,养犬登记管理,公安局,,,\n`,
    });
    expect(run('HEAD')).toEqual({
      status: 0,
      error: '',
      out: `# 自 HEAD 以来数据的变化

## 事项

新增 1 项，移出 1 项，修改 1 项：

- 新增 a/d004 垃圾分类宣传
- 移出 a/d002 消防宣传
- 修改 a/d001 养犬登记管理：类别 「协助」 → 「收回」；事项 「养犬登记」 → 「养犬登记管理」；责任部门 空 → 「公安局」

`,
    });
  });

  test('articles that came, went and read otherwise', () => {
    const article = (title: string, text: string): string =>
      `---\ntitle: ${title}\ndescription: 说明\nupdated: '2026-11-23'\n---\n\n${text}\n`;
    repository({ ...first, 'content/pages/a.mdx': article('甲', '一'), 'content/pages/b.mdx': article('乙', '二') });
    write({
      'content/pages/a.mdx': article('甲', '改了'),
      'content/pages/b.mdx': null,
      'content/pages/c.mdx': article('丙', '三'),
    });
    expect(run('HEAD').out).toBe(`# 自 HEAD 以来数据的变化

## 文章

- 修改 甲（content/pages/a.mdx）
- 移出 乙（content/pages/b.mdx）
- 新增 丙（content/pages/c.mdx）

`);
  });

  test('the same for programs', () => {
    repository(first);
    write({ 'data/duties/b.csv': null });
    expect(JSON.parse(run('HEAD', '--json').out)).toEqual({
      since: 'HEAD',
      tables: [
        {
          table: 'duties',
          title: '事项',
          rows: [{ kind: 'removed', id: 'b/d001', name: '养犬登记', file: 'data/duties/b.csv', cells: [] }],
        },
      ],
      articles: [],
      unreadable: [],
    });
  });

  test('the order of rows, a byte order mark and line ends are no change', () => {
    repository(first);
    write({
      'data/duties/a.csv': `\ufeff${DUTIES}d003,,,调解民间纠纷,,,,\nd002,协助,,消防宣传,,,,\nd001,协助,,养犬登记,,,,\n`.replaceAll('\n', '\r\n'), // prettier-ignore
    });
    expect(run('HEAD').out).toContain('没有变化。');
  });

  test('a revision further back, and a project below the repository’s root', () => {
    repository({ 'site/data/duties/a.csv': `${DUTIES}d001,,,养犬登记,,,,\n` });
    write({ 'site/data/duties/a.csv': `${DUTIES}d001,,,养犬登记,,,,\nd002,,,消防宣传,,,,\n` });
    git('commit', '-qam', 'second');
    const repositoryRoot = root;
    root = join(root, 'site');
    expect(run('HEAD').out).toContain('没有变化。');
    expect(run('HEAD~1').out).toContain('- 新增 a/d002 消防宣传');
    root = repositoryRoot;
  });

  test('a table that is new is all new; one that cannot be read is said to be so', () => {
    repository(first);
    write({ 'data/glossary.csv': GLOSSARY.replace('词', '词条') });
    const { out } = run('HEAD');
    expect(out).toContain('没有变化。');
    expect(out).toContain('注意：data/glossary.csv 有一版读不完整');
  });

  test('no such revision, no revision, a revision that looks like an option', () => {
    repository(first);
    for (const [args, message] of [
      [['nowhere'], 'git 里找不到「nowhere」'],
      [[], '用法'],
      [['--', '--all'], 'git 里找不到「--all」'],
    ] as const) {
      const { status, out, error } = run(...args);
      expect([status, out]).toEqual([1, '']);
      expect(error).toContain(message);
    }
  });
});
