/** Which certificates a reader means while typing. Runs in the browser. */

/** What can be found, by everything it is called. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Text as it is compared: full-width as half-width, lower case, no spaces, no punctuation. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The ids that match what has been typed: a name contains it, or it contains a name (「亲属关系证明去哪开」).
 * An id is the name in pinyin, so pinyin finds it as well.
 *
 * @returns null where nothing has been typed
 */
export function matching(typed: string, all: readonly Named[]): string[] | null {
  const wanted = bare(typed);
  if (wanted === '') return null;
  return all
    .filter(({ id, names }) =>
      [id, ...names].map(bare).some((name) => name.includes(wanted) || (name.length > 1 && wanted.includes(name))),
    )
    .map(({ id }) => id);
}
