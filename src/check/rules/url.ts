import type { Rule } from '../rule.ts';

export const url: Rule = {
  code: 'url',
  level: 'error',
  title: '网址写法',
  example: {
    detail: { need: 'optional' },
    file: 'data/sources.csv',
    row: 2,
    line: 2,
    column: '网址',
    value: 'javascript:alert(1)',
  },
  message: () => '只接受 https:// 或 http:// 开头、没有空格的网址（本站地址以 / 开头）',
  remedy: (fault) => `从浏览器地址栏复制完整的网址${fault.detail?.['need'] === 'optional' ? '；没有就留空' : ''}`,
};
