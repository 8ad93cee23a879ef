/** Where the addresses on built pages lead. */
import { resolveAddress, type BuiltPage, type BuiltSite } from './built-site.ts';
import { attribute, byTag, elementsIn, textOf, type Element } from './html.ts';

const addressAttributes = ['href', 'src', 'action', 'poster', 'data', 'formaction', 'data-bundle'];

/** Every address an element has. */
const addressesIn = (element: Element): string[] => addressAttributes.flatMap((name) => attribute(element, name) ?? []);

/** The schema.org things on a page. */
export const jsonLd = (page: BuiltPage): Readonly<Record<string, unknown>>[] =>
  byTag(page.document, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(textOf(script)) as Readonly<Record<string, unknown>>);

/** All addresses of the schema.org things on a page. */
export function jsonLdAddresses(page: BuiltPage): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (['item', 'url', '@id', 'contentUrl', 'mainEntityOfPage'].includes(key) && typeof inner === 'string') {
        found.push(inner);
      } else walk(inner);
    }
  };
  jsonLd(page).forEach(walk);
  return found;
}

/** The addresses a site map or its index lists. */
export const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map((match) => match[1] ?? '');

export const pathOf = (address: string): string => decodeURIComponent(new URL(address).pathname);

/** The addresses of a site's maps. */
export function sitemapPaths(site: BuiltSite): string[] {
  const maps = locations(site.read('sitemap-index.xml'));
  return maps.flatMap((map) => locations(site.read(pathOf(map).slice(site.base.length)))).map(pathOf);
}

/** Finds addresses of a site that lead nowhere. */
export class LinkCheck {
  readonly #site: BuiltSite;
  readonly #idsOf: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(site: BuiltSite) {
    this.#site = site;
    this.#idsOf = new Map(
      site.pages.map((page) => [
        page.path,
        new Set(elementsIn(page.document).flatMap((element) => attribute(element, 'id') ?? [])),
      ]),
    );
  }

  /** What is wrong with an address on a page, or nothing. */
  fault(page: BuiltPage, address: string): string | undefined {
    const target = resolveAddress(this.#site, page, address);
    if ('elsewhere' in target) {
      const isUsual = ['http:', 'https:', 'tel:', 'mailto:'].includes(target.elsewhere.protocol);
      return isUsual ? undefined : 'not a web address';
    }
    const { path, fragment } = target;
    if (!path.startsWith(this.#site.base)) return 'outside the base path';
    if (this.#site.redirects.has(path)) return 'an old address, sent on';
    if (!this.#site.addresses.has(path)) return 'nothing there';
    if (fragment !== '' && this.#idsOf.get(path)?.has(fragment) === false) return 'no such anchor';
    return undefined;
  }

  faults(page: BuiltPage, addresses: readonly string[]): string[] {
    return [...new Set(addresses)].flatMap((address) => {
      const wrong = this.fault(page, address);
      return wrong === undefined ? [] : [`${page.path}: ${address}: ${wrong}`];
    });
  }

  /** The faults of every address on every page. */
  allFaults(): string[] {
    return [...this.#site.pages, ...this.#site.embeds].flatMap((page) =>
      this.faults(page, elementsIn(page.document).flatMap(addressesIn)),
    );
  }
}
