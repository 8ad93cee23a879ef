import type { Fault } from '../../csv/fault.ts';
import { covered } from '../personal.ts';
import { privateTexts, SETTINGS } from '../private-texts.ts';
import type { Rule } from '../rule.ts';

export const contactMobile: Rule = {
  code: 'contact-mobile',
  level: 'warning',
  title: '网站的联系方式是手机号',
  example: { file: 'data/site.json', column: 'contact', value: '1391*****78' },
  message: () => '像个人手机号，会印在网站上',
  remedy: () => '改成单位座机（区号-号码）或邮箱；确实是单位公开的值班手机，可以不改',
  find: (project) =>
    privateTexts(project).flatMap(({ place, mobiles }) =>
      place.file === SETTINGS
        ? mobiles.map((mobile): Fault => ({ code: 'contact-mobile', ...place, value: covered(mobile, mobile) }))
        : [],
    ),
};
