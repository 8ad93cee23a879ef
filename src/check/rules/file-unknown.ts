import type { Rule } from '../rule.ts';

export const fileUnknown: Rule = {
  code: 'file-unknown',
  level: 'error',
  title: '多出来的文件',
  message: () => '没有一张表用这个文件',
  remedy: () => '改成正确的文件名，或删除它',
};
