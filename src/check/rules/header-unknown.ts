import type { Rule } from '../rule.ts';

export const headerUnknown: Rule = {
  code: 'header-unknown',
  level: 'error',
  title: '不认识的列',
  message: (fault) =>
    fault.detail?.['suggestion']
      ? `不认识列「${fault.value ?? ''}」，是否想写「${fault.detail['suggestion']}」`
      : `不认识列「${fault.value ?? ''}」`,
  remedy: (fault) => `改成下面的列名之一，备注写在「说明」列：${fault.detail?.['all'] ?? ''}`,
};
