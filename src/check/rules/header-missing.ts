import type { Rule } from '../rule.ts';

export const headerMissing: Rule = {
  code: 'header-missing',
  level: 'error',
  title: '缺少列',
  message: (fault) => `缺少列「${fault.detail?.['missing'] ?? ''}」`,
  remedy: (fault) => `在列名行加上。全部列名：${fault.detail?.['all'] ?? ''}`,
};
