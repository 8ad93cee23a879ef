import type { Fault } from '../../csv/fault.ts';
import { tables } from '../../schema/index.ts';
import { isBlankCell, hasAllIds, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** `<Figure id="…" />` as it stands in an article. */
const FIGURE = /<Figure\b([^>]*)>/gu;

const COLUMNS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(tables.figures.columns).map(([key, column]) => [key, column.header]),
);

export const articleFigure: Rule = {
  code: 'article-figure',
  level: 'error',
  title: '文章里引用的数据不存在',
  example: {
    file: 'content/cases/hohhot.mdx',
    row: 11,
    line: 11,
    value: '<Figure id="150100-03" />',
    detail: { id: '150100-03' },
  },
  message: (fault) =>
    fault.detail?.['show']
      ? `「${fault.detail['id'] ?? ''}」没有写「${COLUMNS[fault.detail['show']] ?? fault.detail['show']}」`
      : fault.detail?.['id']
        ? `data/figures/ 里没有「${fault.detail['id']}」这一条`
        : '<Figure> 没有写 id',
  remedy: (fault) =>
    fault.detail?.['show']
      ? '换成这一条有的数，或去掉 show'
      : '写成 <Figure id="150100-001" />，编号从 data/figures/ 里复制',
  find: (project) => {
    if (!hasAllIds(project, 'figures')) return [];
    const figures = new Map(project.tables.figures.map((row) => [row.value.id, row]));
    return [...project.cases, ...project.pages].flatMap(({ file, body, bodyLine }) =>
      // A tag may go on over several lines.
      [...body.matchAll(FIGURE)].flatMap((match): Fault[] => {
        const id = /\bid=["']([^"']*)["']/u.exec(match[1] ?? '')?.[1] ?? '';
        // A property that is a program has its own message.
        if (id === '' && match[1]?.includes('{') === true) return [];
        const show = /\bshow=["']([^"']*)["']/u.exec(match[1] ?? '')?.[1];
        const figure = figures.get(id);
        // A word that is no number of any figure has its own message, and so has a number that could not be read.
        if (figure && (show === undefined || isThere(figure, show))) return [];
        const line = bodyLine + body.slice(0, match.index).split('\n').length - 1;
        const detail = { ...(id === '' ? {} : { id }), ...(figure && show !== undefined ? { show } : {}) };
        return [{ code: 'article-figure', file, row: line, line, value: match[0], detail }];
      }),
    );
  },
};

/** Whether a figure's row has something in a column, be it unreadable. */
const isThere = (figure: ReadRow<'figures'>, show: string): boolean =>
  (figure.value as Readonly<Record<string, unknown>>)[show] !== null || !isBlankCell(figure, COLUMNS[show] ?? '');
