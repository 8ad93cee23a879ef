import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

export const districtLoop: Rule = {
  code: 'district-loop',
  level: 'error',
  title: '上级代码绕成了圈',
  example: { file: 'data/districts.csv', row: 9, line: 9, column: '上级代码', value: '150105' },
  message: () => '顺着「上级代码」往上找，又回到了这个地区',
  remedy: () => '改成真正的上一级的代码',
  find: (project) => {
    const parents = new Map(project.tables.districts.map((row) => [row.value.code, row.value.parent]));
    return project.tables.districts.flatMap((row) => {
      const seen = new Set<string>();
      let code: string | null | undefined = row.value.code;
      while (code !== null && code !== undefined) {
        if (seen.has(code)) return code === row.value.code ? [faultAt(row, 'district-loop', '上级代码')] : [];
        seen.add(code);
        code = parents.get(code);
      }
      return [];
    });
  },
};
