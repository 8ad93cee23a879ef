import type { Rule } from '../rule.ts';

export const totalRow: Rule = {
  code: 'total-row',
  level: 'error',
  title: '合计当成了数据',
  example: { file: 'data/metrics.csv', row: 6, line: 6, value: '小 计' },
  message: () => '这一行是合计，不是数据',
  remedy: (fault) =>
    fault.file.startsWith('data/duties/')
      ? '删除这一行，合计由网站计算；公布的总数写在 duty-lists.csv 的「公布总数」'
      : '删除这一行，合计由网站计算',
};
