/** The places where a source contradicts itself or another, as the published data has them. */
import { expect, test } from 'vitest';
import { filesIn } from '../../../src/dataset/files.ts';
import { load } from '../../../src/dataset/load.ts';
import { printedNumbers } from '../../../src/dataset/printed.ts';

const { dataset } = await load(filesIn('.'));
if (!dataset) throw new Error('the data has errors: run npm run check');
const figure = (id: string) => {
  const found = dataset.index.figure.get(id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};

test('高平: 85 items, of which 64 and 17, do not add up', () => {
  const total = figure('140581-008');
  expect([total.value, figure('140581-009').value, figure('140581-010').value]).toEqual([85, 64, 17]);
  expect([figure('140581-009').partOf, figure('140581-010').partOf]).toEqual(['140581-008', '140581-008']);
  expect(total.check).toEqual({ status: 'inconsistent', working: ['64+17=81，原文 85，不一致'] });
  expect(total.inconsistency).toContain('比85少4个');
});

test('呼和浩特: one worker for each of 5,880 grids, and 4,693 workers', () => {
  const [workers, grids, each] = [figure('150100-022'), figure('150100-034'), figure('150100-035')];
  expect([workers.value, grids.before, grids.after, each.value]).toEqual([4693, 6608, 5880, 1]);
  for (const one of [workers, grids, each]) {
    expect(one.status).toBe('inconsistent');
    expect(one.inconsistency).toContain('比网格少1187名');
  }
});

test('北城街道: 156 became 141, but only 11 were taken back', () => {
  const list = figure('140802005-004');
  expect([list.value, list.status]).toEqual([141, 'inconsistent']);
  expect(list.inconsistency).toContain('和141还差4项');
});

test('润州: 173 branches cover 226 estates "100 %"', () => {
  const [branches, coverage] = [figure('321111-001'), figure('321111-003')];
  expect([branches.value, coverage.rate]).toEqual([173, 100]);
  expect([branches.status, coverage.status]).toEqual(['inconsistent', 'inconsistent']);
  expect(coverage.inconsistency).toContain('173少于226');
});

test('南湖新区: 「37名万人」 is no number anybody can publish', () => {
  const own = dataset.figures.filter((one) => one.source === 'nanhu');
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((one) => one.quote.includes('37名万人'))).toEqual([]);
  expect(own.flatMap((one) => [one.before, one.after, one.value])).not.toContain(370_000);
});

test('two articles on 呼和浩特 give other counts: both stand, each with its source and time', () => {
  const shown = (id: string) => [figure(id).value, figure(id).source, figure(id).period];
  expect(shown('150100-036')).toEqual([80, 'hohhot-2024', null]);
  expect(shown('150100-068')).toEqual([84, 'hohhot-2025', '截至2025']);
  expect(shown('150100-037')).toEqual([1395, 'hohhot-2024', null]);
  expect(shown('150100-073')).toEqual([1415, 'hohhot-2025', '截至2025']);
});

test('a chain 140→79→58: every step stands, and the printed 58.6 % agrees with the ends', () => {
  const steps = ['150100-024', '150100-025', '150100-026'].map((id) => [figure(id).before, figure(id).after]);
  expect(steps).toEqual([
    [140, 79],
    [79, 58],
    [140, 58],
  ]);
  expect(figure('150100-026').check).toEqual({
    status: 'consistent',
    working: ['(140−58)÷140=58.571%，原文 58.6%，一致'],
  });
});

test('totals that are printed with all their parts add up', () => {
  const working = (id: string) => figure(id).check.working;
  expect(working('640000-001')).toEqual(['20+17=37，原文 37，一致']);
  expect(working('140400-001')).toEqual(['1+4+1=6，原文 6，一致']);
  expect(working('140400-002')).toEqual(['1+3+1=5，原文 5，一致']);
});

test('what is said of a quote holds of it: 「只有一个数」 only where it prints one, nothing where it contradicts itself', () => {
  const told = dataset.figures.map(({ id, quote, status, check }) => ({
    id,
    numbers: new Set(printedNumbers(quote).map(({ index }) => index)).size,
    status,
    working: check.working.join(),
  }));
  const said = (words: string) => told.filter(({ working }) => working.includes(words));
  expect(said('原文只有一个数').length).toBeGreaterThan(100);
  expect(said('原文只有一个数').filter(({ numbers }) => numbers > 1)).toEqual([]);
  expect(said('这个数没有可以').length).toBeGreaterThan(100);
  expect(said('这个数没有可以').filter(({ numbers }) => numbers < 2)).toEqual([]);
  expect(said('原文只印了百分比').filter(({ numbers }) => numbers > 2)).toEqual([]);
  expect(said('没有可以互相核对的数').filter(({ status }) => status !== 'unverifiable')).toEqual([]);
});
