import { expect, test } from 'vitest';
import type { Dataset, Figure } from '../../../src/dataset/dataset.ts';
import { unfrozen } from '../../../src/dataset/frozen.ts';
import { citationOf, citationOfMetric } from '../../../src/exports/citation.ts';
import { figureRecord } from '../../../src/exports/figure-record.ts';
import { frozenRows } from '../../../src/exports/frozen-rows.ts';
import { frozenFigures } from '../../../src/schema/frozen.ts';
import { edited, goodDataset, one } from '../../support/project.ts';

const figure = (dataset: Dataset): Figure => one(dataset.figures, ({ id }) => id === '150100-003');

/** The source of the good project's figures, with other cells. */
const withSource = async (row: string): Promise<Dataset> =>
  goodDataset({
    'data/sources.csv': await edited('data/sources.csv', [
      'hohhot-2024,党建引领使出绣花功夫 基层治理绘就幸福图景,[x],[x],转载,,,[x]',
      row,
    ]),
  });

const official =
  'hohhot-2024,关于改进{工作}的意见,民政部,2020-04-28,政府文件,民发〔2020〕20号,https://example.org/a?x=1&y={2},2026-11-22';

test('the original document comes first, in the order of GB/T 7714, this site second', async () => {
  const { short, long } = citationOf(await withSource(official), figure(await withSource(official)));
  expect(short).toBe('民政部《关于改进{工作}的意见》（民发〔2020〕20号，2020-04-28）。转引自明白账，数据 150100-003');
  expect(long).toEqual([
    '孙岳龙. 关于改进{工作}的意见: 民发〔2020〕20号[EB/OL]. 民政部, (2020-04-28)[2026-11-22]. https://example.org/a?x=1&y={2}.',
    '明白账项目组. 呼和浩特市社区事务（两次合计）：140项 → 58项: 数据 150100-003[DS/OL]. 明白账. https://mingbai.example.org/figures/150100-003/.',
  ]);
});

test('what a source does not say is left out, not made up', async () => {
  const dataset = await goodDataset();
  expect(citationOf(dataset, figure(dataset)).long[0]).toBe('孙岳龙. 党建引领使出绣花功夫 基层治理绘就幸福图景[Z].');
});

test('a metric is cited as a set of this site, with how many figures it has', async () => {
  const dataset = await goodDataset();
  const metric = one(dataset.metrics, ({ id }) => id === 'community-items');
  expect(citationOfMetric(dataset, metric)).toBe(
    '明白账项目组. 社区事务项数（3 条数据）: 指标 community-items[DS/OL]. 明白账. https://mingbai.example.org/metrics/community-items/.',
  );
});

test('BibTeX escapes what TeX would read as commands, and keeps addresses whole', async () => {
  const dataset = await withSource(official);
  const { bibtex } = citationOf(dataset, figure(dataset));
  expect(bibtex).toContain('@misc{hohhot-2024,\n  author = {{孙岳龙}},\n  title = {{关于改进\\{工作\\}的意见}},');
  expect(bibtex).toContain('  url = {https://example.org/a?x=1&y=%7B2%7D},\n  urldate = {2026-11-22},');
  expect(bibtex).toContain('@misc{mingbai-150100-003,');
  // Every brace that opens closes again.
  const open = [...bibtex.replace(/\\[{}]/gu, '')].reduce(
    (depth, character) => depth + (character === '{' ? 1 : character === '}' ? -1 : 0),
    0,
  );
  expect(open).toBe(0);
});

test('CSL-JSON has both items, with dates in parts', async () => {
  const dataset = await withSource(official);
  expect(citationOf(dataset, figure(dataset)).csl).toEqual([
    {
      id: 'hohhot-2024',
      type: 'report',
      title: '关于改进{工作}的意见',
      author: [{ literal: '孙岳龙' }],
      publisher: '民政部',
      number: '民发〔2020〕20号',
      issued: { 'date-parts': [[2020, 4, 28]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      URL: 'https://example.org/a?x=1&y={2}',
      language: 'zh-CN',
    },
    {
      id: 'mingbai-150100-003',
      type: 'dataset',
      title: '呼和浩特市社区事务（两次合计）：140项 → 58项',
      author: [{ literal: '明白账项目组' }],
      publisher: '明白账',
      number: '150100-003',
      URL: 'https://mingbai.example.org/figures/150100-003/',
      language: 'zh-CN',
    },
  ]);
});

test('a figure whose content is kept is cited with its version', async () => {
  const rows = unfrozen(await goodDataset(), '2026-11-28').figures;
  const dataset = await goodDataset({ 'data/frozen-figures.csv': frozenRows(frozenFigures, rows, true) });
  const { version } = one(rows, (row) => row.figure === '150100-003');
  expect(citationOf(dataset, figure(dataset)).long[1]).toContain(`明白账, 留存版 ${version} (2026-11-28). https://`);
  expect(figureRecord(dataset, figure(dataset))).toMatchObject({
    id: '150100-003',
    check: 'consistent',
    place: '呼和浩特市',
    version,
    versions: [
      {
        version,
        date: '2026-11-28',
        embed: `https://mingbai.example.org/embed/figures/150100-003/${version}/`,
      },
    ],
    corrections: [],
  });
});
