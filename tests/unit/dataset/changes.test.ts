import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALIKE,
  applyChanges,
  aspectsOf,
  cellChanges,
  diffItems,
  idOf,
  inShort,
  likeness,
  reasonOf,
  wordChanges,
  type Item,
} from '../../../src/dataset/changes.ts';
import { realDataset } from '../../support/real-data.ts';

const item = (id: string, title: string, more: Partial<Item> = {}): Item => ({
  id,
  class: null,
  field: null,
  title,
  department: null,
  cooperation: null,
  basis: null,
  note: null,
  ...more,
});

describe('diffItems', () => {
  const old = [
    item('d001', '养犬登记', { class: '依法协助', department: '公安局' }),
    item('d002', '亲属关系证明', { class: '不应出具证明' }),
    item('d003', '户口登记项目内容变更申请证明'),
    item('d004', '文明城市创建宣传'),
    item('d005', '调解民间纠纷'),
  ];

  test('added, removed, moved, reworded, handed over, recognised by wording', () => {
    const changes = diffItems(old, [
      item('d001', '养犬登记管理', { class: '上级收回', department: '城管局' }),
      item('d002', '亲属关系证明', { class: '不应出具证明', basis: '民发〔2020〕20号' }),
      item('d013', '户口登记项目内容变更更正证明'),
      item('d005', '调解民间纠纷'),
      item('d006', '垃圾分类宣传', { note: '按第二次梳理增加' }),
    ]);
    expect(changes.map((change) => [idOf(change), ...aspectsOf(change)])).toEqual([
      ['d001', '换类', '改字', '换部门'],
      ['d002', '其他改动'],
      ['d004', '移出'],
      ['d006', '新增'],
      ['d013', '改字'],
    ]);
    expect(inShort(changes)).toBe('新增 1 项，移出 1 项，换类 1 项，改字 2 项，换部门 1 项，其他改动 1 项');
    expect(changes.map(cellChanges)).toEqual([
      [
        { column: '类别', before: '依法协助', after: '上级收回' },
        { column: '事项', before: '养犬登记', after: '养犬登记管理' },
        { column: '责任部门', before: '公安局', after: '城管局' },
      ],
      [{ column: '依据', before: '', after: '民发〔2020〕20号' }],
      [],
      [],
      [{ column: '事项', before: '户口登记项目内容变更申请证明', after: '户口登记项目内容变更更正证明' }],
    ]);
    expect(changes.map(reasonOf)[3]).toEqual({ basis: null, note: '按第二次梳理增加' });
  });

  test('the same 编号 is the same duty, however it is worded; a like wording counts only where 编号 are left over', () => {
    expect(diffItems([item('d001', '甲乙丙丁')], [item('d001', '戊己庚辛')])).toMatchObject([{ kind: 'changed' }]);
    expect(
      diffItems([item('d001', '养犬登记'), item('d002', '养犬登记费')], [item('d002', '养犬登记')]).map(idOf),
    ).toEqual(['d001', 'd002']);
  });

  test('the most alike are matched first', () => {
    const changes = diffItems(
      [item('a1', '村民会议决定的事项及实施情况'), item('a2', '村民会议决定的其他事项及实施情况')],
      [item('b1', '村民会议决定的事项及实施情况公开'), item('b2', '村民会议决定的其他事项及实施情况')],
    );
    expect(changes.map(({ before, after }) => [before?.id, after?.id])).toEqual([
      ['a1', 'b1'],
      ['a2', 'b2'],
    ]);
  });

  test('nothing changed is said as that', () => {
    expect(inShort(diffItems(old, old))).toBe('条目没有变化');
  });
});

describe('for any two versions', () => {
  const titles = ['养犬登记', '养犬登记管理', '亲属关系证明', '亲属关系的证明', '调解民间纠纷', '消防宣传', '、', '甲'];
  const cell = (...words: readonly string[]) => fc.constantFrom(null, ...words);
  const version = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 12 }).map((number) => `d${String(number).padStart(3, '0')}`),
      class: cell('依法履职', '依法协助'),
      field: cell('民生服务'),
      title: fc.oneof(fc.constantFrom(...titles), fc.string({ minLength: 1, maxLength: 6 })),
      department: cell('民政局', '公安局'),
      cooperation: cell('宣传'),
      basis: cell('第二条'),
      note: cell('按通知调整'),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const sorted = (items: readonly Item[]): Item[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

  test('a version and itself differ in nothing', () => {
    fc.assert(
      fc.property(version, (a) => {
        expect(diffItems(a, a)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('applying the difference gives the other version', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(applyChanges(a, diffItems(a, b))).toEqual(sorted(b));
      }),
      { numRuns: 2000 },
    );
  });

  test('order never matters', () => {
    const pair = fc
      .tuple(version, version)
      .chain(([a, b]) =>
        fc.tuple(
          fc.constant([a, b] as const),
          fc.shuffledSubarray(a, { minLength: a.length }),
          fc.shuffledSubarray(b, { minLength: b.length }),
        ),
      );
    fc.assert(
      fc.property(pair, ([[a, b], shuffledA, shuffledB]) => {
        expect(diffItems(shuffledA, shuffledB)).toEqual(diffItems(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  test('every item is accounted for once: old − removed + added = new', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const changes = diffItems(a, b);
        const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
        expect(a.length - count('removed') + count('added')).toBe(b.length);
        expect(new Set(changes.map(idOf)).size).toBe(changes.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('likeness', () => {
  test('is 1 for the same words, 0 for nothing in common, the same from both sides', () => {
    expect(likeness('养犬登记', '养犬登记')).toBe(1);
    expect(likeness('、', '。')).toBe(0);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const found = likeness(a, b);
        expect(found).toBe(likeness(b, a));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('the threshold keeps the different items of one published list apart, but for one pair', async () => {
    const { dutyLists } = await realDataset();
    const confused = dutyLists.flatMap(({ items }) =>
      items.flatMap((one, index) =>
        items
          .slice(index + 1)
          .flatMap((other) => (likeness(one.title, other.title) >= ALIKE ? [[one.title, other.title]] : [])),
      ),
    );
    expect(confused).toEqual([['消防安全宣传和隐患报告', '生产安全宣传和隐患报告']]);
  });
});

describe('wordChanges', () => {
  test('which characters went and came', () => {
    expect(wordChanges('户口登记项目内容变更申请证明', '户口登记项目内容变更更正证明')).toEqual([
      { kind: 'same', text: '户口登记项目内容变更' },
      { kind: 'removed', text: '申请' },
      { kind: 'added', text: '更正' },
      { kind: 'same', text: '证明' },
    ]);
  });

  test('what stayed and went is the old wording, what stayed and came the new one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const pieces = wordChanges(a, b);
        const without = (kind: string): string =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect(without('added')).toBe(a);
        expect(without('removed')).toBe(b);
      }),
      { numRuns: 1000 },
    );
  });
});
