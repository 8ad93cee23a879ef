/** The kinds of pages the site has, and some of each to look at. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** One entry for every route of the site. A page that fits none, or two, fails its test: add its kind here. */
export const pageTypes = {
  home: /^\/$/u,
  certificates: /^\/certificates\/$/u,
  certificate: /^\/certificates\/(?!(?:a-z|offices)\/)[^/]+\/$/u,
  'certificates by pinyin': /^\/certificates\/a-z\/$/u,
  'certificates by office': /^\/certificates\/offices\/$/u,
  'certificates of an office': /^\/certificates\/offices\/[^/]+\/$/u,
  card: /^\/certificates\/[^/]+\/card\/$/u,
  'sheet of a district': /^\/districts\/[^/]+\/certificates\/sheet\/$/u,
  districts: /^\/districts\/$/u,
  district: /^\/districts\/[^/]+\/$/u,
  'duties of a district': /^\/districts\/[^/]+\/duties\/$/u,
  'certificates in a district': /^\/districts\/[^/]+\/certificates\/$/u,
  'figures of a district': /^\/districts\/[^/]+\/figures\/$/u,
  'duty lists': /^\/duties\/$/u,
  'duties by department': /^\/duties\/departments\/$/u,
  'duties of a department': /^\/duties\/departments\/[^/]+\/$/u,
  'duties by field': /^\/duties\/topics\/$/u,
  'duties of a field': /^\/duties\/topics\/[^/]+\/$/u,
  'fields of a duty list': /^\/duties\/[^/]+\/fields\/$/u,
  'sheet of a duty list': /^\/duties\/[^/]+\/sheet\/$/u,
  'duty list': /^\/duties\/(?!(?:departments|topics)\/)[^/]+\/$/u,
  'changes of a duty list': /^\/duties\/[^/]+\/changes\/$/u,
  figures: /^\/figures\/$/u,
  figure: /^\/figures\/[^/]+\/$/u,
  'topic of figures': /^\/figures\/topics\/[^/]+\/$/u,
  metrics: /^\/metrics\/$/u,
  metric: /^\/metrics\/[^/]+\/$/u,
  cases: /^\/cases\/$/u,
  case: /^\/cases\/[^/]+\/$/u,
  search: /^\/search\/$/u,
  updates: /^\/updates\/$/u,
  corrections: /^\/corrections\/$/u,
  coverage: /^\/coverage\/$/u,
  glossary: /^\/glossary\/$/u,
  data: /^\/data\/$/u,
  sources: /^\/data\/sources\/$/u,
  'kinds of mistakes': /^\/editing\/errors\/$/u,
  styleguide: /^\/styleguide\/$/u,
  source: /^\/data\/sources\/[^/]+\/$/u,
  prose: /^\/(?:about|background|methodology|accessibility)\/$/u,
  handbook: /^\/editing\/$/u,
  'task of the handbook': /^\/editing\/(?!(?:check|errors|tables)\/)[^/]+\/$/u,
  'check of tables': /^\/editing\/check\/$/u,
  'columns of tables': /^\/editing\/tables\/$/u,
  'columns of a table': /^\/editing\/tables\/[^/]+\/$/u,
  offline: /^\/offline\/$/u,
  'not found': /^\/404\.html$/u,
} as const satisfies Readonly<Record<string, RegExp>>;

export type PageType = keyof typeof pageTypes;

export const typesOf = (page: BuiltPage): PageType[] =>
  (Object.keys(pageTypes) as PageType[]).filter((type) => pageTypes[type].test(page.place));

/** A page to look at. */
export interface Sample {
  readonly type: PageType;
  readonly place: string;
}

/** Of every type its longest page, its shortest and those evenly between. */
export function samplePages(site: BuiltSite, atMostOfAType: number): Sample[] {
  const length = (page: BuiltPage): number =>
    statSync(join(site.folder, page.place.endsWith('/') ? `${page.place}index.html` : page.place)).size;
  return (Object.keys(pageTypes) as PageType[]).flatMap((type) => {
    const pages = site.pages
      .filter((page) => pageTypes[type].test(page.place))
      .map((page) => ({ place: page.place, length: length(page) }))
      .sort((a, b) => b.length - a.length || (a.place < b.place ? -1 : 1));
    const wanted = Math.min(pages.length, atMostOfAType);
    return Array.from({ length: wanted }, (_, index) => {
      const position = wanted === 1 ? 0 : Math.round((index * (pages.length - 1)) / (wanted - 1));
      return { type, place: pages[position]?.place ?? '' };
    });
  });
}
