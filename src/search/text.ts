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
  if (simplified.size === 0) return lower;
  let read = '';
  for (const one of lower) read += simplified.get(one) ?? one;
  return read;
}

/** Without anything but letters, digits, `.` in a number and `%`. */
export const bare = (text: string): string => text.replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.%]+/gu, '');

const RUN = /\p{Script=Han}+|\d+(?:\.\d+)?%?|[a-z]+/gu;

/** Runs of one kind: Chinese, a number with its `%`, a Latin word. */
export const runsOf = (text: string): string[] => text.match(RUN) ?? [];

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** Single characters and pairs of Chinese, numbers and Latin words whole: what two texts have in common. */
export function grams(text: string): Set<string> {
  const all = new Set<string>();
  for (const run of runsOf(text)) {
    if (!isHan(run)) {
      all.add(run);
      continue;
    }
    const characters = [...run];
    characters.forEach((character, i) => {
      all.add(character);
      const next = characters[i + 1];
      if (next !== undefined) all.add(character + next);
    });
  }
  return all;
}
