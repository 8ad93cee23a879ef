import type { Rule } from '../rule.ts';

/** What stands in a page's address as it is: letters of any script, digits, hyphens. */
const ARTICLE_NAME = /^[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*$/u;

export const articleName: Rule = {
  code: 'article-name',
  level: 'error',
  title: '文章的文件名',
  example: { file: 'content/cases/hohhot {2024}.mdx', value: 'hohhot {2024}' },
  message: () => '文件名要用在网址里，只能有字母、数字和连字符 -',
  remedy: () => '改文件名，例如 hohhot-duty-lists.mdx',
  find: (project) =>
    [...project.cases, ...project.pages].flatMap(({ file, slug }) =>
      ARTICLE_NAME.test(slug) ? [] : [{ code: 'article-name', file, value: slug }],
    ),
};
