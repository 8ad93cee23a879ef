/** Items across lists: who has a duty besides, and what a department has in all lists. */
import { LEVELS } from '../schema/districts.ts';
import type { DutyRow } from '../schema/duties.ts';
import { groupBy, type Dataset, type DutyList } from './dataset.ts';
import { currentLists } from './like-lists.ts';

/** An item and the list it stands in. */
export interface Mention {
  readonly list: DutyList;
  readonly item: DutyRow;
}

/** One duty as several places word it alike. */
export interface SharedDuty {
  /** The first mention's wording. */
  readonly title: string;
  readonly mentions: readonly Mention[];
}

/** Duties of lists that may be read side by side: one level, one type. */
export interface LikeDuties {
  readonly kind: string;
  readonly duties: readonly SharedDuty[];
}

/** Everything of one level. */
export interface DutiesOfLevel {
  readonly level: DutyList['level'];
  readonly items: number;
  readonly kinds: readonly LikeDuties[];
}

/** Items of the lists that hold, in the order of places. */
const mentionsIn = (dataset: Dataset): Mention[] =>
  currentLists(dataset).flatMap((list) => list.items.map((item) => ({ list, item })));

/** What counts as the same wording: everything but spaces, punctuation and width. */
const wording = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

/** All fields, those with the most items first. */
export const allFields = (dataset: Dataset): { readonly field: string; readonly items: number }[] =>
  counted(mentionsIn(dataset).flatMap(({ item }) => (item.field === null ? [] : [item.field]))).map(
    ([field, items]) => ({ field, items }),
  );

/** The items of a field over all places: like with like, the same duty in one line, what most places have first. */
export const dutiesOfField = (dataset: Dataset, field: string): DutiesOfLevel[] =>
  byLevel(mentionsIn(dataset).filter(({ item }) => item.field === field)).map(([level, mentions]) => ({
    level,
    items: mentions.length,
    kinds: likeDuties(mentions),
  }));

function likeDuties(mentions: readonly Mention[]): LikeDuties[] {
  return [...groupBy(mentions, ({ list }) => list.kind)]
    .map(([kind, group]): LikeDuties => {
      const duties = [...groupBy(group, ({ item }) => wording(item.title)).values()].map((same): SharedDuty => ({
        title: same[0]?.item.title ?? '',
        mentions: same,
      }));
      // Stable: duties of as many places stay in the order of places.
      duties.sort((a, b) => b.mentions.length - a.mentions.length);
      return { kind, duties };
    })
    .sort((a, b) => b.duties.length - a.duties.length);
}

/** Mentions by the level their lists are about: the nearest to a reader first. */
const byLevel = (mentions: readonly Mention[]): [DutyList['level'], Mention[]][] =>
  [...groupBy(mentions, ({ list }) => list.level)].sort(([a], [b]) => levelRank(a) - levelRank(b));

const levelRank = (level: DutyList['level']): number =>
  level === null ? LEVELS.length : LEVELS.length - LEVELS.indexOf(level);

/** The other lists that may be compared and have an item in the same words, by the item's 编号. */
export function sharedWith(dataset: Dataset, list: DutyList): ReadonlyMap<string, SharedDuty> {
  const shared = new Map<string, SharedDuty>();
  for (const field of new Set(list.items.flatMap((item) => item.field ?? [])))
    for (const { duties } of dutiesOfField(dataset, field).flatMap(({ kinds }) => kinds))
      for (const duty of duties) {
        if (duty.mentions.length < 2) continue;
        for (const mention of duty.mentions) if (mention.list === list) shared.set(mention.item.id, duty);
      }
  return shared;
}

/** The anchor of a duty on its field's page. */
export function anchorOf(duty: SharedDuty): string {
  const [first] = duty.mentions;
  return first ? `${first.list.id}-${first.item.id}` : '';
}

/** How an authority's name ends. What ends otherwise is not a name of its own: 「乡、镇人民政府」 is one. */
const AUTHORITY = /(?:政府|办事处|委员会|委会|工委|组织|机构|中心|部门|[局厅部委办院处站所队])$/u;

/**
 * The authorities a 责任部门 cell names: several, where every part of it is a name of its own, else the cell as it is.
 * `乡镇人民政府、街道办事处` → two.
 */
export function departmentsIn(cell: string | null): string[] {
  if (cell === null) return [];
  const parts = cell.split(/[、;；]/u).map((part) => part.trim());
  return parts.every((part) => AUTHORITY.test(part) && !/^[乡镇村]+$/u.test(part)) ? [...new Set(parts)] : [cell];
}

/** All departments, those with the most items first. */
export const allDepartments = (dataset: Dataset): { readonly department: string; readonly items: number }[] =>
  counted(mentionsIn(dataset).flatMap(({ item }) => departmentsIn(item.department))).map(([department, items]) => ({
    department,
    items,
  }));

/** What one department has in one list. */
export interface DepartmentShare {
  readonly list: DutyList;
  readonly items: readonly DutyRow[];
}

/** What all lists have for a department, by the level the lists are about. */
export function sharesOf(
  dataset: Dataset,
  department: string,
): { readonly level: DutyList['level']; readonly shares: readonly DepartmentShare[] }[] {
  const own = mentionsIn(dataset).filter(({ item }) => departmentsIn(item.department).includes(department));
  return byLevel(own).map(([level, mentions]) => ({
    level,
    shares: [...groupBy(mentions, ({ list }) => list)].map(([list, group]) => ({
      list,
      items: group.map(({ item }) => item),
    })),
  }));
}

/** Names with how often they occur, most often first, then in the order of first appearance. */
function counted(names: readonly string[]): (readonly [string, number])[] {
  return [...groupBy(names, (name) => name)]
    .map(([name, all]) => [name, all.length] as const)
    .sort((a, b) => b[1] - a[1]);
}
