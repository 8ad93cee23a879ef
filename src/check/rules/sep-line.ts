import type { Rule } from '../rule.ts';

export const sepLine: Rule = {
  code: 'sep-line',
  level: 'error',
  title: '多了 sep= 行',
  message: () => '第1行应当是列名',
  remedy: () => '删除「sep=」这一行',
};
