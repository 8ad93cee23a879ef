/** Telephone numbers in a text, so that a phone can call them. */

/** A stretch of text; `phone` where it is a number to call. */
export interface Stretch {
  readonly text: string;
  readonly phone: boolean;
}

/**
 * Hotlines (12345, 12333, 12348 …) and numbers written 区号-号码.
 * Not what only looks like one: a web address (si.12333.gov.cn), an app (掌上12333), a longer number.
 */
const PHONE = /(?<![\d.\-A-Za-z〔第]|掌上)(?:12[1-3]\d{2}|0\d{2,3}-\d{7,8})(?![\d.\-A-Za-z年])/gu;

/** Cuts a text at its telephone numbers. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(PHONE)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), phone: false });
    found.push({ text: match[0], phone: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), phone: false });
  return found;
}
