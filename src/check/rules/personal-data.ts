import type { Fault } from '../../csv/fault.ts';
import { covered } from '../personal.ts';
import { privateTexts } from '../private-texts.ts';
import type { Rule } from '../rule.ts';

export const personalData: Rule = {
  code: 'personal-data',
  level: 'error',
  title: '身份证号、银行卡号',
  example: {
    value: '1101************2X 全国性规定和全国统一清单归在这里。',
    detail: { kind: '身份证号' },
    file: 'data/districts.csv',
    row: 2,
    line: 2,
    column: '说明',
  },
  message: (fault) => `像${fault.detail?.['kind'] ?? '身份证号'}，不能公开`,
  remedy: () => '删除这个号码，并告诉管理员清理历史版本（git 里还留着）',
  // Cells are looked at while they are read; articles and the settings here.
  find: (project) =>
    privateTexts(project).flatMap(({ place, numbers }) =>
      numbers.map(({ kind, number }): Fault => ({
        code: 'personal-data',
        ...place,
        value: covered(number, number),
        detail: { kind },
      })),
    ),
};
