import type { Fault } from '../../csv/fault.ts';
import { tables } from '../../schema/index.ts';
import { faultAt, isBlankCell, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Numbers a page can show by themselves. */
const ALONE = ['before', 'after', 'value', 'rate'] as const;
/** Numbers that say something only beside another one: which, and beside which. */
const BESIDE = [
  ['rateMax', 'rate'],
  ['numerator', 'denominator'],
  ['denominator', 'numerator'],
] as const;

const headerOf = (key: keyof typeof tables.figures.columns): string => tables.figures.columns[key].header;

/** A row no page could show a number of. */
function inRow(row: ReadRow<'figures'>): Fault[] {
  const { value } = row;
  if (ALONE.some((key) => value[key] !== null)) return [];
  if (value.numerator !== null && value.denominator !== null) return [];
  // A number that could not be read has a message of its own.
  const keys = [...ALONE, ...BESIDE.map(([key]) => key)];
  if (keys.some((key) => value[key] === null && !isBlankCell(row, headerOf(key)))) return [];
  const half = BESIDE.find(([key]) => value[key] !== null);
  const detail = half && { half: headerOf(half[0]), other: headerOf(half[1]) };
  return [faultAt(row, 'no-number', detail?.other ?? '数量', detail)];
}

export const noNumber: Rule = {
  code: 'no-number',
  level: 'error',
  title: '一条数据没有数',
  example: { file: 'data/figures/150100.csv', row: 7, line: 7, column: '数量', value: '' },
  message: (fault) =>
    fault.detail?.['half'] === undefined
      ? '原值、现值、数量、变化率、分子都空着'
      : `只有「${fault.detail['half']}」，没有「${fault.detail['other'] ?? ''}」，读者看不出是多少`,
  remedy: (fault) =>
    fault.detail?.['half'] === undefined
      ? '填上原文里的数；原文没有数，就删掉这一行'
      : `照原文补上「${fault.detail['other'] ?? ''}」；原文只有一个数的，写在「数量」`,
  find: ({ tables: read }) => read.figures.flatMap(inRow),
};
