import type { Rule } from '../rule.ts';

export const fileUnknown: Rule = {
  code: 'file-unknown',
  level: 'error',
  title: '多出来的文件',
  example: { file: 'data/district.csv' },
  message: () => '没有一张表用这个文件',
  remedy: (fault) =>
    fault.file.endsWith('.csv')
      ? '改成正确的文件名，或删除它'
      : '表格要存成 CSV UTF-8，文件名用小写的 .csv 结尾；不是表格就移出 data 文件夹',
};
