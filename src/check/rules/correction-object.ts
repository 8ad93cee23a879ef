import type { Fault } from '../../csv/fault.ts';
import { nearest } from '../nearest.ts';
import { faultAt, hasAllIds } from '../project.ts';
import { pagesOf, TABLES_WITH_PAGES } from '../released.ts';
import type { Rule } from '../rule.ts';

/** Sections of the site whose pages come from the program, not from a table or an article. */
const SECTIONS: ReadonlySet<string> = new Set([
  'data',
  'coverage',
  'glossary',
  'editing',
  'updates',
  'search',
  'embed',
]);

/** The section an address is in, and the page of the row or article it belongs to: `/duties/<编号>/` for its changes. */
function pageOf(address: string): { readonly section: string; readonly page: string } {
  const [section = '', id = ''] = address.split('/').slice(1);
  return { section, page: id === '' ? `/${section}/` : `/${section}/${id}/` };
}

export const correctionObject: Rule = {
  code: 'correction-object',
  level: 'error',
  title: '更正的对象不是本站的一页',
  example: {
    file: 'data/corrections.csv',
    row: 2,
    line: 2,
    column: '对象',
    value: '/figures/150100-01/',
    right: '/figures/150100-001/',
    detail: { suggestion: '/figures/150100-001/' },
  },
  message: () => '本站没有这一页，写错过的那一页上就不会有说明',
  remedy: (fault) =>
    fault.detail?.['suggestion']
      ? `是否想写「${fault.detail['suggestion']}」？不是的话，从浏览器地址栏复制那一页的地址，从网站名后面的 / 开始`
      : '从浏览器地址栏复制那一页的地址，从网站名后面的 / 开始，例如 /figures/150100-001/',
  find: (project) => {
    // What is missing may stand in lines that could not be read.
    const isRead = TABLES_WITH_PAGES.every((table) => hasAllIds(project, table, `data/${table}`));
    if (!isRead || project.faults.some(({ code }) => code === 'article-head')) return [];
    const pages = [
      ...pagesOf(project).map(({ address }) => address),
      ...project.pages.map(({ slug }) => `/${slug}/`),
      ...project.tables.redirects.flatMap((row) => (row.sound ? row.value.from : [])),
    ];
    const known = new Set([...pages, ...pages.map((page) => `/${pageOf(page).section}/`)]);
    return project.tables.corrections.flatMap((row): Fault[] => {
      const { object } = row.value;
      // A cell that is no address at all has a message of its own.
      if (typeof object !== 'string') return [];
      const address = object.replace(/[?#].*$/u, '');
      const { section, page } = pageOf(address);
      const isKnown = SECTIONS.has(section) || known.has(page);
      if (isKnown && address.endsWith('/')) return [];
      const meant = isKnown ? page : nearest(page, pages);
      return [faultAt(row, 'correction-object', '对象', meant === null ? {} : { suggestion: meant })];
    });
  },
};
