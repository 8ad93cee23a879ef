/** Text as it is compared: one form for every way of writing the same. */

/** Traditional characters and the simplified ones they are read as. */
export type Simplified = ReadonlyMap<string, string>;

/** `親亲屬属` → 親: 亲, 屬: 属. */
export function simplifiedFrom(pairs: string): Simplified {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) table.set(characters[i] ?? '', characters[i + 1] ?? '');
  return table;
}

/** Full-width as half-width, lower case, traditional as simplified; what stands between digits of one number goes. */
export function normal(text: string, simplified: Simplified): string {
  const lower = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/gu, '');
  // Nearly every text has nothing to change.
  for (const one of lower) {
    if (!simplified.has(one)) continue;
    let read = '';
    for (const each of lower) read += simplified.get(each) ?? each;
    return read;
  }
  return lower;
}

/** Without anything but letters, digits, `.` in a number and `%`. */
export const bare = (text: string): string => text.replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.%]+/gu, '');

const RUN = /\p{Script=Han}+|\d+(?:\.\d+)?%?|[a-z]+/gu;

/** Runs of one kind: Chinese, a number with its `%`, a Latin word. */
export const runsOf = (text: string): string[] => text.match(RUN) ?? [];

/** Calls back with single characters and pairs of Chinese, and with numbers and Latin words whole; some come twice. */
export function eachGram(text: string, take: (gram: string) => void): void {
  for (const run of runsOf(text)) {
    // A run that does not begin in ASCII is Chinese.
    if (run.charCodeAt(0) < 128) {
      take(run);
      continue;
    }
    let before = '';
    for (const character of run) {
      if (before !== '') take(before + character);
      take(character);
      before = character;
    }
  }
}

/** Single characters and pairs of Chinese, numbers and Latin words whole: what two texts have in common. */
export function grams(text: string): Set<string> {
  const all = new Set<string>();
  eachGram(text, (gram) => all.add(gram));
  return all;
}
