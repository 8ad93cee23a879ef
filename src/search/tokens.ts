/** Words that should find a page, in the form Pagefind's metadata can match: it splits metadata at spaces only. */

/** All two-character runs of a Chinese text, in order, without repeats. */
export function characterPairs(text: string): string[] {
  const pairs = new Set<string>();
  for (const run of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[a-z0-9.%]+/gu) ?? []) {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) pairs.add(run);
    else characters.slice(1).forEach((character, i) => pairs.add((characters[i] ?? '') + character));
  }
  return [...pairs];
}

/** Names and aliases as tokens: each whole, and its character pairs. */
export function searchTokens(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name.replace(/\s+/gu, ''), ...characterPairs(name)]))];
}
