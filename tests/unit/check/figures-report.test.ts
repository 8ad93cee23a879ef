import { describe, expect, test } from 'vitest';
import { formatFiguresReport, uncarriedNumbers } from '../../../src/check/figures-report.ts';
import type { Project } from '../../../src/check/project.ts';
import { filesIn } from '../../../src/dataset/files.ts';
import { readProject } from '../../../src/dataset/read-project.ts';

const project = await readProject(filesIn('.'), null);
const source = project.tables.sources.find((row) => row.value.id === 'hohhot-2024')?.value;
const texts = (text: string): Project => ({
  ...project,
  sourceTexts: new Map([[source?.file ?? '', text]]),
});
/** A text whose 69th line is the given one, where the figures of that line quote it. */
const line69 = (line: string): Project => texts(`${'\n'.repeat(68)}${line}`);

describe('the report of what the figures cover', () => {
  test('counts add up to the number of figures', () => {
    const report = formatFiguresReport(project);
    const total = Number(/^减负数据 (\d+) 条/u.exec(report)?.[1]);
    const section = (title: string): number =>
      (new RegExp(`${title}：\\n((?:  +\\d+  .*\\n)+)`, 'u').exec(report)?.[1] ?? '')
        .trim()
        .split('\n')
        .reduce((sum, line) => sum + Number(/^\s*(\d+)/u.exec(line)?.[1]), 0);
    expect(total).toBe(project.tables.figures.length);
    expect(['按主题', '按核算结果', '按地方', '按来源'].map(section)).toEqual([total, total, total, total]);
  });

  test('a number that a figure carries is not listed', () => {
    expect(uncarriedNumbers(line69('社区事务由140项减少到79项，再次减少到58项，精简了58.6%'))).toEqual([]);
  });

  test('a number that no figure carries is listed with its words, and without a reason when nobody gave one', () => {
    expect(uncarriedNumbers(line69('社区事务由140项减少到79项，另有31415项'))).toEqual([
      { source: 'hohhot-2024', line: 69, number: '31415', fragment: '少到79项，另有31415项', reason: null },
    ]);
  });

  test('numerals inside words are no numbers', () => {
    expect(uncarriedNumbers(texts('进一步统一思想，一体推进'))).toEqual([]);
  });

  test('without the source texts nothing is said of them', () => {
    expect(uncarriedNumbers(project)).toEqual([]);
    expect(formatFiguresReport(project)).toContain('加上 --sources 原文目录 才能列出');
  });
});
