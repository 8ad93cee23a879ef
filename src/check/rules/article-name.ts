import type { Rule } from '../rule.ts';

/** What stands in an address as it is, whatever program reads it. */
const ARTICLE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const articleName: Rule = {
  code: 'article-name',
  level: 'error',
  title: '文章的文件名',
  example: { file: 'content/cases/hohhot {2024}.mdx', value: 'hohhot {2024}', right: 'hohhot-2024' },
  message: () => '文件名会成为网址，只用小写字母、数字和连字符 -',
  remedy: () => '改文件名，例如 hohhot-duty-lists.mdx',
  find: (project) =>
    [...project.cases, ...project.pages].flatMap(({ file, slug }) =>
      ARTICLE_NAME.test(slug) ? [] : [{ code: 'article-name', file, value: slug }],
    ),
};
