/** The full text, asked through Pagefind: which pages have exactly these words, and which have some of them. */
import type { Question } from './question.ts';
import { characterPairs } from './tokens.ts';

/** The part of Pagefind's browser API used here. */
export interface PagefindInstance {
  init(): Promise<void>;
  /** Loads the parts of the index a search for the same term will need. */
  preload(term: string): Promise<void>;
  search(
    term: string,
    options?: { filters?: Readonly<Record<string, string>> },
  ): Promise<{ results: readonly PagefindResult[] }>;
}
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindData>;
}
export interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
export interface PagefindModule {
  createInstance(options: {
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
    readonly noWorker: boolean;
    readonly metaCacheTag: string;
  }): PagefindInstance;
}

/** A page the words were found on. */
export interface FullHit {
  readonly data: PagefindData;
  /** Every pair of the question is on it. */
  readonly all: boolean;
  /** The question stands on it as one run. */
  readonly verbatim: boolean;
  /** So does all that was typed, much of which says nothing in a question: somebody quotes the page. */
  readonly quoted: boolean;
}

export interface FullAnswer {
  readonly hits: readonly FullHit[];
  /** How many pages have every pair; more may exist than were read. */
  readonly count: number;
}

/** A pair on more than this share of what was found says little about any page. */
const COMMON_SHARE = 0.35;

/** A page answers a question where it has at least this much of its pairs. */
const MOST = 0.7;

/** Of a question at least this much is its subject; where less is, the words around it may be what is looked for. */
const SUBJECT = 0.75;

/** With fewer pages than this that have everything, pages with some of it are worth a look. */
const FEW = 5;

/** Every pair asked for may load a part of the index, of about 3 KB: so many say where a question stands. */
const MOST_PAIRS = 4;

/** Pairs that cover a question and are so many find hardly a page it does not stand on. */
const ENOUGH_PAIRS = 3;

/**
 * A long question says well which pages are meant: of what else it found only this part is read. Six files are loaded at
 * a time, so more than that costs one more way there and back.
 */
const WELL_SAID = 2;

/** Pairs that have every character of the parts between them, and none twice but at the end of an odd part. */
export function coveringPairs(parts: readonly string[]): string[] {
  return [
    ...new Set(
      parts.flatMap((part) => {
        const all = characterPairs(part);
        return all.filter((_, i) => i % 2 === 0 || i === all.length - 1);
      }),
    ),
  ];
}

/**
 * The pairs to ask for: those that cover the question, and others while there is room; of too many the rarest.
 *
 * @param rarity how little often a pair is met
 */
export function pairsToAsk(parts: readonly string[], rarity: (pair: string) => number): string[] {
  const sure = surePairs(parts);
  if (sure.length > 0) return sure;
  return coveringPairs(parts)
    .sort((a, b) => rarity(b) - rarity(a))
    .slice(0, MOST_PAIRS);
}

/** The pairs to ask for where no rarity has to choose among them, so that they can be loaded before anything else is known. */
export function surePairs(parts: readonly string[]): string[] {
  const covering = coveringPairs(parts);
  if (covering.length > MOST_PAIRS) return [];
  const others = characterPairs(parts.join(' ')).filter((pair) => !covering.includes(pair));
  return [...covering, ...others].slice(0, Math.max(covering.length, ENOUGH_PAIRS));
}

/**
 * Pagefind, told not to segment queries: it reads the document's language once, while the instance is made, and cuts a
 * Chinese query into words that need not be the index's. Without a language, the pairs we pass are looked up as they
 * are, and all of them together find exactly the pages that have the phrase.
 *
 * Without a worker: a search takes a few milliseconds, and a worker would be one more script to load, after which
 * everything else is asked for once more in turn. `tag` is what {@link loadAhead} has asked for the index with.
 */
export async function openPagefind(bundle: string, tag: string): Promise<PagefindInstance> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as PagefindModule;
  const root = document.documentElement;
  const language = root.lang;
  root.lang = 'und';
  try {
    const opened = pagefind.createInstance({
      ranking: { metaWeights: { title: 5, k: 5, d: 3 } },
      noWorker: true,
      metaCacheTag: tag,
    });
    await opened.init();
    return opened;
  } finally {
    root.lang = language;
  }
}

/** Without what may stand between two characters of a phrase on a page. */
const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');

/**
 * Asks for a question: first pages with all it says, as typed and without its wrapping; where they are few, pages with
 * some of it.
 *
 * @param rarity how little often a pair of characters is met
 * @param pages how many pages are read at most
 * @param named a name answers already: the small words around it are not worth the parts of the index they would load
 */
export async function searchFull(
  pagefind: PagefindInstance,
  question: Question,
  rarity: (pair: string) => number,
  pages: number,
  named: boolean,
  filters?: Readonly<Record<string, string>>,
): Promise<FullAnswer> {
  const options = filters ? { filters } : {};
  const find = async (pairs: readonly string[]): Promise<readonly PagefindResult[]> =>
    pairs.length === 0 ? [] : (await pagefind.search(pairs.join(' '), options)).results;
  const pairs = characterPairs(question.parts.join(' '));
  const subject = pairsToAsk(question.parts, rarity);
  const typed = named && question.wrapped ? subject : pairsToAsk(question.text.split(/\s+/u), rarity);
  // Words with spaces between them are not meant as one run.
  const wanted = /\s/u.test(question.text) ? '' : squeezed(question.text);

  let all = await find(typed);
  let asked = typed;
  if (all.length === 0 && subject.join(' ') !== typed.join(' ')) {
    all = await find(subject);
    asked = subject;
  }
  const some = all.length < FEW && asked.length > 1 ? await findSome(asked, find) : [];
  const isLong = asked.length >= (named && question.wrapped ? ENOUGH_PAIRS : MOST_PAIRS);
  const limit = isLong ? Math.ceil(pages / WELL_SAID) : pages;
  const known = new Set(all.map(({ id }) => id));
  const chosen = [...all.slice(0, limit), ...some.filter(({ id }) => !known.has(id))].slice(0, limit);
  const read = await Promise.all(chosen.map((result) => result.data()));
  const hits = read.map((data, i): FullHit => {
    const text = [data.content, ...Object.values(data.meta)].join(' ');
    const whole = wanted !== '' && squeezed(text).includes(wanted);
    return {
      data,
      // Pairs that are on no page at all are passed over by Pagefind: most of the question must really be there.
      all: i < Math.min(all.length, limit) && shareOf(pairs, text) >= MOST,
      verbatim: whole || (wanted !== '' && question.key.length > 1 && squeezed(text).includes(question.key)),
      quoted: whole && question.key.length <= SUBJECT * wanted.length,
    };
  });
  // Pagefind answers a word it does not know with words that begin alike: a page must have some of the question itself.
  const real = hits.filter(({ data }) => {
    const text = [data.content, ...Object.values(data.meta)].join(' ').normalize('NFKC').toLowerCase();
    return pairs.some((pair) => text.includes(pair));
  });
  const order = (hit: FullHit): number => (hit.verbatim ? 0 : hit.all ? 1 : 2);
  return { hits: real.sort((a, b) => order(a) - order(b)), count: all.length };
}

function shareOf(pairs: readonly string[], text: string): number {
  const plain = text.normalize('NFKC').toLowerCase();
  return pairs.filter((pair) => plain.includes(pair)).length / Math.max(1, pairs.length);
}

/** Pages with some of the pairs, by the sum of what each pair gives; pairs that are on too many pages are passed over. */
async function findSome(
  pairs: readonly string[],
  find: (pairs: readonly string[]) => Promise<readonly PagefindResult[]>,
): Promise<PagefindResult[]> {
  const each = await Promise.all(pairs.map((pair) => find([pair])));
  const most = Math.max(...each.map((results) => results.length));
  const rare = each.filter((results) => results.length > 0 && results.length <= Math.max(COMMON_SHARE * most, 20));
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  for (const results of rare.length > 0 ? rare : each)
    for (const result of results) {
      const known = scores.get(result.id);
      scores.set(result.id, { result, score: (known?.score ?? 0) + result.score });
    }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}
