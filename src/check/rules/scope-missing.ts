import type { Fault } from '../../csv/fault.ts';
import { findPrinted } from '../../dataset/printed.ts';
import { LEVELS, type Level } from '../../schema/districts.ts';
import { faultAt, type Project } from '../project.ts';
import type { Rule } from '../rule.ts';

/** What says that a number holds for each, not for all: in the same clause, with no other number between. */
const EACH = /(?:平均|户均|人均|村均|每个?(?:村|社区|嘎查|乡镇|街道|苏木|单位|部门))[^\d，。；,;]*$/u;

/** A total whose quote says that it is an average. */
function figures({ tables }: Project): Fault[] {
  return tables.figures.flatMap((row): Fault[] => {
    const { quote, basis } = row.value;
    if (typeof quote !== 'string' || basis !== '合计') return [];
    for (const key of ['before', 'after', 'value'] as const) {
      const number = row.value[key];
      const places = number === null ? [] : findPrinted(number, quote);
      if (places.length > 0 && places.every(({ index }) => EACH.test(quote.slice(0, index)))) {
        const detail = { number: String(number), words: '原文说的是平均', fill: '平均' };
        return [faultAt(row, 'scope-missing', '口径', detail)];
      }
    }
    return [];
  });
}

const EVERY: Readonly<Partial<Record<Level, string>>> = {
  地级: '每个市',
  县级: '每个县（区）',
  乡级: '每个乡镇（街道）',
  村级: '每个村（社区）',
};

/** A number of duties of lower places, published by a higher one: of all of them together, or of each? */
function lists({ tables }: Project): Fault[] {
  const levels = new Map(tables.districts.map((row) => [row.value.code, row.value.level]));
  return tables['duty-lists'].flatMap((row): Fault[] => {
    const { declaredTotal, countBasis, level, district } = row.value;
    const own = levels.get(district);
    if (declaredTotal === null || countBasis !== null || level === null || own === undefined) return [];
    if (LEVELS.indexOf(level) <= LEVELS.indexOf(own)) return [];
    return [
      faultAt(row, 'scope-missing', '计数口径', {
        number: String(declaredTotal),
        words: `是${EVERY[level] ?? level}平均有这么多，还是全部合计，没有写`,
        fill: '合计」或「平均',
      }),
    ];
  });
}

export const scopeMissing: Rule = {
  code: 'scope-missing',
  level: 'warning',
  title: '是合计还是平均',
  example: {
    file: 'data/figures/150100.csv',
    row: 8,
    line: 8,
    column: '口径',
    value: '合计',
    detail: { number: '7', words: '原文说的是平均', fill: '平均' },
  },
  message: (fault) => `「${fault.detail?.['number'] ?? ''}」${fault.detail?.['words'] ?? ''}`,
  remedy: (fault) => `对照原文，在「${fault.column ?? ''}」填「${fault.detail?.['fill'] ?? ''}」`,
  find: (project) => [...figures(project), ...lists(project)],
};
