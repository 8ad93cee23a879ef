import type { Rule } from '../rule.ts';

export const numberUnit: Rule = {
  code: 'number-unit',
  level: 'error',
  title: '数字带了别的字',
  message: () => '这一列只写数字，不带单位和「约」「余」等字',
  remedy: (fault) =>
    fault.detail?.['qualifier']
      ? `写成 ${fault.detail['suggestion'] ?? ''}，并在「限定」列写「${fault.detail['qualifier']}」`
      : `写成 ${fault.detail?.['suggestion'] ?? ''}；单位写在 metrics.csv 的「单位」`,
};
