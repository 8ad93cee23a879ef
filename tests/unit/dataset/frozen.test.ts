/** The store of kept versions: what it says never changes, and nothing leaves it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { formatProblem } from '../../../src/check/problem.ts';
import { everDropped } from '../../../src/cli/git-files.ts';
import { filesIn } from '../../../src/dataset/files.ts';
import { currentVersion, figureState, unfrozen } from '../../../src/dataset/frozen.ts';
import { historyOf } from '../../../src/dataset/history.ts';
import { load } from '../../../src/dataset/load.ts';
import { readProject } from '../../../src/dataset/read-project.ts';
import { frozenRows } from '../../../src/exports/frozen-rows.ts';
import { frozenFigures, frozenMetrics, versionOf, type FigureState } from '../../../src/schema/frozen.ts';
import { edited, goodDataset, one, testData, type Changes } from '../../support/project.ts';

const freezeCommand = fileURLToPath(new URL('../../../src/cli/freeze.ts', import.meta.url));

/** The good project with everything it says kept. */
async function keptFiles(date = '2026-11-28', changes: Changes = {}): Promise<Record<string, string>> {
  const { figures, metrics } = unfrozen(await goodDataset(changes), date);
  return {
    'data/frozen-figures.csv': frozenRows(frozenFigures, figures, true),
    'data/frozen-metrics.csv': frozenRows(frozenMetrics, metrics, true),
  };
}

const corrected = async (): Promise<string> => {
  const row = (after: string, rate: string): string =>
    `140,${after},,${rate},,,,,hohhot-2024,社区事务由140项减少到79项，再次减少到${after}项，精简了${rate}%`;
  return edited('data/figures/150100.csv', [row('58', '58.6'), row('60', '57.1')]);
};

describe('the name of a version', () => {
  test('follows from what is said and from nothing else', async () => {
    const dataset = await goodDataset();
    const state = figureState(
      dataset,
      one(dataset.figures, ({ id }) => id === '150100-003'),
    );
    const backwards = Object.fromEntries(Object.entries(state).reverse()) as unknown as FigureState;
    expect(versionOf(state)).toMatch(/^v[0-9a-f]{10}$/u);
    expect(versionOf(backwards)).toBe(versionOf(state));
    expect(versionOf({ ...state, version: 'v0', date: '2000-01-01' } as FigureState)).toBe(versionOf(state));
    // A column that comes later, and is blank here, changes no name.
    expect(versionOf({ ...state, later: null } as FigureState)).toBe(versionOf(state));
  });

  test('is another for any other number or word', async () => {
    const dataset = await goodDataset();
    const state = figureState(
      dataset,
      one(dataset.figures, ({ id }) => id === '150100-003'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(state) as (keyof FigureState)[])), fc.integer(), (key, value) => {
        expect(versionOf({ ...state, [key]: value })).not.toBe(versionOf(state));
      }),
      { numRuns: 200 },
    );
  });
});

test('what is kept is found again, and nothing is left to keep', async () => {
  const dataset = await goodDataset(await keptFiles());
  expect(unfrozen(dataset, '2026-11-29')).toEqual({ figures: [], metrics: [] });
  for (const figure of dataset.figures) expect(currentVersion(dataset, figure)?.figure).toBe(figure.id);
});

test('a changed figure leaves its old version as it was; the new one is not kept until somebody keeps it', async () => {
  const figures = await corrected();
  const dataset = await goodDataset({ ...(await keptFiles()), 'data/figures/150100.csv': figures });
  const figure = one(dataset.figures, ({ id }) => id === '150100-003');
  expect(currentVersion(dataset, figure)).toBeNull();
  expect(dataset.index.frozenFigures.get('150100-003')).toMatchObject([{ before: 140, after: 58, rate: 58.6 }]);
  const { figures: added } = unfrozen(dataset, '2026-12-01');
  expect(added.map((row) => [row.figure, row.after, row.date])).toEqual([['150100-003', 60, '2026-12-01']]);
});

test('the history of a figure tells versions, corrections and updates in their order, and knows nothing earlier', async () => {
  const dataset = await goodDataset({
    ...(await keptFiles('2026-11-20')),
    'data/corrections.csv':
      '编号,日期,类型,对象,原内容,现内容,原因,影响结论,来源\nc1,2026-11-24,更正,/figures/150100-003/,68,58,抄错,否,\n',
    'data/updates.csv':
      '编号,日期,标题,内容,地址\nu1,2026-11-22,补充原文,补充了原文,/figures/150100-003/\nu2,2026-11-21,别的,别的,/about/\n',
  });
  const figure = one(dataset.figures, ({ id }) => id === '150100-003');
  expect(historyOf(dataset, figure).map(({ date, kind }) => [date, kind])).toEqual([
    ['2026-11-20', 'kept'],
    ['2026-11-22', 'updated'],
    ['2026-11-24', 'corrected'],
  ]);
  const unknown = await goodDataset();
  expect(
    historyOf(
      unknown,
      one(unknown.figures, ({ id }) => id === '150100-003'),
    ),
  ).toEqual([]);
});

describe('in a repository', () => {
  let root = '';
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const file = (path: string): string => join(root, path);
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: root });
  };
  const freeze = (...args: string[]): string =>
    execFileSync(process.execPath, [freezeCommand, '--root', root, ...args], { encoding: 'utf8' });
  const dropped = async (): Promise<string[]> =>
    check(await readProject(filesIn(root), null, { everDropped: await everDropped(root) })).map(formatProblem);

  /** The good project, everything in it kept and committed. */
  async function repository(): Promise<void> {
    root = mkdtempSync(join(tmpdir(), 'mingbai-frozen-'));
    for (const folder of ['data', 'content']) cpSync(testData(`good/${folder}`), file(folder), { recursive: true });
    for (const [path, text] of Object.entries(await keptFiles())) writeFileSync(file(path), text);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
  }

  test('freeze adds rows at the end and touches no other; a second time it has nothing to do', async () => {
    await repository();
    const before = readFileSync(file('data/frozen-figures.csv'), 'utf8');
    writeFileSync(file('data/figures/150100.csv'), await corrected());
    expect(freeze('--date', '2026-12-01')).toBe(
      '新留存 1 条数据、1 个指标，写进 data/frozen-figures.csv 和 data/frozen-metrics.csv。\n',
    );
    const after = readFileSync(file('data/frozen-figures.csv'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/^150100-003,v[0-9a-f]{10},2026-12-01,[^\n]*\n$/u);
    const { dataset } = await load(filesIn(root));
    expect(dataset && unfrozen(dataset, '2026-12-02')).toEqual({ figures: [], metrics: [] });
    expect(await dropped()).toEqual([]);
  });

  test('a version that git has seen and the file has lost is named, before and after the commit', async () => {
    await repository();
    const path = file('data/frozen-metrics.csv');
    const rows = readFileSync(path, 'utf8').split('\n');
    const [gone = ''] = rows.splice(1, 1);
    const name = gone.split(',').slice(0, 2).join('@');
    const expected = [
      `【错误】data/frozen-metrics.csv：data/frozen-metrics.csv 里少了「${name}」这一版。从上一版把那一行复制回来：留存版的地址别人已经引用，不能删。`,
    ];
    writeFileSync(path, rows.join('\n'));
    expect(await dropped()).toEqual(expected);
    git('commit', '-qam', 'second');
    expect(await dropped()).toEqual(expected);
    writeFileSync(path, [...rows.slice(0, -1), gone, ''].join('\n'));
    expect(await dropped()).toEqual([]);
  });

  test('without git nobody can tell', async () => {
    root = mkdtempSync(join(tmpdir(), 'mingbai-frozen-'));
    expect(await everDropped(root)).toBeNull();
  });
});
