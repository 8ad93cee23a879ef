/** The known word an editor most likely meant. */
import { alike, byMistake } from './alike.ts';

/**
 * The nearest of some known words by edit distance, if it is near enough to be worth asking 「是否想写…」.
 *
 * @returns null where no word is near: a wrong suggestion is worse than none
 */
export const nearest = (word: string, known: readonly string[]): string | null => nearestOf(known)(word);

/**
 * {@link nearest} for many words: a file of 20,000 rows can have a mistake in each of them. Words that share too few
 * characters are told apart by counting, so that few are ever compared letter by letter.
 */
export function nearestOf(known: readonly string[]): (word: string) => string | null {
  const lengths = known.map((word) => [...word].length);
  const places = placesOf(known);

  return (word) => {
    const length = [...word].length;
    // Two Chinese words of which half agrees are alike; two codes of which half agrees are not.
    const share = /\p{Script=Han}/u.test(word) ? 2 : 4;
    const limitOf = (index: number): number => Math.max(1, Math.floor(Math.max(length, lengths[index] ?? 0) / share));
    const least = leastDistances(word, length, lengths, places);
    let bound = -Infinity;
    least.forEach((distance, index) => {
      const limit = limitOf(index);
      if (distance <= limit && limit > bound) bound = limit;
    });
    let best: number | null = null;
    for (const [index, candidate] of known.entries()) {
      if ((least[index] ?? 0) > bound) continue;
      const distance = editDistance(word, candidate, mistaken) - (isPartOf(word, candidate) ? PART : 0);
      // Of two that are equally near the first.
      if (best === null ? distance <= bound : distance < bound) [best, bound] = [index, distance];
    }
    return best === null || bound > limitOf(best) ? null : (known[best] ?? null);
  };
}

/** By how much a word is nearer for being a part of the other. */
const PART = 2;

const isPartOf = (a: string, b: string): boolean => a !== b && a.length >= 2 && (a.includes(b) || b.includes(a));

/** Which of some words a character is in, as often as it is in them; one character for all it may be mistaken for. */
function placesOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, index) => {
    for (const character of byMistake(word)) {
      const found = places.get(character);
      if (found) found.push(index);
      else places.set(character, [index]);
    }
  });
  return places;
}

/** What no distance can be less than: each character beyond those that two words share is a mistake. */
function leastDistances(
  word: string,
  length: number,
  lengths: readonly number[],
  places: ReadonlyMap<string, readonly number[]>,
): Int32Array {
  const shared = new Int32Array(lengths.length);
  const times = new Map<string, number>();
  for (const character of byMistake(word)) times.set(character, (times.get(character) ?? 0) + 1);
  for (const [character, most] of times) {
    let [last, seen] = [-1, 0];
    for (const index of places.get(character) ?? []) {
      seen = index === last ? seen + 1 : 1;
      last = index;
      if (seen <= most) shared[index] = (shared[index] ?? 0) + 1;
    }
  }
  return Int32Array.from(lengths, (other, index) => {
    const common = shared[index] ?? 0;
    return Math.max(length, other) - common - (common >= Math.min(length, other) ? PART : 0);
  });
}

/** A character typed for another that sounds or looks like it is half a mistake: 回名区 is 回民区. */
const mistaken = (a: string, b: string): number => (a === b ? 0 : alike(a, b) ? 0.5 : 1);

/**
 * Levenshtein distance over characters.
 *
 * @param cost what it takes to put one character for another
 */
export function editDistance(
  a: string,
  b: string,
  cost: (a: string, b: string) => number = (x, y) => (x === y ? 0 : 1),
): number {
  const [left, right] = [[...a], [...b]];
  let previous = right.map((_, i) => i + 1);
  previous.unshift(0);
  left.forEach((x, i) => {
    const current = [i + 1];
    right.forEach((y, j) => {
      current.push(Math.min((current[j] ?? 0) + 1, (previous[j + 1] ?? 0) + 1, (previous[j] ?? 0) + cost(x, y)));
    });
    previous = current;
  });
  return previous[right.length] ?? 0;
}
