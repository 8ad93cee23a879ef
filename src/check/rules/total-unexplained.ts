import { findPrinted } from '../../dataset/printed.ts';
import { faultAt, isWhole } from '../project.ts';
import type { Rule } from '../rule.ts';

export const totalUnexplained: Rule = {
  code: 'total-unexplained',
  level: 'warning',
  title: '总数说明没有说差在哪里',
  example: {
    file: 'data/duty-lists.csv',
    row: 2,
    line: 2,
    column: '总数说明',
    value: '总数取自媒体的概述',
    detail: { declared: '5', counted: '3', difference: '2' },
  },
  message: (fault) => {
    const { declared = '', counted = '', difference = '' } = fault.detail ?? {};
    return `公布总数 ${declared}，实有条目 ${counted}，差 ${difference}，说明里没有写差的是什么`;
  },
  remedy: (fault) => {
    const { counted = '', difference = '' } = fault.detail ?? {};
    return `补上缺的行；确实不同，在「总数说明」写出差几项、为什么，例如「合并 ${difference} 项」或「列出 ${counted} 项」`;
  },
  find: (project) => {
    const items = new Map<string, number>();
    for (const { value } of project.tables.duties) items.set(value.list, (items.get(value.list) ?? 0) + 1);
    return project.tables['duty-lists'].flatMap((row) => {
      const { id, declaredTotal: declared, totalNote: note, itemsPublic } = row.value;
      const counted = items.get(id) ?? 0;
      // Without a note, and without any item, there are messages of their own.
      if (!row.sound || declared === null || note === null || itemsPublic !== '全部') return [];
      if (counted === 0 || counted === declared || !isWhole(project, 'duties', `data/duties/${id}.csv`)) return [];
      const difference = Math.abs(declared - counted);
      if ([difference, counted].some((number) => findPrinted(number, note).length > 0)) return [];
      return [
        faultAt(row, 'total-unexplained', '总数说明', {
          declared: String(declared),
          counted: String(counted),
          difference: String(difference),
        }),
      ];
    });
  },
};
