/** Versions of one list, what changed between them, and its items in groups. */
import type { DutyRow } from '../schema/duties.ts';
import { diffItems, type ItemChange } from './changes.ts';
import { groupBy, type Dataset, type DutyList } from './dataset.ts';

/** All versions of the list a version belongs to, oldest first, following 上一版. */
export function versionsOf(dataset: Dataset, list: DutyList): DutyList[] {
  let first = list;
  const seen = new Set<string>();
  while (first.previous !== null && !seen.has(first.id)) {
    seen.add(first.id);
    const earlier = dataset.index.list.get(first.previous);
    if (!earlier) break;
    first = earlier;
  }
  const versions = [first];
  for (;;) {
    const last = versions.at(-1);
    const next = dataset.dutyLists.find((one) => one.previous === last?.id && !versions.includes(one));
    if (!next) return versions;
    versions.push(next);
  }
}

/** How a version is called beside its siblings. */
export const versionName = (list: DutyList): string => list.version ?? list.effective ?? list.title;

/** How many items a class had, and has. */
export interface ClassChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed from one version to the next. */
export interface ListChange {
  readonly from: DutyList;
  readonly to: DutyList;
  /** What can be compared: every item, the items that were found, or only how many there are. */
  readonly by: 'all' | 'some' | 'counts';
  /** What is certain. */
  readonly items: readonly ItemChange[];
  /**
   * What looks new or gone and need not be, because the other version's items were found only in part: no reader must
   * be told that a duty left a list when nobody has seen the whole list.
   */
  readonly uncertain: readonly ItemChange[];
  /** The change of the declared totals; null where one is unknown or they do not count the same way. */
  readonly total: number | null;
  /** Classes with a declared count in either version. */
  readonly classes: readonly ClassChange[];
}

/** Compares two versions of a list. */
export function compareVersions(from: DutyList, to: DutyList): ListChange {
  const whole = (list: DutyList): boolean => list.itemsPublic === '全部';
  const by = from.items.length === 0 || to.items.length === 0 ? 'counts' : whole(from) && whole(to) ? 'all' : 'some';
  const changes = by === 'counts' ? [] : diffItems(from.items, to.items);
  const certain = ({ kind }: ItemChange): boolean =>
    kind === 'added' ? whole(from) : kind === 'removed' ? whole(to) : true;
  const counts = [new Map(from.classCounts), new Map(to.classCounts)] as const;
  return {
    from,
    to,
    by,
    items: changes.filter(certain),
    uncertain: changes.filter((change) => !certain(change)),
    total:
      from.declaredTotal === null ||
      to.declaredTotal === null ||
      from.countBasis !== to.countBasis ||
      from.unit !== to.unit
        ? null
        : to.declaredTotal - from.declaredTotal,
    classes: [...new Set([...counts[0].keys(), ...counts[1].keys()])].map((name) => ({
      name,
      before: counts[0].get(name) ?? null,
      after: counts[1].get(name) ?? null,
    })),
  };
}

/** Every step of a list's history, oldest first. */
export const stepsOf = (versions: readonly DutyList[]): ListChange[] =>
  versions.slice(1).flatMap((to, index) => {
    const from = versions[index];
    return from ? [compareVersions(from, to)] : [];
  });

/** One duty through all versions; null where a version does not have it. */
export type Thread = readonly (DutyRow | null)[];

/** The history of every duty, for the versions that have items, in the order duties first appear. */
export function threadsOf(versions: readonly DutyList[]): Thread[] {
  const threads: (DutyRow | null)[][] = [];
  versions.forEach((version, index) => {
    const previous = versions[index - 1];
    const forebear = new Map(
      previous
        ? diffItems(previous.items, version.items).flatMap((change) =>
            change.kind === 'changed' ? [[change.after.id, change.before.id] as const] : [],
          )
        : [],
    );
    for (const item of version.items) {
      const known = threads.find((thread) => thread[index - 1]?.id === (forebear.get(item.id) ?? item.id));
      if (known) known[index] = item;
      else threads.push([...versions.slice(0, index).map(() => null), item]);
    }
    for (const thread of threads) thread[index] ??= null;
  });
  return threads;
}

/** Some of a list's items under one heading. */
export interface ItemGroup {
  /** The section's anchor, e.g. `class-2`. */
  readonly anchor: string;
  /** What the items have in common; null where the list says nothing. */
  readonly name: string | null;
  /** The list's own colour for the class, where it has one. */
  readonly colour: string | null;
  readonly items: readonly DutyRow[];
}

/** Whether a list sorts its items into classes of its own. */
export const hasClasses = (list: DutyList): boolean => list.items.some((item) => item.class !== null);

/** A list's items by its own classes, in the order of its legend and then of the list; by field where it has no classes. */
export const itemGroups = (list: DutyList): ItemGroup[] =>
  hasClasses(list) ? grouped(list, 'class', new Map(list.legend)) : grouped(list, 'field', new Map());

/** A list's items by field. */
export const fieldGroups = (list: DutyList): ItemGroup[] => grouped(list, 'field', new Map());

function grouped(list: DutyList, key: 'class' | 'field', colours: ReadonlyMap<string, string>): ItemGroup[] {
  const groups = groupBy(list.items, (item) => item[key]);
  const names = [...new Set([...[...colours.keys()].filter((name) => groups.has(name)), ...groups.keys()])];
  return names.map((name, index) => ({
    anchor: `${key}-${String(index + 1)}`,
    name,
    colour: name === null ? null : (colours.get(name) ?? null),
    items: groups.get(name) ?? [],
  }));
}

/** The fields of a list's items, in the order they appear. */
export const fieldsOf = (list: DutyList): string[] => [
  ...new Set(list.items.flatMap((item) => (item.field === null ? [] : [item.field]))),
];
