/** The service worker of a built site: `worker.js` with the list of the pages it keeps. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Shown where there is neither a network nor a copy. */
const NOTICE = '/offline/';
/** Kept at once: where readers start, and the notice. */
const FIRST = ['/', '/certificates/', NOTICE];

/**
 * Writes `sw.js` into a built site. The same pages give the same bytes.
 *
 * @param dist the folder of the site
 * @param base the base path, without `/` at its end
 * @param answers pages to keep when nothing else is to do, without the base path
 * @param isOn the settings' `offline`; a worker that was on before is otherwise replaced by one that ends itself
 */
export async function writeWorker(
  dist: string,
  base: string,
  answers: readonly string[],
  isOn: boolean,
): Promise<void> {
  const hashes = async (places: readonly string[]): Promise<Record<string, string>> =>
    Object.fromEntries(
      await Promise.all(
        places.map(async (place) => {
          const html = await readFile(join(dist, place, 'index.html'));
          return [`${base}${place}`, createHash('sha256').update(html).digest('hex').slice(0, 8)] as const;
        }),
      ),
    );
  const settings = isOn
    ? {
        base: `${base}/`,
        notice: `${base}${NOTICE}`,
        first: await hashes(FIRST),
        later: await hashes([...answers].sort()),
      }
    : { base: `${base}/` };
  const program = await readFile(join(process.cwd(), 'src/offline', isOn ? 'worker.js' : 'off.js'), 'utf8');
  await writeFile(join(dist, 'sw.js'), `const OFFLINE = ${JSON.stringify(settings)};\n${program}`);
}
