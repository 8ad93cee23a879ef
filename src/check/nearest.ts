/** The known word an editor most likely meant. */
import { alike } from './alike.ts';

/**
 * The nearest of some known words by edit distance, if it is near enough to be worth asking 「是否想写…」.
 *
 * @returns null where no word is near: a wrong suggestion is worse than none
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const contained = known.filter(
    (candidate) => candidate !== word && word.length >= 2 && (candidate.includes(word) || word.includes(candidate)),
  );
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: editDistance(word, candidate, mistaken) - (contained.includes(candidate) ? 2 : 0),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best) return null;
  // Two Chinese words of which half agrees are alike; two codes of which half agrees are not.
  const share = /\p{Script=Han}/u.test(word) ? 2 : 4;
  const limit = Math.max(1, Math.floor(Math.max([...word].length, [...best.candidate].length) / share));
  return best.distance <= limit ? best.candidate : null;
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
