import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** After this many months somebody should look again. */
const MONTHS = 12;

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const [nowYear = 0, nowMonth = 1, nowDay = 1] = to.split('-').map(Number);
  return (nowYear - year) * 12 + nowMonth - month - (nowDay < day ? 1 : 0);
}

export const stale: Rule = {
  code: 'stale',
  level: 'warning',
  title: '很久没有核对',
  example: {
    file: 'data/certificate-answers.csv',
    row: 2,
    line: 2,
    column: '核对日期',
    value: '2025-10-20',
    detail: { months: '13', today: '2026-11-28' },
  },
  message: (fault) => `已经 ${fault.detail?.['months'] ?? ''} 个月没有核对`,
  remedy: (fault) => `对照来源再看一遍，有变化就改，然后把「核对日期」改成 ${fault.detail?.['today'] ?? ''}`,
  find: ({ today, tables }) => {
    if (today === null) return [];
    return [...tables['certificate-answers'], ...tables.offices].flatMap((row) => {
      const months = row.value.checkedOn === null ? 0 : monthsBetween(row.value.checkedOn, today);
      return months > MONTHS ? [faultAt(row, 'stale', '核对日期', { months: String(months), today })] : [];
    });
  },
};
