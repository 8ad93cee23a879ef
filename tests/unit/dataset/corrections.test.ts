import { beforeAll, expect, test } from 'vitest';
import { correctedName, pagesShowing } from '../../../src/dataset/corrections.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { goodDataset } from '../../support/project.ts';

const corrections = `编号,日期,类型,对象,原内容,现内容,原因,影响结论,来源
c1,2026-11-25,更正,/figures/150100-003/,68,58,抄错,是,hohhot-2024
c2,2026-11-24,修订,/certificates/qinshu-guanxi/,社区可开,不用开,国家清单,是,
c3,2026-11-23,更正,/duties/150100-jiedao-fuquan-2023/#d003,甲,乙,抄错,否,
c4,2026-11-22,更正,/about/,甲,乙,写错,否,
`;

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset({ 'data/corrections.csv': corrections });
});
const on = (page: string): string[] => (dataset.correctionsOn.get(page) ?? []).map(({ id }) => id);

test('a figure is corrected on its own page, its metric’s, its topic’s, its place’s, its source’s and where it is embedded', () => {
  for (const page of [
    '/figures/150100-003/',
    '/figures/',
    '/figures/topics/duties/',
    '/metrics/community-items/',
    '/districts/150100/',
    '/districts/150100/figures/',
    '/data/sources/hohhot-2024/',
    '/embed/figures/150100-003/',
    '/embed/metrics/community-items/',
  ]) {
    expect([page, on(page)]).toEqual([page, expect.arrayContaining(['c1'])]);
  }
});

test('a case that shows the figure says so, others do not', () => {
  const showing = dataset.cases.filter((one) => one.figures.includes('150100-003') || one.body.includes('150100-003'));
  for (const { slug } of dataset.cases) {
    expect(on(`/cases/${slug}/`).includes('c1')).toBe(showing.some((one) => one.slug === slug));
  }
  expect(pagesShowing(dataset, '/figures/150100-003/')).toContain('/cases/hohhot/');
});

test('a certificate is corrected on its card and on the sheet of every place, which inherits the answer', () => {
  for (const page of ['/certificates/qinshu-guanxi/', '/certificates/qinshu-guanxi/card/'])
    expect(on(page)).toEqual(['c2']);
  for (const { code } of dataset.districts) {
    expect(on(`/districts/${code}/certificates/`)).toContain('c2');
    expect(on(`/districts/${code}/certificates/sheet/`)).toContain('c2');
  }
});

test('a row of a list is corrected on the pages of the list and of its place', () => {
  for (const page of ['', 'changes/', 'fields/', 'sheet/']) {
    expect(on(`/duties/150100-jiedao-fuquan-2023/${page}`)).toEqual(['c3']);
  }
  expect(on('/districts/150100/duties/')).toContain('c3');
});

test('anything else is corrected where it stands, and nowhere else', () => {
  expect(on('/about/')).toEqual(['c4']);
  expect(on('/glossary/')).toEqual([]);
});

test('what was corrected is named as readers know it', () => {
  expect(dataset.corrections.map((correction) => correctedName(dataset, correction))).toEqual([
    '呼和浩特市社区事务（两次合计）：140项 → 58项',
    dataset.index.certificate.get('qinshu-guanxi')?.name,
    dataset.index.list.get('150100-jiedao-fuquan-2023')?.title,
    '/about/',
  ]);
});
