/** Reads the main part of a page aloud with the device's own voice, from top to bottom. Loaded when somebody asks for it. */

/** What is read in one go: something a reader sees as one thing. Of nested ones the innermost. */
const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, tr, caption, figcaption, blockquote, summary, label, .answer > div';
/** What makes no sense to the ear: controls, what is only for paper or for screen readers' tables. */
const SILENT = '.no-read, .visually-hidden, .source-mark, .print-only, form, button, select, svg, noscript, nav';
/** Some voices stop in the middle of a long text. */
const LONGEST = 120;
const PAUSES = ['。', '；', '！', '？', '，', '、', ' '];

let stop: (() => void) | null = null;

/** The parts of an element to be read, in order, each with what it says. */
export function passages(main: Element): { readonly element: HTMLElement; readonly text: string }[] {
  return [...main.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((element) => {
    if (element.closest(SILENT) || element.querySelector(BLOCKS) || element.getClientRects().length === 0) return [];
    const copy = element.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll(SILENT)) part.remove();
    // Cells of a row are heard apart.
    const cells = [...copy.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()).filter(Boolean);
    const text = (cells.length > 0 ? cells.join('，') : copy.textContent).replace(/\s+/gu, ' ').trim();
    return text === '' ? [] : [{ element, text: text.replaceAll('→', '，变为，') }];
  });
}

/** A text in pieces a voice can take, cut after a stop where there is one. */
export function pieces(text: string): string[] {
  const out: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const at = Math.max(...PAUSES.map((mark) => head.lastIndexOf(mark))) + 1 || LONGEST;
    out.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...out, rest].map((piece) => piece.trim()).filter(Boolean);
}

/** Starts reading, or stops it. The button says which it will do. */
export function toggle(button: HTMLButtonElement): void {
  if (stop) {
    stop();
    return;
  }
  const main = document.querySelector('main');
  if (!main) return;
  const queue = passages(main).flatMap(({ element, text }) => pieces(text).map((piece) => ({ element, piece })));
  const voice = speechSynthesis.getVoices().find(({ lang }) => /^(?:zh|cmn)(?:[-_](?:CN|Hans))?/u.test(lang));
  let marked: HTMLElement | null = null;
  let isOver = false;

  const mark = (element: HTMLElement | null): void => {
    if (element === marked) return;
    marked?.classList.remove('reading');
    element?.classList.add('reading');
    element?.scrollIntoView({ block: 'nearest' });
    marked = element;
  };
  const next = (): void => {
    const one = queue.shift();
    if (isOver) return;
    if (!one) {
      stop?.();
      return;
    }
    mark(one.element);
    const utterance = new SpeechSynthesisUtterance(one.piece);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.9;
    if (voice) utterance.voice = voice;
    utterance.addEventListener('end', next);
    utterance.addEventListener('error', () => stop?.());
    speechSynthesis.speak(utterance);
  };

  stop = () => {
    isOver = true;
    stop = null;
    mark(null);
    speechSynthesis.cancel();
    button.setAttribute('aria-pressed', 'false');
    button.textContent = button.dataset['off'] ?? '';
  };
  button.setAttribute('aria-pressed', 'true');
  button.textContent = button.dataset['on'] ?? '';
  speechSynthesis.cancel();
  next();
}

// A page that is left must not go on speaking.
addEventListener('pagehide', () => stop?.());
