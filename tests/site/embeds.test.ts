/** What other sites put into their own pages: whole by itself, without a script, and leading back to its source. */
import { expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { readSite, resolveAddress, type BuiltPage } from '../support/built-site.ts';
import { attribute, byTag, proseOf, textOf } from '../support/html.ts';
import { pagePolicy } from '../../src/preview-headers.ts';
import { readTable } from '../support/tables.ts';

const site = readSite();
const frozen = JSON.parse(site.read('data/frozen-figures.json')) as {
  readonly figure: string;
  readonly version: string;
  readonly place: string;
  readonly object: string;
  readonly quote: string;
  readonly sourceTitle: string;
}[];

const meta = (page: BuiltPage, name: string): string | undefined =>
  byTag(page.document, 'meta')
    .filter((element) => [attribute(element, 'name'), attribute(element, 'http-equiv')].includes(name))
    .map((element) => attribute(element, 'content'))[0];
const linked = (page: BuiltPage): string[] => byTag(page.document, 'a').flatMap((a) => attribute(a, 'href') ?? []);

test('every embed is Chinese, titled, policed, kept out of search engines and without a script', () => {
  expect(site.embeds.length).toBeGreaterThan(100);
  const titles = site.embeds.map((page) => byTag(page.document, 'title').map(textOf).join());
  expect(new Set(titles).size).toBe(titles.length);
  const faults = site.embeds.flatMap((page) => [
    ...page.faults,
    ...(byTag(page.document, 'html').some((root) => attribute(root, 'lang') === 'zh-CN') ? [] : ['language']),
    ...(byTag(page.document, 'h1').length === 1 && byTag(page.document, 'main').length === 1 ? [] : ['h1, main']),
    ...(meta(page, 'Content-Security-Policy') === pagePolicy ? [] : ['policy']),
    ...(meta(page, 'robots') === 'noindex' ? [] : ['may be indexed']),
    ...byTag(page.document, 'script', 'style', 'iframe').map(({ tagName }) => tagName),
    ...byTag(page.document, 'a')
      .filter((link) => !attribute(link, 'rel')?.includes('noopener'))
      .map((link) => `opener: ${attribute(link, 'href') ?? ''}`),
  ]);
  expect(brief(faults)).toEqual([]);
});

test('every figure and metric has its live embed, and every kept version its own', () => {
  const places = new Set(site.embeds.map(({ place }) => place));
  const wanted = [
    ...readTable(site, 'figures').map(({ id }) => `/embed/figures/${id}/`),
    ...readTable(site, 'metrics').map(({ id }) => `/embed/metrics/${id}/`),
    ...frozen.map(({ figure, version }) => `/embed/figures/${figure}/${version}/`),
    ...(JSON.parse(site.read('data/frozen-metrics.json')) as { metric: string; version: string }[]).map(
      ({ metric, version }) => `/embed/metrics/${metric}/${version}/`,
    ),
  ];
  expect([...places].sort()).toEqual(wanted.sort());
});

test('a kept version shows what the store says, word for word, with its source', () => {
  const faults = frozen.flatMap(({ figure, version, place, object, quote, sourceTitle }) => {
    const page = site.page(`/embed/figures/${figure}/${version}/`);
    const text = textOf(page.document);
    const bare = (words: string): string => words.replace(/\s/gu, '');
    return [place, object, quote, sourceTitle, version]
      .filter((words) => !bare(text).includes(bare(words)))
      .map((words) => `${page.place}: ${words}`);
  });
  expect(brief(faults)).toEqual([]);
});

test('a figure’s page offers its embeds, and each embed leads back to the page', () => {
  const faults = readTable(site, 'figures').flatMap(({ id }) => {
    const page = site.page(`/figures/${id}/`);
    const live = site.page(`/embed/figures/${id}/`);
    const back = linked(live).map((address) => resolveAddress(site, live, address));
    const code = byTag(page.document, 'pre').map(textOf);
    return [
      ...(linked(page).includes(`${site.base}embed/figures/${id}/`) ? [] : ['no embed']),
      ...(back.some((target) => 'path' in target && target.path === `${site.base}figures/${id}/`)
        ? []
        : ['no way back']),
      ...(code.some((text) => text.startsWith(`<iframe src="${site.origin}${site.base}embed/figures/${id}/" title="`))
        ? []
        : ['no code']),
      ...(proseOf(live.document).includes(id) ? [] : ['no identifier']),
    ].map((fault) => `${id}: ${fault}`);
  });
  expect(brief(faults)).toEqual([]);
});
