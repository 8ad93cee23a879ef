/** The full text, asked through Pagefind: which pages have exactly these words, and which have some of them. */
import type { Question } from './question.ts';
import { characterPairs } from './tokens.ts';

/** The part of Pagefind's browser API used here. */
export interface PagefindInstance {
  init(): Promise<void>;
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
  createInstance(options: { ranking: { metaWeights: Readonly<Record<string, number>> } }): PagefindInstance;
}

/** A page the words were found on. */
export interface FullHit {
  readonly data: PagefindData;
  /** Every pair of the question is on it. */
  readonly all: boolean;
  /** The question stands on it as one run. */
  readonly verbatim: boolean;
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

/** With fewer pages than this that have everything, pages with some of it are worth a look. */
const FEW = 5;

/**
 * Pagefind, told not to segment queries: it reads the document's language once, while the instance is made, and cuts a
 * Chinese query into words that need not be the index's. Without a language, the pairs we pass are looked up as they
 * are, and all of them together find exactly the pages that have the phrase.
 */
export async function openPagefind(bundle: string): Promise<PagefindInstance> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as PagefindModule;
  const root = document.documentElement;
  const language = root.lang;
  root.lang = 'und';
  try {
    const opened = pagefind.createInstance({ ranking: { metaWeights: { title: 5, k: 5, d: 3 } } });
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
 * Asks for a question: first pages with every pair of it, as typed and without its wrapping; where they are few, pages
 * with some of its rarer pairs.
 *
 * @param limit how many pages are read
 * @param named a name answers already: the small words around it are not worth the parts of the index they would load
 */
export async function searchFull(
  pagefind: PagefindInstance,
  question: Question,
  limit: number,
  named: boolean,
  filters?: Readonly<Record<string, string>>,
): Promise<FullAnswer> {
  const options = filters ? { filters } : {};
  const find = async (pairs: readonly string[]): Promise<readonly PagefindResult[]> =>
    pairs.length === 0 ? [] : (await pagefind.search(pairs.join(' '), options)).results;
  const pairs = characterPairs(question.parts.join(' '));
  const typed = named && question.wrapped ? pairs : characterPairs(question.text);
  // Words with spaces between them are not meant as one run.
  const wanted = /\s/u.test(question.text) ? '' : squeezed(question.text);

  let all = await find(typed);
  if (all.length === 0 && pairs.join(' ') !== typed.join(' ')) all = await find(pairs);
  const some = all.length < FEW && pairs.length > 1 ? await findSome(pairs, find) : [];
  const known = new Set(all.map(({ id }) => id));
  const chosen = [...all.slice(0, limit), ...some.filter(({ id }) => !known.has(id))].slice(0, limit);
  const read = await Promise.all(chosen.map((result) => result.data()));
  const hits = read.map((data, i): FullHit => {
    const text = [data.content, ...Object.values(data.meta)].join(' ');
    return {
      data,
      // Pairs that are on no page at all are passed over by Pagefind: most of the question must really be there.
      all: i < Math.min(all.length, limit) && shareOf(pairs, text) >= MOST,
      verbatim:
        wanted !== '' &&
        (squeezed(text).includes(wanted) || (question.key.length > 1 && squeezed(text).includes(question.key))),
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
