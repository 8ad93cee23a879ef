import type { Fault } from '../../csv/fault.ts';
import { isWhole } from '../project.ts';
import type { Rule } from '../rule.ts';

/** `<Figure id="…" />` as it stands in an article. */
const FIGURE = /<Figure\b([^>]*)>/gu;

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
    fault.detail?.['id'] ? `data/figures/ 里没有「${fault.detail['id']}」这一条` : '<Figure> 没有写 id',
  remedy: () => '写成 <Figure id="150100-001" />，编号从 data/figures/ 里复制',
  find: (project) => {
    if (!isWhole(project, 'figures')) return [];
    const ids = new Set(project.tables.figures.map((row) => row.value.id));
    return [...project.cases, ...project.pages].flatMap(({ file, body, bodyLine }) =>
      body.split('\n').flatMap((text, index): Fault[] =>
        [...text.matchAll(FIGURE)].flatMap((match): Fault[] => {
          const id = /\bid=["']([^"']*)["']/u.exec(match[1] ?? '')?.[1] ?? '';
          if (ids.has(id)) return [];
          const line = bodyLine + index;
          return [{ code: 'article-figure', file, row: line, line, value: match[0], detail: id === '' ? {} : { id } }];
        }),
      ),
    );
  },
};
