/** The commands that look at a git repository, in a real one. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testData } from '../../support/project.ts';

let root = '';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

/** Runs a command of ours on the repository. */
function run(command: string, ...args: string[]): { readonly out: string; readonly status: number } {
  const file = fileURLToPath(new URL(`../../../src/cli/${command}.ts`, import.meta.url));
  try {
    const out = execFileSync(process.execPath, [file, '--root', root, ...args], { encoding: 'utf8', stdio: 'pipe' });
    return { out, status: 0 };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { out: stdout + stderr, status };
  }
}

function edit(path: string, from: string, to: string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not have: ${from}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mingbai-commands-'));
  cpSync(testData('good'), root, { recursive: true });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('from a vanished figure to a redirect: check, review and fix say what they see', { timeout: 60_000 }, () => {
  expect(run('check')).toEqual({ out: '检查完成：0 处错误，没有要改的地方。\n', status: 0 });

  edit('data/figures/150100.csv', '150100-006,plates-cleared', '150100-016,plates-cleared');
  const vanished = run('check');
  expect(vanished.status).toBe(1);
  expect(vanished.out).toContain(
    '【错误】data/figures/150100.csv：现在是「150100-006」。上一版有「150100-006」（标识牌），这一版没有，读者存下的网址 /figures/150100-006/ 会打不开。',
  );
  const review = run('review', 'HEAD');
  expect(review.status).toBe(1);
  expect(review.out.split('\n').slice(0, 3)).toEqual([
    '### 还不能合并：1 处错误要改',
    '',
    '读者会看到：新增 1 项，移出 1 项。',
  ]);
  expect(review.out).toContain('- 移出 150100-006 标识牌');

  // The figure is gone for fix, too: it does not pass what check does not.
  expect(run('fix')).toEqual({
    out: '没有可以自动改的地方。\n还有 1 处错误、0 处警告要自己判断，运行 npm run check 看是哪些。\n',
    status: 1,
  });

  const today = /,(\d{4}-\d{2}-\d{2}),〈原因〉/u.exec(vanished.out)?.[1] ?? '';
  writeFileSync(
    join(root, 'data/redirects.csv'),
    `原地址,新地址,日期,原因\n/figures/150100-006/,/figures/150100-016/,${today},编号改了\n`,
  );
  expect(run('check')).toEqual({ out: '检查完成：0 处错误，没有要改的地方。\n', status: 0 });

  edit('data/districts.csv', ',回民区,', ', 回民区,');
  const before = readFileSync(join(root, 'data/districts.csv'));
  expect(run('fix', '--dry-run').out).toContain('可以自动改 1 个文件，共 1 处。文件还没有改。');
  expect(readFileSync(join(root, 'data/districts.csv'))).toEqual(before);
  expect(run('fix')).toEqual({
    out: '改好了 1 个文件，共 1 处。内容没有动，只改了写法。\n\ndata/districts.csv\n  第7行「名称」：「␣回民区」→「回民区」（删掉前后的空格）\n检查通过，没有别的要改。\n',
    status: 0,
  });
  expect(git('status', '--short')).toBe(' M data/figures/150100.csv\n?? data/redirects.csv\n');
});
