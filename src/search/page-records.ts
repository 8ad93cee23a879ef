/** Records of pages that are not made from rows: read from the built pages, so that a new page is found without being listed. */
import { readEntities } from './entities.ts';
import type { QuickRecord } from './quick-file.ts';

/** Text as it stands in our own HTML → as it is read. */
const readText = (html: string): string =>
  readEntities(html.replace(/<[^>]*>/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();

const attribute = (html: string, pattern: RegExp): string => readText(pattern.exec(html)?.[1] ?? '');

/** What such a page is called in its `data-type`, besides 页面. */
const PAGE_TYPES = /<main[^>]* data-type="(?:页面|部门|领域|名词)"/u;

/** A text cut where a reader would not mind. */
const short = (text: string, length: number): string =>
  [...text].length <= length ? text : `${[...text].slice(0, length - 1).join('')}…`;

/** Pages that list the rows of a department, a field, a topic. */
const OF_ROWS = /^(?:duties|figures)\/(?:departments|topics)\/./u;

/** The headings of a page of prose: what it has an answer to. A page of rows has too many to be told apart by them. */
const MOST_HEADINGS = 40;

/**
 * A record for a page, or null where the page is not one of those: rows of tables have records from the dataset.
 *
 * @param path below the base path, without the first slash
 */
export function pageRecord(path: string, html: string): QuickRecord | null {
  if (!PAGE_TYPES.test(html) || /^certificates\/offices\/[^/]+\/$/u.test(path)) return null;
  const title = attribute(html, /<meta name="ArticleTitle" content="([^"]*)"/u);
  if (title === '') return null;
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const keys = attribute(main, /<span hidden[^>]*data-pagefind-meta="k"[^>]*>([^<]*)</u);
  const headings = [...main.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/gsu)].map(([, text = '']) => readText(text));
  const h1 = attribute(main, /<h1[^>]*>(.*?)<\/h1>/su);
  // A glossary has a record for each term, a list of topics one for each figure: their words would only be in the way.
  const isProse =
    headings.length <= MOST_HEADINGS &&
    !/^(?:metrics|figures|duties|certificates|glossary|districts|data)\//u.test(path);
  return {
    type: '页面',
    path,
    title,
    names: [
      ...new Set([
        h1,
        ...(path.startsWith('glossary/') ? [] : keys.split(' ').slice(0, path.startsWith('figures/topics/') ? 1 : 30)),
      ]),
    ]
      .map((name) => name.replaceAll(';', '；'))
      .filter((name) => name !== '' && name !== title),
    place: '',
    // What a list of rows says of itself is how many there are.
    line: OF_ROWS.test(path) ? '' : short(attribute(html, /<meta name="description" content="([^"]*)"/u), 36),
    topics: [],
    offices: [],
    related: [],
    also: isProse ? headings.join(' ') : '',
  };
}
