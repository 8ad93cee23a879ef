import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FACETS,
  GROUPS,
  readState,
  SORTS,
  START,
  toggled,
  writeState,
  type State,
} from '../../../src/explorer/state.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const state: fc.Arbitrary<State> = fc.record({
  chosen: fc.record(
    Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        fc.uniqueArray(
          text.filter((key) => key !== ''),
          { maxLength: 3 },
        ),
      ]),
    ),
  ) as unknown as fc.Arbitrary<State['chosen']>,
  text: text.map((words) => words.trim()),
  sort: fc.constantFrom(null, ...SORTS),
  group: fc.constantFrom(null, ...GROUPS),
  page: fc.integer({ min: 1, max: 2000 }),
});

test('a state read from its own address is the same state', () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(readState(writeState(one))).toEqual(one);
    }),
  );
});

test('any query gives a state, and that state has one address', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('place', 'q', 'sort', 'page', 'x'), text), { maxLength: 6 }),
      (pairs) => {
        const query = new URLSearchParams(pairs).toString();
        const once = writeState(readState(query));
        expect(writeState(readState(once))).toBe(once);
      },
    ),
  );
});

test('nothing chosen: no query', () => {
  expect(writeState(START)).toBe('');
  expect(readState('')).toEqual(START);
});

test('an address a person can read', () => {
  const one: State = {
    ...START,
    chosen: { ...START.chosen, place: ['150100', '530100'], check: ['inconsistent'] },
    text: '社区 事务',
    sort: 'newest',
    group: 'topic',
    page: 3,
  };
  expect(writeState(one)).toBe(
    '?place=150100&place=530100&check=inconsistent&q=%E7%A4%BE%E5%8C%BA+%E4%BA%8B%E5%8A%A1&sort=newest&group=topic&page=3',
  );
});

test.each([
  ['?sort=cheapest&group=colour&page=-2&place=', ''],
  ['?page=1', ''],
  ['?page=1e400', ''],
  ['?topic=plates&topic=plates&colour=red', '?topic=plates'],
])('%s is read as %s', (query, meant) => {
  expect(writeState(readState(query))).toBe(meant);
});

test('a key chosen twice is not chosen, and the first page is shown', () => {
  const once = toggled({ ...START, page: 4 }, 'topic', 'plates');
  expect(once).toEqual({ ...START, chosen: { ...START.chosen, topic: ['plates'] } });
  expect(toggled(once, 'topic', 'plates')).toEqual(START);
});
