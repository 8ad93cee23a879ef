/** One version of a list, and what changed since the version before it, for machines: `/duties/<id>/items.*`, `changes.*`. */
import { cellChanges, idOf, reasonOf, type ItemChange } from '../dataset/changes.ts';
import type { Dataset, DutyList } from '../dataset/dataset.ts';
import { stepsOf, versionsOf, type ListChange } from '../dataset/lists.ts';
import { duties } from '../schema/duties.ts';
import { exportTable, type ExportFile } from './table.ts';
import { writeCsv } from '../csv/write.ts';

/** One cell, item or total that differs between two versions. */
export interface ChangeRecord {
  readonly from: string;
  readonly to: string;
  /** `total`, `class-count`, or what happened to an item. */
  readonly change: 'total' | 'class-count' | ItemChange['kind'];
  /** An item's 编号; a class's name; null for the total. */
  readonly id: string | null;
  /** The item's 编号 in the older version; null where it was not there. */
  readonly previousId: string | null;
  /** The column that changed; null where the whole item came or went. */
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** False where the other version's items were found only in part, so that an item may have been there all along. */
  readonly certain: boolean;
  readonly basis: string | null;
  readonly note: string | null;
}

const CHANGE_WORDS: Readonly<Record<ChangeRecord['change'], string>> = {
  total: '总数',
  'class-count': '类别项数',
  added: '新增',
  removed: '移出',
  changed: '修改',
};

/** All steps of a list's history, cell by cell. */
export const changeRecords = (steps: readonly ListChange[]): ChangeRecord[] => steps.flatMap(recordsOfStep);

function recordsOfStep({ from, to, items, uncertain, classes }: ListChange): ChangeRecord[] {
  const versions = { from: from.id, to: to.id };
  const count = { ...versions, previousId: null, column: null, certain: true, basis: null, note: null };
  const total = (list: DutyList): string | null => (list.declaredTotal === null ? null : String(list.declaredTotal));
  const ofItem = (change: ItemChange, certain: boolean): ChangeRecord[] => {
    const shared = {
      ...versions,
      change: change.kind,
      id: idOf(change),
      previousId: change.before?.id ?? null,
      certain,
      ...reasonOf(change),
    };
    if (change.kind !== 'changed') {
      const [before, after] = [change.before?.title ?? null, change.after?.title ?? null];
      return [{ ...shared, column: null, before, after }];
    }
    // Nothing but the 编号 may have changed: then there is no cell to show.
    return cellChanges(change).map((cell) => ({ ...shared, ...cell }));
  };
  return [
    { ...count, change: 'total', id: null, before: total(from), after: total(to) },
    ...classes.map(({ name, before, after }) => ({
      ...count,
      change: 'class-count' as const,
      id: name,
      before,
      after,
    })),
    ...items.flatMap((change) => ofItem(change, true)),
    ...uncertain.flatMap((change) => ofItem(change, false)),
  ];
}

/** The files of one version: its items, where any are public, and its history, where it has other versions. */
export function listExports(dataset: Dataset, list: DutyList): ExportFile[] {
  const records = changeRecords(stepsOf(versionsOf(dataset, list)));
  return [
    ...(list.items.length === 0
      ? []
      : [{ ...exportTable(duties, list.items, (row) => row), name: 'items', title: '条目' }]),
    ...(records.length === 0
      ? []
      : [
          {
            name: 'changes',
            title: '各版本之间的变化',
            rows: records.length,
            json: () => `${JSON.stringify(records, null, 1)}\n`,
            csv: () =>
              writeCsv(
                ['原版本', '现版本', '变化', '编号', '原编号', '列', '原来', '现在', '是否确定', '依据', '说明'],
                records.map((record) => [
                  record.from,
                  record.to,
                  CHANGE_WORDS[record.change],
                  record.id ?? '',
                  record.previousId ?? '',
                  record.column ?? '',
                  record.before ?? '',
                  record.after ?? '',
                  record.certain ? '是' : '否，另一版的条目没有找全',
                  record.basis ?? '',
                  record.note ?? '',
                ]),
              ),
          },
        ]),
  ];
}
