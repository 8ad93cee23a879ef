/** Articles are written in our own words: which runs of characters do they share with a source outside quotation marks? */

/** From this many characters on, an equal run is a sentence carried over, not a phrase everybody uses. */
export const CARRIED_OVER = 15;

/** What stands in quotation marks, in a tag or in a link's address is not our wording. */
const NOT_OURS = /“[^”]*”|「[^」]*」|‘[^’]*’|『[^』]*』|《[^》]*》|<[^>]*>|\]\([^)]*\)/gu;

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}%.]+/gu, '');

/** All runs of {@link CARRIED_OVER} characters of a text, punctuation and spaces left out, as a source is compared. */
export function runsOf(text: string): string[] {
  const characters = [...letters(text)];
  return characters.slice(CARRIED_OVER - 1).map((_, i) => characters.slice(i, i + CARRIED_OVER).join(''));
}

/** The runs of an article that are ours to answer for. Anything quoted breaks a run. */
export const ownRuns = (article: string): string[] => article.split(NOT_OURS).flatMap(runsOf);
