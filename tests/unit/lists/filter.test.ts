import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterBy, plain, readFilter, writeFilter } from '../../../src/lists/filter.ts';

const row = { class: '依法协助', field: '民生服务', text: plain('养犬登记 公安局 ＡＢＣ') };
const none = { class: '', field: '', text: '' };

test.each([
  [none, true],
  [{ ...none, class: '依法协助' }, true],
  [{ ...none, class: '收回' }, false],
  [{ ...none, field: '民生服务', text: '登记' }, true],
  [{ ...none, field: '平安法治', text: '登记' }, false],
  [{ ...none, text: '公安  养犬' }, true],
  [{ ...none, text: '公安 消防' }, false],
  [{ ...none, text: 'abc' }, true],
])('%j', (filter, kept) => {
  expect(filterBy(filter)(row)).toBe(kept);
});

test('an address keeps the whole state, and has nothing where nothing is chosen', () => {
  expect(writeFilter({ ...none, text: '  ' })).toBe('');
  fc.assert(
    fc.property(fc.record({ class: fc.string(), field: fc.string(), text: fc.string() }), (filter) => {
      expect(readFilter(writeFilter(filter))).toEqual({ ...filter, text: filter.text.trim() });
    }),
    { numRuns: 1000 },
  );
});
