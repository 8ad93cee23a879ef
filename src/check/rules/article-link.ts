import type { Rule } from '../rule.ts';

export const articleLink: Rule = {
  code: 'article-link',
  level: 'error',
  title: '文章里的链接',
  example: {
    file: 'content/cases/hohhot.mdx',
    row: 13,
    line: 13,
    value: 'javascript:alert(1)',
    detail: {},
  },
  message: (fault) =>
    fault.detail?.['image'] === undefined
      ? '链接只能是 https://、http:// 开头的网址，或以 / 开头的本站地址'
      : '图片只能放在本站，不能用别处的地址',
  remedy: (fault) =>
    fault.detail?.['image'] === undefined
      ? '从浏览器地址栏复制完整的网址'
      : '把图片放进 public 文件夹，写 / 开头的地址',
};
