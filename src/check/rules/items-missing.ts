import { faultAt, isWhole } from '../project.ts';
import type { Rule } from '../rule.ts';

export const itemsMissing: Rule = {
  code: 'items-missing',
  level: 'error',
  title: '条目和「条目公开」不符',
  example: {
    file: 'data/duty-lists.csv',
    row: 5,
    line: 5,
    column: '条目公开',
    value: '全部',
    detail: { found: '没有' },
  },
  message: (fault) => `data/duties/ 里${fault.detail?.['found'] ?? ''}这张清单的条目`,
  remedy: () => '有条目写「全部」或「部分」，没有条目写「未公开」；条目放在 data/duties/<清单编号>.csv',
  find: (project) => {
    const withItems = new Set(project.tables.duties.map((duty) => duty.value.list));
    return project.tables['duty-lists'].flatMap((row) => {
      const has = withItems.has(row.value.id);
      if (!row.sound || has === (row.value.itemsPublic !== '未公开')) return [];
      if (!has && !isWhole(project, 'duties', `data/duties/${row.value.id}.csv`)) return [];
      return [faultAt(row, 'items-missing', '条目公开', { found: has ? '有' : '没有' })];
    });
  },
};
