/** The search index, made by Pagefind over the built pages. */
import { close, createIndex } from 'pagefind';

/**
 * Indexes every page that has a `data-pagefind-body`.
 *
 * @param dist the folder of the built site; the index goes to its `pagefind/`
 * @returns how many pages are in the index
 * @throws Error where Pagefind reports one, or finds no page: a site without search is not finished
 */
export async function buildSearchIndex(dist: string): Promise<number> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: dist });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    if (added.page_count === 0) throw new Error('Pagefind found no page to index');
    const written = await index.writeFiles({ outputPath: `${dist}/pagefind` });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
