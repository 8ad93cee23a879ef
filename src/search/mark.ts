/** Which words of a text were looked for, marked with text nodes: what comes from data never becomes HTML. */
import type { Question } from './question.ts';
import { characterPairs } from './tokens.ts';

/** The words to mark: each part of the question that stands in the text, else those of its pairs that do. */
export function markedWords(question: Question, text: string): string[] {
  const lower = text.toLowerCase();
  return question.parts.flatMap((part) => {
    if (lower.includes(part)) return part.length > 1 || /\d/u.test(part) || question.whole.length === 1 ? [part] : [];
    return characterPairs(part).filter((pair) => pair.length > 1 && lower.includes(pair));
  });
}

/** Runs of a text, those looked for told apart: overlapping ones are one. */
export function markedRuns(
  text: string,
  words: readonly string[],
): { readonly text: string; readonly marked: boolean }[] {
  const lower = text.toLowerCase();
  // Where lower case has another length (İ), positions would be wrong: nothing is marked.
  if (words.length === 0 || lower.length !== text.length) return [{ text, marked: false }];
  const on = new Uint8Array(text.length);
  for (const word of words)
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) on.fill(1, at, at + word.length);
  const runs: { text: string; marked: boolean }[] = [];
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && on[end] === on[start]) end += 1;
    runs.push({ text: text.slice(start, end), marked: on[start] === 1 });
    start = end;
  }
  return runs;
}

/** Appends a text with what was looked for in `<mark>`. */
export function appendMarked(element: Element, text: string, question: Question): void {
  for (const run of markedRuns(text, markedWords(question, text))) {
    if (!run.marked) {
      element.append(run.text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = run.text;
    element.append(mark);
  }
}

const BEFORE = 24;
const LENGTH = 90;

/** The part of a page's text where the question stands, from the beginning of a sentence; empty where none of it does. */
export function excerptOf(content: string, question: Question): string {
  // The index puts a full stop and a space between blocks that end without one.
  const text = content.replace(/\s+/gu, ' ').replace(/(?<=[\p{Script=Han}）」》])\. (?=\S)/gu, '。');
  const lower = text.toLowerCase();
  const found = [question.text, ...question.parts, ...characterPairs(question.parts.join(' '))]
    .filter((word) => word.length > 1 || question.whole.length === 1)
    .map((word) => lower.indexOf(word))
    .find((at) => at !== -1);
  if (found === undefined) return '';
  const earliest = Math.max(0, found - BEFORE);
  const sentence = text.slice(earliest, found).search(/[。！？；][^。！？；]*$/u);
  const start = sentence === -1 ? earliest : earliest + sentence + 1;
  return `${start > 0 && sentence === -1 ? '…' : ''}${text.slice(start, start + LENGTH)}${start + LENGTH < text.length ? '…' : ''}`;
}
