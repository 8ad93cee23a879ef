import type { Rule } from '../rule.ts';

export const mergeConflict: Rule = {
  code: 'merge-conflict',
  level: 'error',
  title: '两人同时修改',
  example: { file: 'data/districts.csv', row: 7, line: 9, value: '<<<<<<< HEAD' },
  message: () => '从这一行起有两人同时修改留下的冲突标记',
  remedy: () => '保留正确的那几行，删除以 <<<<<<<、=======、>>>>>>> 开头的行',
};
