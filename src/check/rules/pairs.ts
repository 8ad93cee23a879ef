import type { Rule } from '../rule.ts';

export const pairs: Rule = {
  code: 'pairs',
  level: 'error',
  title: '「名称=内容」写法',
  example: {
    detail: { part: '依法履行职责51', need: 'optional' },
    file: 'data/duty-lists.csv',
    row: 6,
    line: 6,
    column: '分类数',
    value: '依法履行职责51;依法协助工作=20',
  },
  message: (fault) => `「${fault.detail?.['part'] ?? ''}」不是「名称=内容」的写法`,
  remedy: () => '写成 依法履行=49;依法协助=58 的样子，多组之间用英文分号',
};
