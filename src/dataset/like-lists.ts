/** Like with like: which lists may be read side by side. */
import type { Dataset, DutyList } from './dataset.ts';
import { versionsOf } from './lists.ts';
import { unitWords } from './wording-lists.ts';

/** A list's type without the subject in brackets at its end: `法规规定的居（村）委会职责（消防）` → `法规规定的居（村）委会职责`. */
export const baseKind = (list: DutyList): string => list.kind.replace(/（[^（）]*）$/u, '');

/** The subject in brackets at the end of a list's type; null where there is none. */
const subject = (list: DutyList): string | null => /（([^（）]*)）$/u.exec(list.kind)?.[1] ?? null;

/** Why two lists may not be compared, in words; null where they may. */
export function whyNotComparableLists(a: DutyList, b: DutyList): string | null {
  if (baseKind(a) !== baseKind(b)) return `类型不同（${a.kind}；${b.kind}）`;
  if (a.level !== b.level) return `层级不同（${a.level ?? '没有写'}；${b.level ?? '没有写'}）`;
  if (subject(a) !== subject(b)) return `写的事情不同（${subject(a) ?? '不限'}；${subject(b) ?? '不限'}）`;
  if (a.countBasis !== b.countBasis) return '一个是平均数，一个不是';
  if (a.unit !== b.unit) return `单位不同（${unitWords(a)}；${unitWords(b)}）`;
  return null;
}

/** Another list, and why it may not be compared; null where it may. */
export interface Neighbour {
  readonly list: DutyList;
  readonly whyNot: string | null;
}

/** Lists nobody has replaced or repealed, as far as the sources say. */
export function currentLists(dataset: Dataset): DutyList[] {
  const replaced = new Set(dataset.dutyLists.map((list) => list.previous));
  return dataset.dutyLists.filter((list) => !replaced.has(list.id) && list.status !== '失效' && list.status !== '废止');
}

/** The other current lists of the same type: first those to compare with, then those not to, each with the reason. */
export function neighboursOf(dataset: Dataset, list: DutyList): Neighbour[] {
  const own = new Set(versionsOf(dataset, list));
  const others = currentLists(dataset)
    .filter((other) => !own.has(other) && baseKind(other) === baseKind(list))
    .map((other) => ({ list: other, whyNot: whyNotComparableLists(list, other) }));
  return [...others.filter(({ whyNot }) => whyNot === null), ...others.filter(({ whyNot }) => whyNot !== null)];
}
