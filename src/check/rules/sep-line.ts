import type { Rule } from '../rule.ts';

export const sepLine: Rule = {
  code: 'sep-line',
  level: 'error',
  title: '多了 sep= 行',
  example: { file: 'data/glossary.csv', row: 1, line: 1, value: 'sep=,' },
  message: () => '第1行应当是列名',
  remedy: () => '删除「sep=」这一行',
};
