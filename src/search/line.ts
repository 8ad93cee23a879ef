/** The one-line answer of a result: the verdict or the number first, in its own shape. */
import { appendMarked } from './mark.ts';
import type { Question } from './question.ts';
import type { RecordType } from './quick-file.ts';

const VERDICT = /^(不用开|到别处办|社区可开|已取消)：/u;

/** Appends the line of a certificate with its verdict as a tag, of a figure with its number strong, of others as it is. */
export function appendLine(element: Element, type: RecordType, line: string, question: Question): void {
  const verdict = type === '证明' ? VERDICT.exec(line)?.[1] : undefined;
  if (verdict !== undefined) {
    const tag = document.createElement('span');
    tag.className = `tag v-${verdict}`;
    tag.textContent = verdict;
    element.append(tag, ' ');
    appendMarked(element, line.slice(verdict.length + 1), question);
    return;
  }
  const end = type === '数据' ? line.indexOf('，') : -1;
  if (end > 0) {
    const number = document.createElement('strong');
    appendMarked(number, line.slice(0, end), question);
    element.append(number);
    appendMarked(element, line.slice(end), question);
    return;
  }
  appendMarked(element, line, question);
}
