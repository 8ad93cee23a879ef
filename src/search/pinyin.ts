/** Pinyin from a table of single characters, and whether somebody typed a name that way. */

/** Character → syllable. */
export type Syllables = ReadonlyMap<string, string>;

/** `qin亲琴|shu属` → 亲: qin, 琴: qin, 属: shu. */
export function syllablesFrom(packed: string): Syllables {
  const table = new Map<string, string>();
  for (const group of packed.split('|')) {
    const [syllable = ''] = /^[a-z]+/u.exec(group) ?? [];
    for (const character of group.slice(syllable.length)) table.set(character, syllable);
  }
  return table;
}

/** A name in syllables, one for each character; a Latin letter or a digit is its own. Brackets and spaces are left out. */
export const spell = (name: string, syllables: Syllables): string[] =>
  [...name].flatMap((character) => {
    const known = syllables.get(character);
    if (known !== undefined) return [known];
    return /[a-z0-9]/u.test(character) ? [character] : [];
  });

/**
 * How much of a spelled name the typed letters are: 1 for all of it, 0 for no match. They may be whole syllables with an
 * unfinished last one (`qinshug`), or the first letters (`qsgx`), from any syllable on.
 */
export function spelledShare(typed: string, spelled: readonly string[]): number {
  let best = 0;
  const first = typed.charCodeAt(0);
  for (let start = 0; start < spelled.length; start += 1) {
    if (spelled[start]?.charCodeAt(0) !== first) continue;
    const used = Math.max(wholeSyllables(typed, spelled, start), initials(typed, spelled, start));
    if (used === 0) continue;
    // From the first syllable on is the likelier meaning.
    best = Math.max(best, (used / spelled.length) * (start === 0 ? 1 : 0.9));
  }
  return best;
}

function wholeSyllables(typed: string, spelled: readonly string[], start: number): number {
  let at = 0;
  for (let i = start; i < spelled.length; i += 1) {
    const syllable = spelled[i] ?? '';
    if (typed.startsWith(syllable, at)) at += syllable.length;
    else if (i > start && syllable.startsWith(typed.slice(at))) return i - start + 0.5;
    else return 0;
    if (at === typed.length) return i - start + 1;
  }
  return 0;
}

function initials(typed: string, spelled: readonly string[], start: number): number {
  if (typed.length < 2 || start + typed.length > spelled.length) return 0;
  for (let i = 0; i < typed.length; i += 1) if (spelled[start + i]?.[0] !== typed[i]) return 0;
  return typed.length;
}
