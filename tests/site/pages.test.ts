import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { projectRoot, readSite, resolveAddress, type BuiltPage } from '../support/built-site.ts';
import { attribute, byTag, elementsIn, isSvg, proseOf, textOf, type Element } from '../support/html.ts';
import { jsonLd } from '../support/links.ts';

const site = readSite();

/** What a check finds on all pages, each with its page. */
const onAllPages = (check: (page: BuiltPage) => readonly string[]): string[] =>
  brief(site.pages.flatMap((page) => check(page).map((finding) => `${page.path}: ${finding}`)));

const meta = (page: BuiltPage, name: string): string[] =>
  byTag(page.document, 'meta')
    .filter((element) => attribute(element, 'name') === name)
    .map((element) => attribute(element, 'content') ?? '');

/** Values that occur more than once. */
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

test('every page is written without a fault a browser would have to mend', () => {
  expect(onAllPages((page) => page.faults)).toEqual([]);
});

test('every page says it is Chinese', () => {
  expect(
    onAllPages((page) =>
      byTag(page.document, 'html')
        .map((root) => attribute(root, 'lang') ?? 'no language')
        .filter((language) => language !== 'zh-CN'),
    ),
  ).toEqual([]);
});

test('every page has one title, and no two pages the same', () => {
  const titles = site.pages.map((page) => ({
    page,
    titles: byTag(page.document, 'title').filter((title) => !isSvg(title)),
  }));
  expect(titles.filter((one) => one.titles.length !== 1).map((one) => one.page.path)).toEqual([]);
  const pagesByTitle = Map.groupBy(titles, (one) => one.titles.map(textOf).join());
  const shared = [...pagesByTitle]
    .filter(([title, pages]) => pages.length > 1 || title === '')
    .map(([title, pages]) => `${title}: ${pages.map((one) => one.page.path).join(' ')}`);
  expect(brief(shared)).toEqual([]);
});

test('every page has one description', () => {
  expect(
    onAllPages((page) => {
      const descriptions = meta(page, 'description');
      return descriptions.length === 1 && descriptions[0]?.trim() !== '' ? [] : [JSON.stringify(descriptions)];
    }),
  ).toEqual([]);
});

test('every page names the site and itself to Chinese crawlers', () => {
  expect(
    onAllPages((page) => ['SiteName', 'ArticleTitle'].filter((name) => meta(page, name).filter(Boolean).length !== 1)),
  ).toEqual([]);
});

test('every page has one h1, and no heading skips a level or is empty', () => {
  expect(
    onAllPages((page) => {
      const headings = byTag(page.document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
      const levels = headings.map((heading) => Number(heading.tagName.slice(1)));
      const skips = levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after ${levels[index - 1] ?? 'nothing'}`] : [],
      );
      const count = levels.filter((level) => level === 1).length;
      return [
        ...skips,
        ...(count === 1 ? [] : [`${count} h1`]),
        ...headings.filter((heading) => textOf(heading) === '').map((heading) => `empty ${heading.tagName}`),
      ];
    }),
  ).toEqual([]);
});

test('every page has one main, header and footer, and a link past the header', () => {
  expect(
    onAllPages((page) => [
      ...['main', 'header', 'footer'].filter((name) => byTag(page.document, name).length !== 1),
      ...byTag(page.document, 'a')
        .slice(0, 1)
        .map((link) => attribute(link, 'href') ?? '')
        .filter((address) => address !== '#main'),
    ]),
  ).toEqual([]);
});

test('no id stands twice on a page, and every reference to one has its element', () => {
  expect(
    onAllPages((page) => {
      const elements = elementsIn(page.document);
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      const known = new Set(ids);
      const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list', 'headers'];
      const named = elements.flatMap((element) =>
        references.flatMap((name) => (attribute(element, name) ?? '').split(/\s+/u).filter(Boolean)),
      );
      return [
        ...repeated(ids).map((id) => `id ${id} twice`),
        ...named.filter((id) => !known.has(id)).map((id) => `no element ${id}`),
      ];
    }),
  ).toEqual([]);
});

test('every form field has a label, every image a text, every button a name', () => {
  expect(
    onAllPages((page) => {
      const labelled = new Set(byTag(page.document, 'label').flatMap((label) => attribute(label, 'for') ?? []));
      const isNamed = (element: Element): boolean =>
        attribute(element, 'aria-label') !== undefined || attribute(element, 'aria-labelledby') !== undefined;
      return [
        ...byTag(page.document, 'input', 'select', 'textarea').filter(
          (field) => !isNamed(field) && !labelled.has(attribute(field, 'id') ?? ''),
        ),
        ...byTag(page.document, 'img').filter((image) => attribute(image, 'alt') === undefined),
        ...byTag(page.document, 'svg').filter((svg) => !isNamed(svg) && attribute(svg, 'aria-hidden') !== 'true'),
        ...byTag(page.document, 'button', 'a').filter((element) => !isNamed(element) && textOf(element) === ''),
      ].map((element) => element.tagName);
    }),
  ).toEqual([]);
});

test('nothing on a page needs an exception from the content security policy', () => {
  expect(
    onAllPages((page) =>
      elementsIn(page.document).flatMap((element) => [
        ...(element.tagName === 'style' ? ['inline style sheet'] : []),
        ...(element.tagName === 'script' &&
        attribute(element, 'src') === undefined &&
        attribute(element, 'type') !== 'application/ld+json'
          ? ['inline script']
          : []),
        ...element.attrs
          .filter(({ name, value }) => /^(?:style$|on)/u.test(name) || /^\s*javascript:/iu.test(value))
          .map(({ name }) => `<${element.tagName} ${name}>`),
      ]),
    ),
  ).toEqual([]);
});

test('a page loads nothing from another host', () => {
  const loading = ['script', 'img', 'source', 'iframe', 'video', 'audio', 'embed', 'object', 'use', 'image', 'input'];
  expect(
    onAllPages((page) => {
      const addresses = elementsIn(page.document).flatMap((element) => {
        if (element.tagName === 'link') {
          return ['canonical', 'license', 'alternate'].includes(attribute(element, 'rel') ?? '')
            ? []
            : (attribute(element, 'href') ?? []);
        }
        return loading.includes(element.tagName)
          ? ['src', 'srcset', 'data', 'href'].flatMap((name) => attribute(element, name) ?? [])
          : [];
      });
      expect(addresses.length).toBeGreaterThan(0);
      return addresses.filter((address) => 'elsewhere' in resolveAddress(site, page, address));
    }),
  ).toEqual([]);
});

test('style sheets load nothing from another host', () => {
  const sheets = readdirSync(`${site.folder}/_astro`).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  const foreign = sheets.flatMap((file) =>
    [...site.read(`_astro/${file}`).matchAll(/(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')]+)/gu)].map(
      (match) => `${file}: ${match[1] ?? ''}`,
    ),
  );
  expect(foreign).toEqual([]);
});

test('no page shows what a program left behind', () => {
  // The handbook teaches what to write instead of nothing: [x], and not null.
  const taught = /\bnull\b|\[[xzp]\]/u;
  const leftovers = /\bundefined\b|\bNaN\b|\[object \w+\]|\bnull\b|\bInfinity\b|\[[xzp]\]|\$\{|\{\{|Invalid Date/gu;
  const spoken = ['alt', 'aria-label', 'title', 'placeholder', 'content', 'href', 'src', 'id'];
  expect(
    onAllPages((page) => {
      const inAttributes = elementsIn(page.document).flatMap((element) =>
        spoken.flatMap((name) => attribute(element, name) ?? []),
      );
      const isHandbook = page.place.startsWith('/editing/');
      return [proseOf(page.document), ...inAttributes]
        .flatMap((text) => text.match(leftovers) ?? [])
        .filter((found) => !isHandbook || !taught.test(found));
    }),
  ).toEqual([]);
});

test('no page has sample text', () => {
  const samples = /lorem|ipsum|\bTODO\b|\bFIXME\b|敬请期待|示例文字|待补充|占位|此处填写|建设中/giu;
  expect(onAllPages((page) => proseOf(page.document).match(samples) ?? [])).toEqual([]);
});

test('every page has something to read', () => {
  expect(
    onAllPages((page) => {
      const [main] = byTag(page.document, 'main');
      const [heading] = byTag(page.document, 'h1');
      const own = main ? proseOf(main).length - (heading ? proseOf(heading).length : 0) : 0;
      return own >= 20 ? [] : [`${own} characters besides the heading`];
    }),
  ).toEqual([]);
});

test('the data for search engines is JSON about schema.org things, with the way from the home page', () => {
  interface Crumb {
    readonly position: number;
    readonly name: string;
    readonly item: string;
  }
  const kinds = new Set<string>();
  const wrong = onAllPages((page) => {
    const things = jsonLd(page);
    for (const thing of things.flatMap((one) => (one['@graph'] as typeof things | undefined) ?? [one])) {
      kinds.add(String(thing['@type']));
    }
    if (page.place === '/' || page.place === '/404.html') return [];
    const crumbs = (things.find((thing) => thing['@type'] === 'BreadcrumbList')?.['itemListElement'] ??
      []) as readonly Crumb[];
    const shown = byTag(page.document, 'nav')
      .filter((nav) => attribute(nav, 'aria-label') === '当前位置')
      .flatMap((nav) => byTag(nav, 'li').map(textOf));
    return [
      ...things.filter((thing) => thing['@context'] !== 'https://schema.org').map(() => 'not schema.org'),
      ...(crumbs.map((crumb) => crumb.name).join('>') === shown.join('>') && shown.length > 1 ? [] : ['other crumbs']),
      ...(crumbs.every((crumb, index) => crumb.position === index + 1) ? [] : ['positions']),
      ...(crumbs.at(-1)?.item === site.origin + encodeURI(page.path) ? [] : ['does not end at the page']),
    ];
  });
  expect(wrong).toEqual([]);
  expect([...kinds]).toEqual(expect.arrayContaining(['BreadcrumbList', 'FAQPage', 'Article']));
});

test('every page says it is not a government site, where no record number says otherwise', () => {
  const settings = JSON.parse(readFileSync(join(projectRoot, 'data/site.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >;
  const records = ['siteCode', 'icp', 'policeRecord'].filter((name) => settings[name] !== '');
  expect(
    onAllPages((page) => {
      const says = proseOf(page.document).includes('本站不是政府网站');
      return says === (records.length === 0) ? [] : [String(says)];
    }),
  ).toEqual([]);
});
