import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

export const listLoop: Rule = {
  code: 'list-loop',
  level: 'error',
  title: '上一版绕成了圈',
  example: {
    file: 'data/duty-lists.csv',
    row: 3,
    line: 3,
    column: '上一版',
    value: '150100-shequ-shiwu-v2',
  },
  message: () => '顺着「上一版」往前找，又回到了这张清单，读者看不出哪一版在先',
  remedy: () => '改成更早那一版的编号；最早的一版留空',
  find: (project) => {
    const lists = project.tables['duty-lists'];
    const previous = new Map(lists.map((row) => [row.value.id, row.value.previous]));
    return lists.flatMap((row) => {
      const seen = new Set<string>();
      let id: string | null | undefined = row.value.id;
      while (id !== null && id !== undefined) {
        if (seen.has(id)) return id === row.value.id ? [faultAt(row, 'list-loop', '上一版')] : [];
        seen.add(id);
        id = previous.get(id);
      }
      return [];
    });
  },
};
