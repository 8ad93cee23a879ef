import type { Rule } from '../rule.ts';

export const fileCopy: Rule = {
  code: 'file-copy',
  level: 'error',
  title: '多出来的副本',
  example: {
    file: 'data/figures/150100 - 副本.csv',
    detail: { home: 'data/figures/150100.csv', same: '1' },
  },
  message: (fault) =>
    `是 ${fault.detail?.['home'] ?? ''} 的副本，${fault.detail?.['same'] === undefined ? '内容不一样' : '内容一样'}`,
  remedy: (fault) =>
    fault.detail?.['same'] === undefined
      ? `只留一个：要的内容写进 ${fault.detail?.['home'] ?? ''}，再删除这个文件`
      : '删除这个文件',
};
