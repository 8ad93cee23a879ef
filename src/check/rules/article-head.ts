import type { Rule } from '../rule.ts';

export const articleHead: Rule = {
  code: 'article-head',
  level: 'error',
  title: '文章开头的信息',
  example: { file: 'content/cases/hohhot.mdx', column: 'title', detail: { reason: '缺少这一项' } },
  message: (fault) => fault.detail?.['reason'] ?? '',
  remedy: () => '照其他文章开头两条 --- 之间的样子改',
};
