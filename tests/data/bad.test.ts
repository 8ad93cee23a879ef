/** Every folder of `bad/` is a case: files laid over `good/`, and the whole report an editor must then read. */
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/check/index.ts';
import { formatReport } from '../../src/check/report.ts';
import { rules } from '../../src/check/rules/index.ts';
import { filesIn } from '../../src/dataset/files.ts';
import { load } from '../../src/dataset/load.ts';
import { badFolder, badFolders } from '../support/bad-folder.ts';
import { testData } from '../support/project.ts';

async function run(name: string) {
  const { files, sources, surroundings, expected } = await badFolder(name);
  return { ...(await load(files, sources, surroundings)), expected };
}

/** Mistakes that are told, and leave the site to be built. */
const harmless = [
  'blank-row',
  'cell-space',
  'cjk-compat',
  'contact-mobile',
  'fullwidth-digit',
  'header-space',
  'html-in-cell',
  'invisible-char',
  'mixed-newlines',
  'name-variant',
  'near-duplicate',
  'scope-missing',
  'series-break',
  'stale',
  'too-long',
  'total-unexplained',
  'unit-mismatch',
];

test('the good project has no problem, its quotes looked up in their sources', async () => {
  const { problems, dataset } = await load(filesIn(testData('good')), filesIn(testData('good/sources')));
  expect(formatReport(problems, 'check-only')).toBe('检查完成：0 处错误，没有要改的地方。');
  expect(dataset?.figures.length).toBe(6);
});

describe('each bad folder gives its whole report', () => {
  test.for(badFolders)('%s', async (name) => {
    const { problems, expected } = await run(name);
    expect(`${formatReport(problems, 'check-only')}\n`).toBe(expected);
  });
});

test('hints and warnings leave the site to be built, everything else stops it', async () => {
  const built: string[] = [];
  for (const name of badFolders) {
    const { problems, dataset } = await run(name);
    expect(hasErrors(problems), name).toBe(dataset === null);
    if (dataset !== null) built.push(name);
  }
  expect(built).toEqual(harmless);
});

test('every rule has a bad folder that shows its words', async () => {
  const shown = new Set<string>();
  for (const name of badFolders) for (const { code } of (await run(name)).problems) shown.add(code);
  expect([...shown].sort()).toEqual(rules.map(({ code }) => code).sort());
});
