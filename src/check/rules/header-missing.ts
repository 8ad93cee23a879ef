import type { Rule } from '../rule.ts';

export const headerMissing: Rule = {
  code: 'header-missing',
  level: 'error',
  title: '缺少列',
  example: {
    file: 'data/glossary.csv',
    row: 1,
    line: 1,
    detail: { missing: '定义', all: '编号,术语,定义,别名,来源,说明' },
  },
  message: (fault) => `缺少列「${fault.detail?.['missing'] ?? ''}」`,
  remedy: (fault) => `在列名行加上。全部列名：${fault.detail?.['all'] ?? ''}`,
};
