/**
 * What a query should find, and whether a result is that.
 *
 * A target is written as readers would name it, never as an address, so that it outlives a changed id:
 * - `cert:亲属关系证明` the page of a certificate with this name or alias, or whose name contains it; on a place's answer
 *   sheet (`#<id>`) the same answer counts;
 * - `certs` a page that lists certificates: all of them, A–Z, by office;
 * - `office:派出所` the list of certificates of a kind of office;
 * - `fig:呼和浩特:140+58` the page of a figure of that place, or of a place in it, that has all these numbers;
 * - `metric:吹哨件数` the page of a metric with this name, or whose name contains it;
 * - `place:南靖` the overview page of a place with this name or alias, with or without 省, 市, 县 …;
 * - `lists:咸宁` a duty list of that place, or the place's page of lists;
 * - `list:不应出具` a duty list whose title or type contains it;
 * - `duty:养犬` the row of a duty whose words contain it (or the page of a list, as its row);
 * - `case:上海` a case whose title contains it or whose place has this name;
 * - `term:一表通` the glossary's entry with this name or alias;
 * - `page:editing` a page of the site by its place.
 * Alternatives are joined by `;`. Anything else is a miss: a page that merely mentions the answer does not count.
 */
import { OFFICE_KINDS } from '../../src/dataset/certificate-views.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { readTable } from '../support/tables.ts';

/** A query of the regression suite. */
export interface Query {
  readonly kind: string;
  readonly query: string;
  readonly targets: string;
  /** `dev`: given with the issue; `own`: ours. */
  readonly source: string;
}

/** Reads the suite: tab-separated, one header line, lines beginning with `#` are notes. */
export const readQueries = (tsv: string): Query[] =>
  tsv
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [kind = '', query = '', targets = '', source = ''] = line.split('\t');
      return { kind, query, targets, source };
    });

/** Brackets and spaces do not matter: 贫困（困难）证明 is also 贫困证明. */
const bare = (name: string): string => name.replace(/\s+/gu, '');
const withoutBrackets = (name: string): string => bare(name).replace(/（[^（）]*）/gu, '');
const SUFFIX = /(?:特别行政区|(?:回族|壮族|维吾尔)?自治区|省|市|盟|自治州|地区|区|县|旗|街道|镇|乡|村|社区|居委会)$/u;

/** Tells the addresses (below the base path) that answer a target. */
export function targetPlaces(site: BuiltSite): (targets: string) => ReadonlySet<string> {
  const certificates = readTable(site, 'certificates');
  const districts = readTable(site, 'districts');
  const figures = readTable(site, 'figures');
  const metrics = readTable(site, 'metrics');
  const lists = readTable(site, 'duty-lists');
  const duties = readTable(site, 'duties');
  const terms = readTable(site, 'glossary');
  const caseTitles = site.pages
    .filter(({ place }) => /^\/cases\/[^/]+\/$/u.test(place))
    .map(({ place }) => ({ place, html: site.read(`${place.slice(1)}index.html`) }))
    .map(({ place, html }) => ({
      place,
      title: /<meta name="ArticleTitle" content="([^"]*)"/u.exec(html)?.[1] ?? '',
      district: /\/districts\/([^/"]+)\//u.exec(html.slice(html.indexOf('<main')))?.[1] ?? '',
    }));
  const byCode = new Map(districts.map((district) => [district.code, district]));

  const isNamed = (names: readonly string[], wanted: string): boolean =>
    names.some((name) => name === wanted || name.replace(SUFFIX, '') === wanted);
  /** The place and those above it. */
  const line = (code: string): string[] => {
    const district = byCode.get(code);
    if (!district) return [];
    return [code, ...(district.parent ? line(district.parent) : [])];
  };
  const codesOf = (name: string): Set<string> =>
    new Set(
      districts
        .filter((district) => isNamed([district.name, ...district.aliases, ...district.formerNames], name))
        .map(({ code }) => code),
    );
  const within = (code: string, codes: ReadonlySet<string>): boolean => line(code).some((one) => codes.has(one));

  const one = (target: string): string[] => {
    const [kind = '', name = '', numbers = ''] = target.split(':');
    switch (kind) {
      case 'cert':
        return certificates
          .filter(
            (one) =>
              withoutBrackets(one.name).includes(name) || bare(one.name).includes(name) || one.aliases.includes(name),
          )
          .flatMap(({ id }) => [
            `/certificates/${id}/`,
            ...districts.map(({ code }) => `/districts/${code}/certificates/#${id}`),
          ]);
      case 'certs':
        return [
          '/certificates/',
          '/certificates/a-z/',
          '/certificates/offices/',
          ...OFFICE_KINDS.map(({ slug }) => `/certificates/offices/${slug}/`),
        ];
      case 'office':
        return OFFICE_KINDS.filter((office) => office.name.includes(name)).map(
          ({ slug }) => `/certificates/offices/${slug}/`,
        );
      case 'fig': {
        const codes = codesOf(name);
        const wanted = numbers.split('+').map((number) => Number(number.replace('%', '')));
        return figures
          .filter((figure) => within(figure.district, codes))
          .filter((figure) => {
            const own = [
              figure.before,
              figure.after,
              figure.value,
              figure.rate,
              figure.rateMax,
              figure.numerator,
              figure.denominator,
            ];
            return wanted.every((number) => own.includes(number));
          })
          .map(({ id }) => `/figures/${id}/`);
      }
      case 'metric':
        return metrics.filter((metric) => metric.name.includes(name)).map(({ id }) => `/metrics/${id}/`);
      case 'place':
        return [...codesOf(name)].map((code) => `/districts/${code}/`);
      case 'lists': {
        const codes = codesOf(name);
        return [
          ...[...codes].map((code) => `/districts/${code}/duties/`),
          ...lists.filter((list) => codes.has(list.district)).map(({ id }) => `/duties/${id}/`),
        ];
      }
      case 'list':
        return lists
          .filter((list) => list.title.includes(name) || list.kind.includes(name))
          .map(({ id }) => `/duties/${id}/`);
      case 'duty':
        return duties
          .filter((duty) => duty.title.includes(name))
          .flatMap((duty) => [`/duties/${duty.list}/#${duty.id}`, `/duties/${duty.list}/`]);
      case 'case': {
        const codes = codesOf(name);
        return caseTitles
          .filter(({ title, district }) => title.includes(name) || codes.has(district))
          .map(({ place }) => place);
      }
      case 'term':
        return terms
          .filter((term) => [term.term, ...term.aliases].includes(name))
          .map(({ id }) => `/glossary/#${id}`)
          .concat('/glossary/');
      case 'page':
        return [name === 'home' ? '/' : `/${name}/`];
      default:
        throw new Error(`unknown target ${target}`);
    }
  };
  return (targets) =>
    new Set(
      targets.split(';').flatMap((target) => one(target.trim()).filter((place) => place.includes('#') || known(place))),
    );

  function known(place: string): boolean {
    return site.addresses.has(site.base + place.slice(1));
  }
}
