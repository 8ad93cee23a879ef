/**
 * Asks the built site's search page in a real browser, as a visitor does, and judges what it shows. Used by the
 * regression test and by `npm run bench -- search`.
 */
import type { Page } from 'playwright-core';
import type { Query } from './targets.ts';

/** What the page showed for a question: places of the site, best first. */
export type Shown = readonly string[];

/**
 * Types each question into the open search page and submits it; gives the addresses of the results in their order.
 *
 * @param page the search page, open
 * @param home the address of the site's home page
 */
export async function askAll(page: Page, home: string, questions: readonly string[]): Promise<Shown[]> {
  return page.evaluate(
    async ({ questions, home }) => {
      const form = document.querySelector<HTMLFormElement>('#search-form');
      const input = document.querySelector<HTMLInputElement>('#page-search');
      const status = document.querySelector('#search-status');
      if (!form || !input || !status) throw new Error('this is not the search page');
      // Nobody looks: what is not painted costs no time.
      const main = document.querySelector('main');
      if (main) main.hidden = true;
      const all: string[][] = [];
      for (const question of questions) {
        input.value = question;
        form.requestSubmit();
        if (!status.textContent.includes('正在')) throw new Error(`${question} was not asked`);
        const started = performance.now();
        while (status.textContent.includes('正在')) {
          if (performance.now() - started > 20_000) throw new Error(`no answer to ${question}`);
          await new Promise((done) => setTimeout(done, 2));
        }
        all.push(
          [...document.querySelectorAll<HTMLAnchorElement>('#results > li a')].map((link) =>
            decodeURI(link.href).replace(home, '/'),
          ),
        );
      }
      if (main) main.hidden = false;
      return all;
    },
    { questions, home },
  );
}

/** How many of some questions were answered, and where. */
export interface Rates {
  asked: number;
  first: number;
  third: number;
  tenth: number;
  nothing: number;
}

export const noRates = (): Rates => ({ asked: 0, first: 0, third: 0, tenth: 0, nothing: 0 });

/** Counts one answer: the first result that is a target decides. */
export function count(rates: Rates, shown: Shown, targets: ReadonlySet<string>): void {
  const rank = shown.findIndex((place) => targets.has(place));
  rates.asked += 1;
  if (shown.length === 0) rates.nothing += 1;
  if (rank === 0) rates.first += 1;
  if (rank >= 0 && rank < 3) rates.third += 1;
  if (rank >= 0 && rank < 10) rates.tenth += 1;
}

/** A share in per cent. */
export const percent = (part: number, of: number): number => (of === 0 ? 100 : (100 * part) / of);

/** Which half of the suite a query is in: decided by its text alone, so that it never moves. */
export function halfOf({ query }: Query): 'tune' | 'report' {
  let hash = 0x811c9dc5;
  for (const character of query) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 7) % 2 === 0 ? 'tune' : 'report';
}
