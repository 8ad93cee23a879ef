import type { Rule } from '../rule.ts';

export const enumeration: Rule = {
  code: 'enum',
  level: 'error',
  title: '不是规定的用词',
  message: (fault) => `可以写：${fault.detail?.['words'] ?? ''}`,
  remedy: (fault) => (fault.detail?.['suggestion'] ? `是否想写「${fault.detail['suggestion']}」？` : '从上面选一个'),
};
