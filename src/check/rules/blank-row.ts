import type { Rule } from '../rule.ts';

export const blankRow: Rule = {
  code: 'blank-row',
  level: 'warning',
  title: '整行为空',
  example: { file: 'data/districts.csv', row: 7, line: 7 },
  message: () => '整行为空，已跳过',
  remedy: () => '删除这一行（在 Excel 里删除「整行」，不是清除内容）',
};
