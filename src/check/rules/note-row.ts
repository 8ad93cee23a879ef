import type { Rule } from '../rule.ts';

export const noteRow: Rule = {
  code: 'note-row',
  level: 'error',
  title: '表注当成了数据',
  example: { file: 'data/duties/150100-jiedao-fuquan-2023.csv', row: 5, line: 5, value: '备注：赋权事项以条例为准' },
  message: () => '这一行是表注，不是数据',
  remedy: (fault) =>
    fault.file.startsWith('data/duties/')
      ? '删除这一行；要告诉读者的话写到 duty-lists.csv 的「说明」'
      : '删除这一行；要告诉读者的话写到有关那一行的「说明」',
};
