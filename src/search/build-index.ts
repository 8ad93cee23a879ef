/** The search index, made by Pagefind over the built pages. */
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './duty-records.ts';

/** What stands in every answer, dozens of times on a place's page: an attribute on each would weigh more than this. */
export const NOT_SEARCHED = ['.source-mark', '.checked', '.unknown', '.asked'] as const;

/**
 * Indexes every page that has a `data-pagefind-body`, and results that are parts of pages.
 *
 * @param dist the folder of the built site; the index goes to its `pagefind/`
 * @returns how many pages are in the index, besides the records
 * @throws Error where Pagefind reports one, or finds no page: a site without search is not finished
 */
export async function buildSearchIndex(dist: string, records: readonly SearchRecord[]): Promise<number> {
  const { index, errors } = await createIndex({ writePlayground: false, excludeSelectors: [...NOT_SEARCHED] });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: dist });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    if (added.page_count === 0) throw new Error('Pagefind found no page to index');
    for (const { url, title, content, tokens, type } of records) {
      const { errors: refused } = await index.addCustomRecord({
        url,
        content,
        language: 'zh-cn',
        meta: { title, d: tokens.join(' ') },
        filters: { 类型: [type] },
      });
      if (refused.length > 0) throw new Error(`Pagefind: ${url}: ${refused.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: `${dist}/pagefind` });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
