import type { Rule } from '../rule.ts';

export const numberOdd: Rule = {
  code: 'number-odd',
  level: 'error',
  title: '数字写法不规范',
  example: {
    detail: { need: 'optional' },
    file: 'data/figures/150100.csv',
    row: 2,
    line: 2,
    column: '原值',
    value: '1e3',
  },
  message: () => '不是这一列要的数字写法',
  remedy: () => '写成普通数字，例如 79 或 58.6；件数不带小数和负号，不写 0 开头、加号、1e3、0x10 之类',
};
