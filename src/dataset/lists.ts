/** Versions of one list, and what changed between them. */
import type { DutyRow } from '../schema/duties.ts';
import type { Dataset, DutyList } from './dataset.ts';

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

/** One item that differs between two versions. */
export interface DutyChange {
  readonly kind: '新增' | '移出' | '换类' | '改字' | '换部门';
  readonly before: DutyRow | null;
  readonly after: DutyRow | null;
}

/** What changed from one version to the next. */
export interface ListChange {
  readonly from: DutyList;
  readonly to: DutyList;
  /** Items matched by 编号; empty where either version's items are not public. */
  readonly items: readonly DutyChange[];
  /** Whether items could be compared at all. */
  readonly comparable: boolean;
  /** The change of the declared totals; null where one is unknown. */
  readonly total: number | null;
}

/** Compares two versions: by 编号, since the same 编号 across versions is the same duty. */
export function compareVersions(from: DutyList, to: DutyList): ListChange {
  const comparable = from.itemsPublic === '全部' && to.itemsPublic === '全部';
  const old = new Map(from.items.map((item) => [item.id, item]));
  const now = new Map(to.items.map((item) => [item.id, item]));
  const items: DutyChange[] = !comparable
    ? []
    : [
        ...to.items.flatMap((after): DutyChange[] => {
          const before = old.get(after.id);
          if (!before) return [{ kind: '新增', before: null, after }];
          return [
            ...(before.class === after.class ? [] : [{ kind: '换类' as const, before, after }]),
            ...(before.title === after.title ? [] : [{ kind: '改字' as const, before, after }]),
            ...(before.department === after.department ? [] : [{ kind: '换部门' as const, before, after }]),
          ];
        }),
        ...from.items
          .filter((before) => !now.has(before.id))
          .map((before): DutyChange => ({ kind: '移出', before, after: null })),
      ];
  const total = from.declaredTotal === null || to.declaredTotal === null ? null : to.declaredTotal - from.declaredTotal;
  return { from, to, items, comparable, total };
}
