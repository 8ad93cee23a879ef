/** The site in a folder such as `dist/`: its pages parsed, its files listed, its tables read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attribute, byTag, parseHtml, type Document } from './html.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface BuiltPage {
  /** Where readers find it, with the base path. // e.g., "/figures/150100-001/" */
  readonly path: string;
  /** The same without the base path. */
  readonly place: string;
  readonly document: Document;
  readonly faults: readonly string[];
}

export interface BuiltSite {
  readonly folder: string;
  readonly base: string;
  /** Scheme and host the site is published under. */
  readonly origin: string;
  /** Every page a reader can land on, by path; redirects are not among them. */
  readonly pages: readonly BuiltPage[];
  /** What other sites put into their own pages, below `/embed/`: no menu, no way on but links that open a new page. */
  readonly embeds: readonly BuiltPage[];
  /** Pages that only send their reader on: path → address. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The addresses all files answer to, with the base path; a page's ends in `/`. */
  readonly addresses: ReadonlySet<string>;
  page(place: string): BuiltPage;
  read(file: string): string;
}

/** Parsed when somebody asks: most tests look at a few of some thousand pages. */
class ParsedPage implements BuiltPage {
  readonly path: string;
  readonly place: string;
  readonly #html: string;
  #parsed: ReturnType<typeof parseHtml> | null = null;

  constructor(path: string, place: string, html: string) {
    this.path = path;
    this.place = place;
    this.#html = html;
  }

  get #page(): ReturnType<typeof parseHtml> {
    return (this.#parsed ??= parseHtml(this.#html));
  }

  get document(): Document {
    return this.#page.document;
  }

  get faults(): readonly string[] {
    return this.#page.faults;
  }
}

interface Settings {
  readonly address: string;
  readonly base: string;
}

/**
 * Reads a built site.
 *
 * @param root the project's folder: its `data/site.json` says where the site is meant to stand, its `dist/` is the site
 */
export function readSite(root: string = projectRoot): BuiltSite {
  const folder = join(root, 'dist');
  const { address, base } = JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8')) as Settings;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
  const addressOf = (file: string): string => base + file.replace(/(^|\/)index\.html$/u, '$1');

  const pages: BuiltPage[] = [];
  const embeds: BuiltPage[] = [];
  const redirects = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const path = addressOf(file);
    const html = readFileSync(join(folder, file), 'utf8');
    const refresh = /http-equiv=["']?refresh/u.test(html)
      ? byTag(parseHtml(html).document, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'refresh')
      : undefined;
    const place = `/${path.slice(base.length)}`;
    if (refresh) redirects.set(path, (attribute(refresh, 'content') ?? '').replace(/^\d+;\s*url=/u, ''));
    else (place.startsWith('/embed/') ? embeds : pages).push(new ParsedPage(path, place, html));
  }
  const byPlace = new Map([...pages, ...embeds].map((page) => [page.place, page]));
  return {
    folder,
    base,
    origin: new URL(address).origin,
    pages,
    embeds,
    redirects,
    addresses: new Set(files.map(addressOf)),
    page: (place) => {
      const page = byPlace.get(place);
      if (!page) throw new Error(`There is no page ${place}. Is dist/ built?`);
      return page;
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
  };
}

/** Where an address on a page leads: on this site (path and fragment) or to another place. */
export function resolveAddress(
  site: BuiltSite,
  page: BuiltPage,
  address: string,
): { readonly path: string; readonly fragment: string } | { readonly elsewhere: URL } {
  const url = new URL(address, site.origin + page.path);
  if (url.origin !== site.origin) return { elsewhere: url };
  return { path: decodeURIComponent(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) };
}
