/**
 * Everything a first search loads is asked for at once, when somebody reaches for the box: left to themselves the files
 * name each other one by one, and on a slow line each name costs a round trip.
 */

/** What Pagefind calls the program for languages it has no stemming for, Chinese among them. */
const PROGRAM = 'wasm.unknown.pagefind';

/**
 * Asks for the quick index and all of Pagefind whose address is known.
 *
 * @param quick address of the quick index
 * @param bundle address of Pagefind's script
 * @returns the tag Pagefind has to be opened with, so that it finds what is on its way
 */
export function loadAhead(quick: string, bundle: string): string {
  const folder = bundle.slice(0, bundle.lastIndexOf('/') + 1);
  // Another one each time the page is opened: the index must be the one of this page.
  const tag = performance.timeOrigin.toFixed(0);
  const ask = (address: string, script = false): void => {
    const link = document.createElement('link');
    link.rel = script ? 'modulepreload' : 'preload';
    if (!script) {
      link.as = 'fetch';
      link.crossOrigin = 'anonymous';
    }
    link.href = address;
    document.head.append(link);
  };
  ask(bundle, true);
  ask(`${folder}pagefind-entry.json?ts=${tag}`);
  ask(quick);
  ask(folder + PROGRAM);
  return tag;
}
