/** What changed from one set of items to another: pure, and independent of the order the items come in. */
import { diffChars } from 'diff';
import { duties, type DutyRow } from '../schema/duties.ts';
import { characterPairs } from '../search/tokens.ts';

/** An item without the list it stands in: items of two versions are compared by what they say. */
export type Item = Omit<DutyRow, 'list'>;
export type ItemColumn = keyof typeof duties.columns;

/** All columns of an item, in the table's order. */
const COLUMNS = Object.keys(duties.columns) as readonly ItemColumn[];

/** One item that differs. */
export type ItemChange =
  | { readonly kind: 'added'; readonly before: null; readonly after: Item }
  | { readonly kind: 'removed'; readonly before: Item; readonly after: null }
  | {
      readonly kind: 'changed';
      readonly before: Item;
      readonly after: Item;
      /** Never empty. `id` is among them where the item was recognised by its wording. */
      readonly columns: readonly ItemColumn[];
    };

/**
 * From this likeness on, two items with different 编号 are taken for one reworded item. Measured on the lists published
 * here: of 3289 pairs of different items of one list a single one is as alike (0.80, 消防… and 生产安全宣传和隐患报告),
 * while one item as two places word it reaches 0.77 (户口登记项目内容变更申请证明, …更正证明). Below 0.7 stand 计生证明
 * and 出生证明, which are not the same.
 */
export const ALIKE = 0.75;

/** How alike two wordings are, 0 to 1: the share of two-character runs they have in common (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [new Set(characterPairs(a)), new Set(characterPairs(b))];
  if (left.size + right.size === 0) return 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What has to be done to the items of one version to get those of the other. An item is recognised by its 编号, which
 * stays the same across versions; what is then left over on both sides, by its wording, the most alike first.
 * 编号 are unique within a version (the checker sees to it).
 *
 * @returns in the order of 编号
 */
export function diffItems(before: readonly Item[], after: readonly Item[]): ItemChange[] {
  const now = new Map(after.map((item) => [item.id, item]));
  const old = new Map(before.map((item) => [item.id, item]));
  const gone = before.filter((item) => !now.has(item.id));
  const come = after.filter((item) => !old.has(item.id));

  const alike = gone
    .flatMap((one) => come.map((other) => ({ one, other, likeness: likeness(one.title, other.title) })))
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || byCodePoint(a.one.id, b.one.id) || byCodePoint(a.other.id, b.other.id));
  const successor = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { one, other } of alike) {
    if (successor.has(one) || taken.has(other)) continue;
    successor.set(one, other);
    taken.add(other);
  }

  return [
    ...before.flatMap((item): ItemChange[] => {
      const same = now.get(item.id) ?? successor.get(item);
      if (!same) return [{ kind: 'removed', before: item, after: null }];
      const columns = COLUMNS.filter((column) => item[column] !== same[column]);
      return columns.length === 0 ? [] : [{ kind: 'changed', before: item, after: same, columns }];
    }),
    ...come
      .filter((item) => !taken.has(item))
      .map((item): ItemChange => ({ kind: 'added', before: null, after: item })),
  ].sort((a, b) => byCodePoint(idOf(a), idOf(b)));
}

/** The 编号 a change goes by: the new one, or the last one of an item that is gone. */
export const idOf = (change: ItemChange): string => (change.after ?? change.before).id;

/** Does to items what the changes say. `applyChanges(a, diffItems(a, b))` is `b`, in the order of 编号. */
export function applyChanges(items: readonly Item[], changes: readonly ItemChange[]): Item[] {
  const result = new Map(items.map((item) => [item.id, item]));
  for (const { before } of changes) if (before) result.delete(before.id);
  for (const { after } of changes) if (after) result.set(after.id, after);
  return [...result.values()].sort((a, b) => byCodePoint(a.id, b.id));
}

/** What happened to an item, as an editor would say it. One item may be moved and reworded at once. */
export const ASPECTS = ['新增', '移出', '换类', '改字', '换部门', '其他改动'] as const;
export type Aspect = (typeof ASPECTS)[number];

const ASPECT_OF: Readonly<Partial<Record<ItemColumn, Aspect>>> = { class: '换类', title: '改字', department: '换部门' };

/** What happened to one item. A new 编号 alone is no news to a reader. */
export function aspectsOf(change: ItemChange): Aspect[] {
  if (change.kind !== 'changed') return [change.kind === 'added' ? '新增' : '移出'];
  const found = new Set(change.columns.filter((column) => column !== 'id').map((c) => ASPECT_OF[c] ?? '其他改动'));
  return ASPECTS.filter((aspect) => found.has(aspect));
}

/** One cell that differs. */
export interface CellChange {
  /** The column's name, e.g. `责任部门`. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** The cells of an item that differ, without its 编号. */
export const cellChanges = (change: ItemChange): CellChange[] =>
  change.kind === 'changed'
    ? change.columns
        .filter((column) => column !== 'id')
        .map((column) => ({
          column: duties.columns[column].header,
          before: change.before[column] ?? '',
          after: change.after[column] ?? '',
        }))
    : [];

/** What the source says about why: the row's own 依据 and 说明, of the version that made the change where it has them. */
export function reasonOf(change: ItemChange): { readonly basis: string | null; readonly note: string | null } {
  const { basis, note } = change.after ?? change.before;
  return { basis, note };
}

/** A whole difference in one line: `新增 3 项，移出 1 项，改字 2 项`. */
export function inShort(changes: readonly ItemChange[]): string {
  const all = changes.flatMap(aspectsOf);
  const counted = ASPECTS.flatMap((aspect) => {
    const count = all.filter((one) => one === aspect).length;
    return count === 0 ? [] : [`${aspect} ${String(count)} 项`];
  });
  return counted.length === 0 ? '条目没有变化' : counted.join('，');
}

/** A stretch of text that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Which characters went and which came, in reading order. */
export const wordChanges = (before: string, after: string): Piece[] =>
  diffChars(before, after).map(({ value, added, removed }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value,
  }));
