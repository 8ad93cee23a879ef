/** What can be measured on an open page that no axe rule measures. Each runs in the browser and returns faults. */

/** Runs with larger type, as readers set it. The page must still fit. */
export interface Text {
  /** Letters twice as large, nothing else. */
  readonly isDoubled?: boolean;
  /** WCAG 1.4.12: lines, letters, words and paragraphs further apart. */
  readonly isSpaced?: boolean;
}

/** Sets text as {@link Text} says, by the object model: the policy allows no style element. */
export function setText({ isDoubled = false, isSpaced = false }: Text): void {
  document.documentElement.style.fontSize = isDoubled ? '200%' : '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    isSpaced
      ? `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         p { margin-bottom: 2em !important; }`
      : '',
  );
  document.adoptedStyleSheets = [sheet];
}

/** The page does not scroll sideways, and no box cuts its text off. */
export function fit(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults =
    scrollWidth > clientWidth ? [`scrolls sideways: ${String(scrollWidth)} in ${String(clientWidth)}`] : [];
  for (const element of document.querySelectorAll<HTMLElement>('body *:not(svg *)')) {
    // Words for screen readers alone are cut off on purpose.
    if (element.closest('.visually-hidden') !== null) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutsX = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 2;
    const cutsY = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 2;
    if ((cutsX || cutsY) && element.clientWidth > 1 && element.textContent.trim() !== '') {
      faults.push(`cut off: ${element.tagName} ${element.className}`);
    }
  }
  return faults;
}

/** Letters and lines of body text, as A13 wants them; 40 characters a line are what WCAG 1.4.8 allows for Chinese. */
export function letters(least: number): string[] {
  const faults: string[] = [];
  for (const paragraph of document.querySelectorAll<HTMLElement>('main p, main > ul > li')) {
    // Beside the text: notes, ways on, forms, what is meant for paper, numbers set large.
    if (paragraph.closest('.small, .soft, .aside, .paper, .finding, form, nav, figure') !== null) continue;
    if (paragraph.offsetParent === null) continue;
    const { fontSize, lineHeight } = getComputedStyle(paragraph);
    const size = parseFloat(fontSize);
    if (size < least - 0.01) faults.push(`${fontSize}: ${paragraph.textContent.trim().slice(0, 20)}`);
    if (parseFloat(lineHeight) / size < 1.3) faults.push(`lines ${lineHeight} of ${fontSize}`);
    const perLine = paragraph.clientWidth / size;
    if (paragraph.matches('p') && perLine > 40.5) {
      faults.push(`${perLine.toFixed(1)} characters a line: ${paragraph.textContent.trim().slice(0, 20)}`);
    }
  }
  return faults;
}

/** What a finger must hit: buttons, fields and links that stand alone. Links in running text are as high as its lines. */
export function targets(least: number): string[] {
  const faults: string[] = [];
  const controls = document.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, summary, .head nav a, .foot nav a, .chips a, .button, label:has(input)',
  );
  for (const control of controls) {
    const inLabel = control.matches('input[type=radio], input[type=checkbox]') ? control.closest('label') : null;
    if (control.offsetParent === null || inLabel) continue;
    // Its label is what is pressed, and is measured as a button.
    if (control.matches('input[type=file].visually-hidden')) continue;
    if (getComputedStyle(control).visibility === 'hidden') continue;
    const { width, height } = control.getBoundingClientRect();
    // A short word is a narrow link; it is as high as all others, and no narrower than WCAG 2.2 allows.
    if (height < least - 0.5 || width < 24) {
      const name = `${control.tagName} ${control.className} ${control.textContent.trim().slice(0, 12)}`;
      faults.push(`${width.toFixed(0)}×${height.toFixed(0)}: ${name}`);
    }
  }
  return faults;
}

/** Every element that takes the focus shows it, and nothing covers it. */
export function focus(): string[] {
  const faults: string[] = [];
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ];
  // Rows alike are alike: of many links a few of each kind will do.
  const seen = new Map<string, number>();
  for (const element of all) {
    if (element.offsetParent === null || element.matches(':disabled, main')) continue;
    const kind = `${element.tagName}.${element.className}<${element.parentElement?.className ?? ''}`;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    if (count >= 2) continue;
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) continue;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const name = `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 12)}`;
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) faults.push(`no outline: ${name}`);
    const [box] = element.getClientRects();
    if (!box || element.matches('.scroll')) continue;
    const top = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2);
    if (top && !element.contains(top) && !top.contains(element)) faults.push(`covered by ${top.className}: ${name}`);
  }
  (document.activeElement as HTMLElement | null)?.blur();
  return faults;
}

/** Nothing that lures, blinks, plays or asks: A17. */
export const quiet = (): string[] =>
  [
    ...document.querySelectorAll(
      'dialog[open], [role=dialog], [role=alertdialog], iframe, video, audio, marquee, blink',
    ),
  ].map((element) => element.tagName);

/** Tags and verdicts say in words what their colour says; charts have their numbers in a table: A5, A6. */
export function words(): string[] {
  const faults = [...document.querySelectorAll('.tag, .verdict')]
    .filter((tag) => tag.textContent.trim() === '')
    .map((tag) => `tag without a word: ${tag.className}`);
  for (const chart of document.querySelectorAll('figure.chart')) {
    const numbers = new Set([...chart.querySelectorAll('table td')].map((cell) => cell.textContent.trim()));
    const shown = [...chart.querySelectorAll('svg text[font-weight]')].map((text) => text.textContent.trim());
    if (shown.length === 0) faults.push('chart without numbers');
    faults.push(...shown.filter((number) => !numbers.has(number)).map((number) => `not in the table: ${number}`));
  }
  return faults;
}
