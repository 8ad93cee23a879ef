import { faultAt, isWhole } from '../project.ts';
import type { Rule } from '../rule.ts';

export const totalMismatch: Rule = {
  code: 'total-mismatch',
  level: 'error',
  title: '总数和条目数不同',
  example: {
    file: 'data/duty-lists.csv',
    row: 2,
    line: 2,
    column: '公布总数',
    value: '4',
    detail: { what: '实有条目', declared: '4', counted: '3', difference: '1' },
  },
  message: (fault) =>
    `公布总数 ${fault.detail?.['declared'] ?? ''}，${fault.detail?.['what'] ?? ''} ${fault.detail?.['counted'] ?? ''}，差 ${fault.detail?.['difference'] ?? ''}`,
  remedy: () => '补上缺的行，或在「总数说明」写明为什么不同（如「合并 2 项」）',
  find: (project) => {
    const itemsOf = new Map<string, number>();
    for (const { value } of project.tables.duties) itemsOf.set(value.list, (itemsOf.get(value.list) ?? 0) + 1);
    return project.tables['duty-lists'].flatMap((row) => {
      const list = row.value;
      if (!row.sound || list.declaredTotal === null || list.totalNote !== null) return [];
      const declared = list.declaredTotal;
      const mismatch = (what: string, counted: number) =>
        counted === declared
          ? []
          : [
              faultAt(row, 'total-mismatch', '公布总数', {
                what,
                declared: String(declared),
                counted: String(counted),
                difference: String(Math.abs(declared - counted)),
              }),
            ];
      const items = itemsOf.get(list.id) ?? 0;
      const classes = list.classCounts.map(([, count]) => Number(count));
      return [
        ...(list.itemsPublic === '全部' && isWhole(project, 'duties', `data/duties/${list.id}.csv`)
          ? mismatch('实有条目', items)
          : []),
        ...(classes.length > 0 && classes.every(Number.isFinite)
          ? mismatch(
              '各类别相加',
              classes.reduce((a, b) => a + b, 0),
            )
          : []),
      ];
    });
  },
};
