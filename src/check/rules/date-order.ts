import type { Fault } from '../../csv/fault.ts';
import { faultAt, type Project } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Whether one day, month or year is surely before another: 2024 is not before 2024-08. */
const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

function sources({ tables }: Project): Fault[] {
  return tables.sources.flatMap((row) => {
    const { date, retrieved } = row.value;
    if (date === null || retrieved === null || !isBefore(retrieved, date)) return [];
    return [faultAt(row, 'date-order', '取得日期', { what: '早于「日期」', other: date })];
  });
}

function lists({ tables }: Project): Fault[] {
  const effective = new Map(tables['duty-lists'].map((row) => [row.value.id, row.value.effective]));
  return tables['duty-lists'].flatMap((row) => {
    const [own, before] = [row.value.effective, effective.get(row.value.previous ?? '') ?? null];
    if (own === null || before === null || !isBefore(own, before)) return [];
    return [faultAt(row, 'date-order', '生效日期', { what: '早于上一版的生效日期', other: before })];
  });
}

function periods({ tables }: Project): Fault[] {
  return tables.figures.flatMap((row): Fault[] => {
    const [first, last] = row.value.period?.match(/\d{4}(?:-\d{2}){0,2}/gu) ?? [];
    if (first === undefined || last === undefined || !isBefore(last, first)) return [];
    return [faultAt(row, 'date-order', '时间', { what: '后面的时间早于前面的', other: first })];
  });
}

function articles({ cases }: Project): Fault[] {
  return cases.flatMap(({ file, head }): Fault[] => {
    if (head.updated === undefined || !isBefore(head.updated, head.date)) return [];
    const detail = { what: '早于「date」', other: head.date };
    return [{ code: 'date-order', file, column: 'updated', value: head.updated, detail }];
  });
}

export const dateOrder: Rule = {
  code: 'date-order',
  level: 'error',
  title: '日期先后不对',
  example: {
    file: 'data/sources.csv',
    row: 2,
    line: 2,
    column: '取得日期',
    value: '2026-11-22',
    detail: { what: '早于「日期」', other: '2026-11-28' },
  },
  message: (fault) => `${fault.detail?.['what'] ?? ''}（${fault.detail?.['other'] ?? ''}）`,
  remedy: () => '两个日期可能填反了，对照原文改',
  find: (project) => [...sources(project), ...lists(project), ...periods(project), ...articles(project)],
};
