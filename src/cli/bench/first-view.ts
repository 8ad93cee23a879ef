/** What a reader's first view of a page loads, and how much of it the site allows itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Thousand bytes, as the bars count. */
export const KB = 1000;

export interface FirstView {
  /** HTML, style sheets and own scripts, gzip level 9. */
  readonly total: number;
  /** The scripts alone. */
  readonly script: number;
  /** Rows of tables and items of lists. */
  readonly rows: number;
  /** One long list whatever its markup. */
  readonly isList: boolean;
}

/** Every kind of mistake with an example of it, all answers of a place: lists whose entries are not rows. */
const LISTS = /^\/(?:editing\/errors|districts\/[^/]+\/certificates)\/$/u;

const weighed = new Map<string, number>();

/** A file's weight; the same style sheet is on every page. */
export function gzipped(file: string): number {
  const known = weighed.get(file);
  if (known !== undefined) return known;
  const weight = gzipSync(readFileSync(file), { level: 9 }).length;
  weighed.set(file, weight);
  return weight;
}

/**
 * What a page weighs with the style sheets and scripts it names.
 *
 * @param folder the built site
 * @param place the page's address without the base path, e.g. `/figures/`
 */
export function firstView(folder: string, base: string, place: string): FirstView {
  const file = join(folder, place.endsWith('/') ? `${place}index.html` : place);
  const html = readFileSync(file, 'utf8');
  const named = [...html.matchAll(/<(?:link|script)\b[^>]*>/gu)].flatMap(([element]) =>
    element.startsWith('<script') || /\brel="(?:stylesheet|modulepreload|preload)"/u.test(element)
      ? (/\b(?:src|href)="([^"]+)"/u.exec(element)?.[1] ?? [])
      : [],
  );
  const parts = [...new Set(named)].map((address) => ({
    isScript: address.endsWith('.js'),
    weight: gzipped(join(folder, address.slice(base.length - 1))),
  }));
  const sum = (all: typeof parts): number => all.reduce((total, { weight }) => total + weight, 0);
  return {
    total: gzipped(file) + sum(parts),
    script: sum(parts.filter(({ isScript }) => isScript)),
    rows: html.match(/<(?:tr|li|dt)\b/gu)?.length ?? 0,
    isList: LISTS.test(place),
  };
}

/** Own scripts before a reader has touched anything. */
export const SCRIPT_BAR = 6 * KB;
export const CHART_BAR = 62 * KB;
/** The largest page there may be, however long its list. */
const LARGEST = 45 * KB;

/**
 * A text page may weigh 20 KB; a list 30 KB for every 200 rows, since its rows are what the reader came for; one long
 * list whatever its markup 30 KB.
 */
export const barOf = ({ rows, isList }: FirstView): number =>
  isList ? 30 * KB : Math.min(Math.max(20 * KB, (30 * KB * rows) / 200), LARGEST);
