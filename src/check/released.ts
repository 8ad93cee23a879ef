/** The pages that tables and articles make: what a release has promised to its readers. */
import type { Project, ReleasedPage } from './project.ts';

/** Tables whose every row has a page of its own. */
export const TABLES_WITH_PAGES = ['certificates', 'districts', 'duty-lists', 'figures', 'metrics'] as const;

/** Where the pages of a table stand. */
const PLACES: Readonly<Record<(typeof TABLES_WITH_PAGES)[number], string>> = {
  certificates: 'certificates',
  districts: 'districts',
  'duty-lists': 'duties',
  figures: 'figures',
  metrics: 'metrics',
};

/** The columns that name a row, the best first. */
const NAMES = ['名称', '标题', '对象'] as const;

/** All pages of a project, in the order of its tables. Pages of prose are the program's, and may move into it. */
export function pagesOf({ tables, cases }: Pick<Project, 'tables' | 'cases'>): ReleasedPage[] {
  return [
    ...TABLES_WITH_PAGES.flatMap((table) =>
      tables[table].map(({ cells, file }): ReleasedPage => {
        const id = (cells['编号'] ?? cells['代码'] ?? '').trim();
        const name = NAMES.map((column) => cells[column] ?? '').find((text) => text !== '') ?? '';
        return { address: `/${PLACES[table]}/${id}/`, name: name.trim(), file };
      }),
    ),
    ...cases.map(({ slug, head, file }): ReleasedPage => ({ address: `/cases/${slug}/`, name: head.title, file })),
  ];
}
