/** A sentence of the handbook as its parts: plain words, `code`, [links](/place/). */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly place: string };

const MARKED = /`([^`]+)`|\[([^\]]+)\]\((\/[^)\s]*)\)/gu;

/** Takes a sentence apart. `[x]` without an address is plain words. */
export function partsOf(sentence: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const plain = (text: string): void => {
    if (text !== '') parts.push({ kind: 'text', text });
  };
  for (const match of sentence.matchAll(MARKED)) {
    plain(sentence.slice(from, match.index));
    const [all, code, text = '', place = ''] = match;
    parts.push(code === undefined ? { kind: 'link', text, place } : { kind: 'code', text: code });
    from = match.index + all.length;
  }
  plain(sentence.slice(from));
  return parts;
}
