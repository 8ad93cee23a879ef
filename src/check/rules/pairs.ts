import type { Rule } from '../rule.ts';

export const pairs: Rule = {
  code: 'pairs',
  level: 'error',
  title: '「名称=内容」写法',
  message: (fault) => `「${fault.detail?.['part'] ?? ''}」不是「名称=内容」的写法`,
  remedy: () => '写成 依法履行=49;依法协助=58 的样子，多组之间用英文分号',
};
