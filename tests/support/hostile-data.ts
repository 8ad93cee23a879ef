/**
 * The small project of `tests/data/good`, made hostile: every cell, setting and article head that takes text carries
 * code, and one row of every table carries it in 10,000 characters. The checker warns of all of it and refuses none of
 * it, so the site is built from it as an editor could build it.
 */
import Papa from 'papaparse';
import { filesIn } from '../../src/dataset/files.ts';
import { unfrozen } from '../../src/dataset/frozen.ts';
import { frozenRows } from '../../src/exports/frozen-rows.ts';
import {
  frozenFigures,
  frozenMetrics,
  versionOf,
  type FigureState,
  type MetricState,
} from '../../src/schema/frozen.ts';
import { tableNames, tables } from '../../src/schema/index.ts';
import type { Column, Table } from '../../src/schema/table.ts';
import { projectRoot } from './built-site.ts';
import { goodContents, goodDataset, type Contents } from './project.ts';

/** Sets this on the page where it is executed. */
export const TRAP = 'hostileCodeRan';

/** As long as a cell gets. */
export const LONGEST = 10_000;

/** Tables the small project has no rows of. */
const more: Readonly<Record<string, readonly string[]>> = {
  'data/offices.csv': [
    '编号,地区,名称,类型,地址,电话,开放时间,来源,核对日期',
    'office-1,150100,便民服务中心,便民服务中心,某路1号,0471-12345,工作日,hohhot-2024,2026-11-22',
  ],
  'data/corrections.csv': [
    '编号,日期,类型,对象,原内容,现内容,原因,影响结论,来源',
    'c-1,2026-11-22,更正,/figures/150100-001/,140,79,抄错了,是,hohhot-2024',
    'c-2,2026-11-22,修订,/figures/150100-002/,79,58,来源改了,否,hohhot-2024',
  ],
  'data/redirects.csv': ['原地址,新地址,日期,原因', '/old/,/figures/,2026-11-22,搬家'],
  'data/updates.csv': ['编号,日期,标题,内容,地址', 'u-1,2026-11-22,新增,新增一条,/figures/'],
  'data/uncarried.csv': ['来源,行号,数字,原文片段,理由', 'hohhot-2024,5,140,由140项,日期'],
};

/** The mark a column's hostile text begins with, so that it is found again. // e.g., "hostile-figures-note" */
export const markOf = (table: string, column: string): string => `hostile-${table}-${column}`;

/** Kinds of cells any text may stand in. */
const takesText = (column: Column<unknown>): boolean =>
  ['文字', '文字（可多个，用 ; 分开）', '名称=内容（可多个，用 ; 分开）'].includes(column.cell.kind) ||
  column.cell.kind.startsWith('文字，每条后面写');

/** Every column of every table that takes text, by the mark of what stands in it. Names of kept versions are hashes. */
export const hostileColumns = tableNames.flatMap((name) =>
  Object.entries((tables[name] as Table).columns).flatMap(([key, column]) =>
    takesText(column) && !(name === 'frozen-metrics' && key === 'figures')
      ? [{ table: name, key, column, mark: markOf(name, key) }]
      : [],
  ),
);

/**
 * What an attacker would write: elements, handlers, the end of a script, template braces, addresses, entities without
 * their `;` (which splits lists), quotes of every kind, a change of direction and a character without width.
 */
export function hostileText(mark: string): string {
  const run = `globalThis.${TRAP}='${mark}'`;
  return [
    `${mark}<img src=x onerror="${run}">`,
    `</script><script>${run}</script>`,
    `</title></textarea></style><svg/onload=${run}>`,
    `{${run}}\${${run}}`,
    `javascript:${run}//`,
    `"onfocus="${run}"autofocus='`,
    `<a href="javascript:${run}">&ltb>&#60\`\\ ]]>--><!--`,
    '\u202e\u200b\u2028\u2066',
    `${mark}-end`,
  ].join('');
}

/** The same where `=`, `;` and brackets have a meaning of their own. */
const hostilePair = (mark: string): string =>
  `${mark}</script><script>globalThis.${TRAP}()</script><img src onerror>'"\u200b${mark}-end`;

const longText = (mark: string): string => {
  const text = hostileText(`${mark}-long`);
  return text + '长'.repeat(LONGEST - text.length - 1) + '完';
};

/** A cell with hostile text behind what it says, so that rules about its content still hold. */
function hostileCell(column: Column<unknown>, mark: string, written: string, isLong: boolean): string {
  if (column.cell.kind.startsWith('名称=内容')) {
    const pairs = written === '' ? [] : written.split(';');
    return [...pairs, `${hostilePair(mark)}=${hostilePair(mark)}`].join(';');
  }
  const text = isLong ? longText(mark) : hostileText(mark);
  if (column.cell.kind.startsWith('文字，')) {
    // Claims: the first of them keeps its sources at its end; a cell that says nothing still says nothing for certain.
    const [first = '', ...rest] = written.split(';');
    const marks = /(?:\[[^[\]]+\])+$/u.exec(first)?.[0] ?? '[未核实]';
    return [`${first.slice(0, first.length - (first === '' ? 0 : marks.length))}${text}${marks}`, ...rest].join(';');
  }
  return written === '[x]' || written === '[z]' ? text : `${written}${text}`;
}

/** A CSV file of a table with every text cell hostile; its last row in full length. */
function hostileTable(table: string, definition: Table, csv: string): string {
  const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/u, ''), { delimiter: ',', skipEmptyLines: true }).data;
  const [header = [], ...body] = rows;
  const columns = Object.entries(definition.columns);
  // Columns a file may leave out are written as well.
  const headers = [...header, ...columns.map(([, column]) => column.header).filter((name) => !header.includes(name))];
  const hostile = body.map((cells, index) =>
    headers.map((name, place) => {
      const written = cells[place] ?? '';
      const [key, column] = columns.find(([, one]) => one.header === name) ?? [];
      if (!key || !column || !takesText(column)) return written;
      return hostileCell(column, markOf(table, key), written, index > 0 && index === body.length - 1);
    }),
  );
  return `${Papa.unparse([headers, ...hostile], { newline: '\n' })}\n`;
}

/** Kept versions: a version's name is a hash of what it says, so hostile ones are kept as hostile ones. */
async function hostileVersions(): Promise<Record<string, string>> {
  const kept = unfrozen(await goodDataset(), '2026-11-22');
  const hostile = <T extends FigureState | MetricState>(definition: Table, row: T, isLong: boolean): T => {
    const said = Object.entries(row).map(([key, value]: [string, unknown]) => {
      const column = definition.columns[key];
      return (value === null || typeof value === 'string') && column && takesText(column)
        ? [key, hostileCell(column, markOf(definition.name, key), value ?? '', isLong)]
        : [key, value];
    });
    return Object.fromEntries(said) as T;
  };
  const figures = kept.figures.map((row, index) => {
    const state = hostile(frozenFigures, row, index > 0 && index === kept.figures.length - 1);
    return { ...state, version: versionOf(state) };
  });
  const metrics = kept.metrics.map((row, index) => {
    const ofMetric = figures.filter(({ metric }) => metric === row.metric);
    const state = {
      ...hostile(frozenMetrics, row, index > 0 && index === kept.metrics.length - 1),
      figures: ofMetric.map(({ figure, version }) => `${figure}@${version}`),
    };
    return { ...state, version: versionOf(state) };
  });
  return {
    'data/frozen-figures.csv': frozenRows(frozenFigures, figures, true),
    'data/frozen-metrics.csv': frozenRows(frozenMetrics, metrics, true),
  };
}

/** Settings that readers see. */
const settingsShown = ['name', 'subtitle', 'publisher', 'contact', 'supervisionPhone', 'icp', 'policeRecord'] as const;

/** The hostile project: its files by path. */
export async function hostileProject(): Promise<Contents> {
  const good = await goodContents();
  const text = (path: string): string => {
    const content = good[path] ?? '';
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  };
  const contents: Record<string, string> = Object.fromEntries(
    Object.keys(good)
      .filter((path) => /^(?:data|content)\//u.test(path))
      .map((path) => [path, text(path)]),
  );
  for (const [path, lines] of Object.entries(more)) contents[path] = `${lines.join('\n')}\n`;
  for (const name of tableNames) {
    const definition: Table = tables[name];
    for (const path of Object.keys(contents)) {
      if (!path.endsWith('.csv') || !path.startsWith(`data/${definition.path}`)) continue;
      contents[path] = hostileTable(name, definition, contents[path] ?? '');
    }
  }
  Object.assign(contents, await hostileVersions());

  const settings = JSON.parse(text('data/site.json')) as Record<string, unknown>;
  for (const key of settingsShown) settings[key] = `${String(settings[key])}${hostileText(markOf('site', key))}`;
  settings['licences'] = Object.fromEntries(
    Object.entries(settings['licences'] as Record<string, string>).map(([key, value]) => [
      key,
      `${value}${hostileText(markOf('site', `licence-${key}`))}`,
    ]),
  );
  contents['data/site.json'] = JSON.stringify(settings, null, 2);

  // The prose pages are the site's own, which the footer leads to; their heads are hostile.
  const own = filesIn(projectRoot);
  for (const path of await own.list('content/pages')) {
    contents[path] = new TextDecoder().decode(await own.read(path));
  }
  for (const path of Object.keys(contents).filter((one) => one.startsWith('content/'))) {
    contents[path] = hostileHead(path, contents[path] ?? '');
  }
  return contents;
}

/** An article whose head says, in every line that takes text, what an attacker would write. */
function hostileHead(path: string, article: string): string {
  const kind = path.includes('/cases/') ? 'case' : 'page';
  const name = /([^/]+)\.mdx?$/u.exec(path)?.[1] ?? '';
  const hostile = article.replace(/^(title|summary|description): (.*)$/gmu, (_, key: string, value: string) => {
    // Titles differ from page to page, as the site wants them.
    const said = value.replace(/^(["'])(.*)\1$/u, '$2');
    return `${key}: ${JSON.stringify(`${said}${hostileText(markOf(kind, `${name}-${key}`))}`)}`;
  });
  return hostile.replace(
    /^asked: \[(.*)\]$/mu,
    (_, asked: string) => `asked: [${asked}, ${JSON.stringify(hostileText(markOf(kind, `${name}-asked`)))}]`,
  );
}
