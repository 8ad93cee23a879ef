/**
 * Everything a first search loads is asked for at once, when somebody reaches for the box: left to themselves the files
 * name each other one by one, and on a slow line each name costs a round trip.
 */

/** What Pagefind calls the program for languages it has no stemming for, Chinese among them. */
const PROGRAM = 'wasm.unknown.pagefind';

export interface Ahead {
  /** What Pagefind has to be opened with, so that it finds what is on its way. */
  readonly tag: string;
  /** The quick index. */
  readonly quick: Promise<Response>;
}

/**
 * Asks for all of Pagefind whose address is known, and a moment later for the quick index: it comes as soon, and the parts
 * of the full text a question needs are asked for while it does.
 *
 * @param quick address of the quick index
 * @param bundle address of Pagefind's script
 */
export function loadAhead(quick: string, bundle: string): Ahead {
  const folder = bundle.slice(0, bundle.lastIndexOf('/') + 1);
  // Another one each time the page is opened: the index must be the one of this page.
  const tag = performance.timeOrigin.toFixed(0);
  const ask = (address: string, script = false): Promise<void> =>
    new Promise((done) => {
      const link = document.createElement('link');
      link.rel = script ? 'modulepreload' : 'preload';
      if (!script) {
        link.as = 'fetch';
        link.crossOrigin = 'anonymous';
      }
      link.addEventListener('load', () => done());
      link.addEventListener('error', () => done());
      link.href = address;
      document.head.append(link);
    });
  void ask(bundle, true);
  void ask(folder + PROGRAM);
  const asked = ask(`${folder}pagefind-entry.json?ts=${tag}`).then(() => fetch(quick));
  // Whoever needs it meets the fault.
  asked.catch(() => undefined);
  return { tag, quick: asked };
}
