import type { Rule } from '../rule.ts';

export const headerUnknown: Rule = {
  code: 'header-unknown',
  level: 'error',
  title: '不认识的列',
  example: {
    file: 'data/glossary.csv',
    row: 1,
    line: 1,
    column: '备注人',
    detail: { all: '编号,术语,定义,别名,来源,说明' },
  },
  message: (fault) =>
    fault.detail?.['suggestion']
      ? `不认识列「${fault.column ?? ''}」，是否想写「${fault.detail['suggestion']}」？`
      : `不认识列「${fault.column ?? ''}」`,
  remedy: (fault) => {
    const all = fault.detail?.['all'] ?? '';
    const note = all.split(',').includes('说明') ? '（备注写在「说明」列）' : '';
    const suggestion = fault.detail?.['suggestion'];
    const asked = suggestion === undefined ? '' : `是就改成「${suggestion}」；不是就`;
    return `${asked}改成下面的列名之一，或删除这一列${note}：${all}`;
  },
};
