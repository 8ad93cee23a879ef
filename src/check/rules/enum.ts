import type { Rule } from '../rule.ts';

export const enumeration: Rule = {
  code: 'enum',
  level: 'error',
  title: '不是规定的用词',
  example: {
    right: '不用开',
    detail: { words: '不用开、到别处办、社区可开、已取消', need: 'optional', suggestion: '不用开' },
    file: 'data/certificate-answers.csv',
    row: 3,
    line: 3,
    column: '结论',
    value: '不用看',
  },
  message: (fault) => `可以写：${fault.detail?.['words'] ?? ''}`,
  remedy: (fault) => (fault.detail?.['suggestion'] ? `是否想写「${fault.detail['suggestion']}」？` : '从上面选一个'),
};
