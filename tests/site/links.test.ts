import { expect, test } from 'vitest';
import { TOPIC_SLUGS } from '../../src/schema/metrics.ts';
import { brief } from '../support/brief.ts';
import { readSite, resolveAddress } from '../support/built-site.ts';
import { attribute, byTag, elementsIn } from '../support/html.ts';
import { jsonLdAddresses, LinkCheck, pathOf, sitemapPaths } from '../support/links.ts';
import { readTable } from '../support/tables.ts';

const site = readSite();
const links = new LinkCheck(site);

test('every address on every page leads to a page, a file or an anchor', () => {
  expect(brief(links.allFaults())).toEqual([]);
});

test('every address in the data for search engines leads to a page', () => {
  const faults = site.pages.flatMap((page) => links.faults(page, jsonLdAddresses(page)));
  expect(brief(faults)).toEqual([]);
  const without = site.pages.filter((page) => page.place !== '/' && jsonLdAddresses(page).length === 0);
  // The page for addresses that have none has no place to name.
  expect(without.map((page) => page.path)).toEqual(['/404.html']);
});

test('canonical and shared addresses are those of the page itself', () => {
  const wrong = site.pages.flatMap((page) => {
    const canonical = byTag(page.document, 'link')
      .filter((link) => attribute(link, 'rel') === 'canonical')
      .map((link) => attribute(link, 'href'));
    const shared = byTag(page.document, 'meta')
      .filter((meta) => attribute(meta, 'property') === 'og:url')
      .map((meta) => attribute(meta, 'content'));
    const own = site.origin + encodeURI(page.path);
    const isMissing = page.place === '/404.html';
    return isMissing || (canonical.join() === own && shared.join() === own) ? [] : [{ own, canonical, shared }];
  });
  expect(wrong).toEqual([]);
});

test('every page is reached by following links from the home page', () => {
  const reached = new Set([site.base]);
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const queue = [...reached];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const page = byPath.get(path);
    if (!page) continue;
    const links = elementsIn(page.document, (element) => ['a', 'form', 'area'].includes(element.tagName));
    for (const address of links.flatMap((link) => attribute(link, link.tagName === 'form' ? 'action' : 'href') ?? [])) {
      const target = resolveAddress(site, page, address);
      if ('elsewhere' in target || reached.has(target.path)) continue;
      reached.add(target.path);
      queue.push(target.path);
    }
  }
  const unreached = site.pages.map((page) => page.path).filter((path) => !reached.has(path));
  expect(brief(unreached)).toEqual([`${site.base}404.html`]);
});

test('the site map lists exactly the pages that may be found', () => {
  const listed = sitemapPaths(site);
  const mayBeFound = site.pages.filter(
    (page) =>
      !byTag(page.document, 'meta').some(
        (meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content')?.includes('noindex'),
      ),
  );
  const wanted = mayBeFound.map((page) => page.path);
  expect(brief(listed.filter((path) => !wanted.includes(path)))).toEqual([]);
  expect(brief(wanted.filter((path) => !listed.includes(path)))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test('robots.txt names the site map', () => {
  const named = /^Sitemap: (.*)$/mu.exec(site.read('robots.txt'))?.[1] ?? '';
  expect(named).toBe(`${site.origin}${site.base}sitemap-index.xml`);
  expect(site.addresses).toContain(pathOf(named));
});

test('every redirect leads to a page', () => {
  const broken = [...site.redirects].filter(([, to]) => !site.addresses.has(pathOf(new URL(to, site.origin).href)));
  expect(broken).toEqual([]);
});

test('every address of the contract exists', () => {
  const figures = readTable(site, 'figures');
  const places = [
    '/',
    '/certificates/',
    '/districts/',
    '/duties/',
    '/figures/',
    '/cases/',
    '/search/',
    '/updates/',
    '/corrections/',
    '/coverage/',
    '/glossary/',
    '/data/',
    '/data/sources/',
    '/metrics/',
    '/editing/',
    '/about/',
    '/methodology/',
    '/accessibility/',
    '/404.html',
    ...readTable(site, 'certificates').map(({ id }) => `/certificates/${id}/`),
    ...readTable(site, 'districts').flatMap(({ code }) =>
      ['', 'duties/', 'certificates/', 'figures/'].map((page) => `/districts/${code}/${page}`),
    ),
    ...readTable(site, 'sources').map(({ id }) => `/data/sources/${id}/`),
    ...readTable(site, 'duty-lists').flatMap(({ id }) => [`/duties/${id}/`, `/duties/${id}/changes/`]),
    ...figures.flatMap(({ id }) => [`/figures/${id}/`, `/embed/figures/${id}/`]),
    ...readTable(site, 'metrics').flatMap(({ id, topic }) => [
      `/metrics/${id}/`,
      `/embed/metrics/${id}/`,
      `/figures/topics/${TOPIC_SLUGS[topic]}/`,
    ]),
  ];
  const existing = new Set([...site.pages, ...site.embeds].map((page) => page.place));
  expect(brief(places.filter((place) => !existing.has(place)))).toEqual([]);
});

test('there are at least four cases, each listed', () => {
  const cases = site.pages.map((page) => page.place).filter((place) => /^\/cases\/[^/]+\/$/u.test(place));
  const listed = byTag(site.page('/cases/').document, 'a').map((link) => attribute(link, 'href') ?? '');
  expect(cases.length).toBeGreaterThanOrEqual(4);
  expect(cases.filter((place) => !listed.includes(site.base + place.slice(1)))).toEqual([]);
});
