import type { Rule } from '../rule.ts';

export const periodFormat: Rule = {
  code: 'period-format',
  level: 'error',
  title: '时间写法',
  message: () => '时间写成 2024、2024-10、2025上半年、2021/2023 或 截至2024-10-14',
  remedy: (fault) =>
    fault.detail?.['suggestion'] ? `写成 ${fault.detail['suggestion']}` : `照上面的样子改；原文没写时间填「[x]」`,
};
