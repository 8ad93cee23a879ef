import { faultAt, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

export const seriesBreak: Rule = {
  code: 'series-break',
  level: 'warning',
  title: '前后两段接不上',
  example: {
    file: 'data/figures/150100.csv',
    row: 3,
    line: 3,
    column: '原值',
    value: '97',
    detail: { other: '2', after: '79', before: '97' },
  },
  message: (fault) =>
    `和第${fault.detail?.['other'] ?? ''}行接不上：上一段的现值是 ${fault.detail?.['after'] ?? ''}，这一段的原值是 ${fault.detail?.['before'] ?? ''}`,
  remedy: () => '对照原文改数字；两段数的不是一回事，就把「对象」写得能分清',
  find: ({ tables }) => {
    const series = new Map<string, ReadRow<'figures'>[]>();
    for (const row of tables.figures) {
      const { district, metric, object, basis, before, after } = row.value;
      if (before === null || after === null) continue;
      const key = JSON.stringify([district, metric, object, basis]);
      const rows = series.get(key);
      if (rows) rows.push(row);
      else series.set(key, [row]);
    }
    return [...series.values()].flatMap((rows) => {
      /** A row may go on from the one above it, or sum up from where an earlier one began. */
      const starts = new Set<number | null>();
      return rows.flatMap((row, index) => {
        const { before, after } = row.value;
        const last = rows[index - 1];
        const goesOn = starts.has(before);
        starts.add(before).add(after);
        if (!last || goesOn) return [];
        const detail = { other: String(last.row), after: String(last.value.after), before: String(before) };
        return [faultAt(row, 'series-break', '原值', detail)];
      });
    });
  },
};
