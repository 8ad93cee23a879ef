import type { Rule } from '../rule.ts';

export const titleRow: Rule = {
  code: 'title-row',
  level: 'error',
  title: '列名上面有标题',
  example: { file: 'data/districts.csv', row: 1, line: 1, value: '呼和浩特市及有关地区名录' },
  message: () => '第1行像标题，不是列名',
  remedy: (fault) =>
    `删除标题行，让列名成为第1行${fault.file.startsWith('data/duties/') ? '；清单的名称写在 duty-lists.csv 的「标题」' : ''}`,
};
