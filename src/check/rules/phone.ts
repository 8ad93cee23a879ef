import type { Fault } from '../../csv/fault.ts';
import { covered } from '../personal.ts';
import { AGREED, privateTexts, SETTINGS } from '../private-texts.ts';
import type { Rule } from '../rule.ts';

export const phone: Rule = {
  code: 'phone',
  level: 'error',
  title: '像个人手机号',
  example: {
    value: '联系 138-*******00，全国性规定和全国统一清单归在这里。',
    file: 'data/districts.csv',
    row: 2,
    line: 2,
    column: '说明',
  },
  message: () => '像个人手机号，不能公开',
  remedy: (fault) =>
    `改成单位座机（区号-号码）；确实是公开的值班手机，在${fault.file.endsWith('.csv') ? '「说明」' : '同一段'}里写「${AGREED}」`,
  // Cells are looked at while they are read; articles here.
  find: (project) =>
    privateTexts(project).flatMap(({ place, mobiles, agreed }) =>
      agreed || place.file === SETTINGS
        ? []
        : mobiles.map((mobile): Fault => ({ code: 'phone', ...place, value: covered(mobile, mobile) })),
    ),
};
