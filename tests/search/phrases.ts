/**
 * Random phrases from the bodies of the pages that are indexed: what somebody remembers of a page. A page answers a
 * phrase where its text has it in one run: many sentences stand on several pages, and each of those is right.
 */
import { NOT_SEARCHED } from '../../src/search/build-index.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { attribute, byTag, isElement, proseOf, type Node } from '../support/html.ts';

export interface Phrase {
  readonly text: string;
  /** The page it was taken from. */
  readonly from: string;
}

/** A fixed sequence of numbers in [0, 1) (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The runs of Chinese and digits of what is indexed of a node; markup ends a run, as it does for the index. */
function runsOf(node: Node): string[] {
  if ('value' in node) return node.value.match(/[\p{Script=Han}\d]{4,}/gu) ?? [];
  if (!('childNodes' in node)) return [];
  if (isElement(node)) {
    if (attribute(node, 'data-pagefind-ignore') !== undefined || attribute(node, 'hidden') !== undefined) return [];
    const classes = (attribute(node, 'class') ?? '').split(' ');
    if (NOT_SEARCHED.some((selector) => classes.includes(selector.slice(1)))) return [];
    if (['script', 'style', 'svg', 'select', 'button'].includes(node.tagName)) return [];
  }
  return node.childNodes.flatMap(runsOf);
}

/** Picks phrases of 4 to 12 characters: a page first, so that long pages do not crowd out short ones, then a place on it. */
export function randomPhrases(site: BuiltSite, howMany: number, seed: number): Phrase[] {
  const next = sequence(seed);
  const bodies = site.pages.flatMap((page) => {
    const main = byTag(page.document, 'main').find((one) => attribute(one, 'data-pagefind-body') !== undefined);
    const runs = main ? runsOf(main).filter((run) => /\p{Script=Han}{2}/u.test(run)) : [];
    return runs.length > 0 ? [{ place: page.place, runs }] : [];
  });
  return Array.from({ length: howMany }, () => {
    const body = bodies[Math.floor(next() * bodies.length)];
    const run = [...(body?.runs[Math.floor(next() * body.runs.length)] ?? '')];
    const length = Math.min(run.length, 4 + Math.floor(next() * 9));
    const start = Math.floor(next() * (run.length - length + 1));
    return { text: run.slice(start, start + length).join(''), from: body?.place ?? '' };
  });
}

/** Tells which of the pages that were shown have a phrase in their text. */
export function phraseFinder(site: BuiltSite): (phrase: Phrase, place: string) => boolean {
  const texts = new Map<string, string>();
  const pages = new Map(site.pages.map((page) => [page.place, page]));
  return (phrase, place) => {
    const own = place.replace(/#.*$/u, '');
    const known = texts.get(own);
    const page = pages.get(own);
    if (known === undefined && page)
      texts.set(own, byTag(page.document, 'main').map(proseOf).join(' ').replace(/\s+/gu, ''));
    return (texts.get(own) ?? '').includes(phrase.text);
  };
}
