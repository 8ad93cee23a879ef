import { expect, test } from 'vitest';
import type { Dataset, Figure } from '../../../src/dataset/dataset.ts';
import { unfrozen } from '../../../src/dataset/frozen.ts';
import { CITATION_FILES, citationOf, citationOfMetric, citationOfSource } from '../../../src/exports/citation.ts';
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
    '孙岳龙. 关于改进{工作}的意见: 民发〔2020〕20号[Z/OL]. 民政部, (2020-04-28)[2026-11-22]. https://example.org/a?x=1&y={2}.',
    '明白账项目组. 呼和浩特市社区事务（两次合计）：140项 → 58项: 数据 150100-003[DS/OL]. 明白账, (2026-11-23)[引用日期]. https://mingbai.example.org/figures/150100-003/.',
  ]);
});

test('what a source does not say is left out, not made up', async () => {
  const dataset = await goodDataset();
  expect(citationOf(dataset, figure(dataset)).long[0]).toBe('孙岳龙. 党建引领使出绣花功夫 基层治理绘就幸福图景[Z].');
});

test('a metric is cited as a set of this site, with how many figures it has', async () => {
  const dataset = await goodDataset();
  const metric = one(dataset.metrics, ({ id }) => id === 'community-items');
  const citation = citationOfMetric(dataset, metric);
  expect(citation.long).toEqual([
    '明白账项目组. 社区事务项数（3 条数据）: 指标 community-items[DS/OL]. 明白账, (2026-11-23)[引用日期]. https://mingbai.example.org/metrics/community-items/.',
  ]);
  expect(citation.csl).toEqual([
    {
      id: 'mingbai-community-items',
      type: 'dataset',
      title: '社区事务项数（3 条数据）',
      author: [{ literal: '明白账项目组' }],
      publisher: '明白账',
      number: 'community-items',
      issued: { 'date-parts': [[2026, 11, 23]] },
      URL: 'https://mingbai.example.org/metrics/community-items/',
      language: 'zh-CN',
    },
  ]);
  expect(CITATION_FILES['citation.bib'].text(citation)).toMatch(
    /^@misc\{mingbai-community-items,\n {2}author = \{\{明白账项目组\}\},\n[^@]+\n\}\n$/u,
  );
  expect(JSON.parse(CITATION_FILES['citation.json'].text(citation))).toEqual(citation.csl);
});

test('the day a reader opened this site’s page is nobody’s to make up: files leave it out', async () => {
  const dataset = await withSource(official);
  const { bibtex, csl } = citationOf(dataset, figure(dataset));
  expect(bibtex.match(/urldate/gu)).toHaveLength(1);
  expect(csl.map((item) => 'accessed' in item)).toEqual([true, false]);
  expect(bibtex + JSON.stringify(csl)).not.toContain('引用日期');
});

test.each([
  ['法律法规', 'https://example.org/', 'A/OL', 'legislation', 'misc'],
  ['法律法规', '', 'A', 'legislation', 'misc'],
  ['政府文件', 'https://example.org/', 'Z/OL', 'document', 'misc'],
  ['政府文件', '', 'Z', 'document', 'misc'],
  ['政府网页', 'https://example.org/', 'EB/OL', 'webpage', 'misc'],
  ['中央媒体', 'https://example.org/', 'N/OL', 'article-newspaper', 'article'],
  ['地方媒体', '', 'N', 'article-newspaper', 'article'],
  ['转载', 'https://example.org/', 'EB/OL', 'webpage', 'misc'],
  ['转载', '', 'Z', 'document', 'misc'],
  ['第三方', '', 'Z', 'document', 'misc'],
])('%s at 「%s」 is [%s] in every form', async (type, url, mark, csl, entry) => {
  const dataset = await withSource(`hohhot-2024,题名,某报,2020-04-28,${type},,${url},2026-11-22`);
  const { long, bibtex, csl: items } = citationOf(dataset, figure(dataset));
  expect(long[0]).toContain(`题名[${mark}]. `);
  expect(items[0]).toMatchObject({ type: csl });
  expect(bibtex.startsWith(`@${entry}{hohhot-2024,`)).toBe(true);
  const [letter, medium] = mark.split('/');
  expect(bibtex).toContain(
    `  mark = {${letter ?? ''}},\n${medium === undefined ? '' : `  medium = {${medium}},\n`}  langid`,
  );
  expect('URL' in (items[0] ?? {})).toBe(url !== '');
});

test('a newspaper is where an article stands, not who wrote it', async () => {
  const row = 'hohhot-2024,题名,某报,2020-04-28,中央媒体,,https://example.org/,2026-11-22';
  const signed = await withSource(row);
  const source = (dataset: Dataset) => one(dataset.sources, ({ id }) => id === 'hohhot-2024');
  expect(citationOfSource(source(signed))).toBe(
    '孙岳龙. 题名[N/OL]. 某报, 2020-04-28[2026-11-22]. https://example.org/.',
  );
  expect(citationOfSource({ ...source(signed), author: null })).toBe(
    '题名[N/OL]. 某报, 2020-04-28[2026-11-22]. https://example.org/.',
  );
  const { bibtex, csl } = citationOf(signed, figure(signed));
  expect(bibtex).toContain('  journal = {某报},\n');
  expect(csl[0]).toMatchObject({ 'container-title': '某报', author: [{ literal: '孙岳龙' }] });
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
      type: 'document',
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
      issued: { 'date-parts': [[2026, 11, 23]] },
      URL: 'https://mingbai.example.org/figures/150100-003/',
      language: 'zh-CN',
    },
  ]);
});

test('a figure whose content is kept is cited with its version', async () => {
  const rows = unfrozen(await goodDataset(), '2026-11-28').figures;
  const dataset = await goodDataset({ 'data/frozen-figures.csv': frozenRows(frozenFigures, rows, true) });
  const { version } = one(rows, (row) => row.figure === '150100-003');
  expect(citationOf(dataset, figure(dataset)).long[1]).toContain(
    `明白账, 留存版 ${version} (2026-11-28)[引用日期]. https://`,
  );
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
