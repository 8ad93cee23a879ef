/** Dataset → the explorer's files. Made once per build, the same bytes from the same data. */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { kindOf, measured, whyNotRanked } from '../dataset/comparable.ts';
import { COUNTRY, type Dataset, type Figure } from '../dataset/dataset.ts';
import { CHECK_WORDS, type CheckStatus } from '../dataset/arithmetic.ts';
import { MEASURES } from '../dataset/measures.ts';
import { finding, periodWords, rateWords } from '../dataset/wording.ts';
import { exportsOf } from '../exports/index.ts';
import { LEVELS, type District, type Level } from '../schema/districts.ts';
import { BASES, type Basis } from '../schema/figures.ts';
import { FORMS, TOPIC_SLUGS, TOPICS, type Form } from '../schema/metrics.ts';
import { bytesOf, encodeColumn } from './columns.ts';
import {
  COLUMNS,
  type Choice,
  type Column,
  type Core,
  type Full,
  type Names,
  type Numbers,
  type Objects,
  type Shown,
  type ShownRow,
} from './core.ts';
import { MEASURE_CODES } from './table.ts';

/**
 * So many rows a file. A page of fifty rows that lie close together should need few requests, each of which keeps a slow
 * phone busy for ten milliseconds; one of rows from all over the data must not cost a megabyte on the line.
 */
const CHUNK = 800;

const LEVEL_KEYS: Readonly<Record<Level, string>> = {
  全国: 'country',
  省级: 'province',
  地级: 'city',
  县级: 'county',
  乡级: 'township',
  村级: 'village',
};
const BASIS_KEYS: Readonly<Record<Basis, string>> = {
  合计: 'total',
  平均: 'mean',
  单个: 'single',
  比率: 'rate',
  未说明: 'unstated',
};
const FORM_KEYS: Readonly<Record<Form, string>> = {
  前后对比: 'before-after',
  清理数: 'removed',
  现有数: 'existing',
  变化率: 'change',
  完成率: 'share',
};
/** What deserves a look first stands first. */
const CHECKS: readonly CheckStatus[] = ['inconsistent', 'consistent', 'unverifiable'];

/** Everything about figures the explorer's pages and files are made of. */
export interface ExplorerData {
  readonly names: Names;
  /** `columns.txt`. */
  readonly columns: string;
  /** Both, as the browser has them. */
  readonly core: Core;
  readonly objects: Objects;
  readonly numbers: Numbers;
  readonly shown: readonly Shown[];
  /** Made when asked for: they hold every quote. */
  full(): readonly Full[];
}

const made = new WeakMap<Dataset, ExplorerData>();

/** The explorer's data, kept as long as its dataset. */
export function explorerData(dataset: Dataset): ExplorerData {
  const known = made.get(dataset) ?? build(dataset);
  made.set(dataset, known);
  return known;
}

/** A file by its name without `.json`, or undefined. */
export function explorerFile(dataset: Dataset, name: string): object | undefined {
  const data = explorerData(dataset);
  const [kind, number = ''] = name.split('-');
  switch (kind) {
    case 'core':
      return data.names;
    case 'objects':
      return data.objects;
    case 'numbers':
      return data.numbers;
    case 'rows':
      return data.shown[Number(number)];
    case 'full':
      return data.full()[Number(number)];
    default:
      return undefined;
  }
}

/** The names of all files. */
export function explorerFileNames(dataset: Dataset): string[] {
  const chunks = explorerData(dataset).shown.map((_, index) => String(index));
  return [
    'core',
    'objects',
    'numbers',
    ...chunks.map((index) => `rows-${index}`),
    ...chunks.map((index) => `full-${index}`),
  ];
}

/** Places in the order of the tree with their depth; only those with figures at or below them. */
function placesOf(dataset: Dataset): { readonly district: District; readonly depth: number }[] {
  const used = new Set<string>();
  for (const code of dataset.index.figuresOf.keys()) {
    for (let at = dataset.index.district.get(code); at && !used.has(at.code);) {
      used.add(at.code);
      at = at.parent === null ? undefined : dataset.index.district.get(at.parent);
    }
  }
  const places: { district: District; depth: number }[] = [];
  const visit = (district: District, depth: number): void => {
    if (!used.has(district.code)) return;
    used.delete(district.code);
    places.push({ district, depth });
    for (const child of dataset.index.childrenOf.get(district.code) ?? []) visit(child, depth + 1);
  };
  const country = dataset.index.district.get(COUNTRY);
  if (country && dataset.index.figuresOf.has(COUNTRY)) places.push({ district: country, depth: 0 });
  used.delete(COUNTRY);
  for (const district of dataset.districts) {
    if (district.parent === null || district.parent === COUNTRY) visit(district, 0);
  }
  return places;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Periods in time, the unknown first: by their end, a year before its months. */
function periodsOf(figures: readonly Figure[]): (string | null)[] {
  const end = (period: string | null): string => period?.replace(/^截至/u, '').split('/').at(-1) ?? '';
  return [...new Set(figures.map((figure) => figure.period))].sort(
    (a, b) => compare(end(a), end(b)) || compare(a ?? '', b ?? ''),
  );
}

function build(dataset: Dataset): ExplorerData {
  const places = placesOf(dataset);
  const placeCode = new Map(places.map(({ district }, index) => [district.code, index]));
  const figures = [...dataset.figures].sort(
    (a, b) => (placeCode.get(a.district) ?? 0) - (placeCode.get(b.district) ?? 0) || compare(a.id, b.id),
  );
  const metrics = dataset.metrics.filter((metric) => dataset.index.figuresByMetric.has(metric.id));
  const periods = periodsOf(figures);
  const usedSources = new Set(figures.map((figure) => figure.source));
  const sources = dataset.sources.filter((source) => usedSources.has(source.id));
  const objects = [...new Set(figures.map((figure) => figure.object))].sort(compare);

  const codes = (keys: readonly (string | null)[], of: (figure: Figure) => string | null): string => {
    const code = new Map(keys.map((key, index) => [key, index]));
    return encodeColumn(
      figures.map((figure) => code.get(of(figure)) ?? 0),
      keys.length,
    );
  };
  const measureOf = (figure: Figure): string => kindOf(dataset, figure).measure ?? '';
  const numberOf = (figure: Figure): number | null => {
    const metric = dataset.index.metric.get(figure.metric);
    return metric ? (measured(figure, metric)?.value ?? null) : null;
  };
  const choices = <T extends string>(values: readonly T[], keys: Readonly<Record<T, string>>): Choice[] =>
    values.map((value) => [keys[value], value] as const);

  const names: Omit<Names, 'version'> = {
    rows: figures.length,
    chunk: CHUNK,
    places: places.map(
      ({ district, depth }) =>
        [
          district.code,
          district.name,
          LEVELS.indexOf(district.level),
          depth,
          district.type === '直辖市' ? 1 : 0,
        ] as const,
    ),
    metrics: metrics.map(
      (metric) =>
        [
          metric.id,
          metric.name,
          TOPICS.indexOf(metric.topic),
          FORMS.indexOf(metric.form),
          metric.unit,
          whyNotRanked(metric) ?? '',
        ] as const,
    ),
    topics: choices(TOPICS, TOPIC_SLUGS),
    forms: choices(FORMS, FORM_KEYS),
    levels: choices(LEVELS, LEVEL_KEYS),
    bases: choices(BASES, BASIS_KEYS),
    checks: CHECKS.map((status) => [status, CHECK_WORDS[status]] as const),
    sources: sources.map((source) => [source.id, source.title] as const),
    periods: periods.map((period) => {
      const years = period?.split('/').flatMap((point) => /\d{4}/u.exec(point)?.map(Number) ?? []) ?? [];
      const words = period === null ? '没有说明' : periodWords(period);
      return years.length === 0 ? [words, 0, 0] : [words, Math.min(...years), Math.max(...years)];
    }),
  };
  const columns: Readonly<Record<Column, string>> = {
    place: codes(
      places.map(({ district }) => district.code),
      (figure) => figure.district,
    ),
    metric: codes(
      metrics.map(({ id }) => id),
      (figure) => figure.metric,
    ),
    basis: codes(BASES, (figure) => figure.basis),
    check: codes(CHECKS, (figure) => figure.status),
    period: codes(periods, (figure) => figure.period),
    source: codes(
      sources.map(({ id }) => id),
      (figure) => figure.source,
    ),
  };
  const measureCodes = [...MEASURES, ''];
  if (measureCodes.length !== MEASURE_CODES) throw new Error('MEASURE_CODES does not fit MEASURES');
  const objectFile: Omit<Objects, 'version'> = {
    objects,
    object: codes(objects, (figure) => figure.object),
    measure: codes(measureCodes, measureOf),
  };
  const numbers = figures.map(numberOf);
  const rows = figures.map((figure): ShownRow => {
    const metric = dataset.index.metric.get(figure.metric);
    const rate = figure.rate !== null && figure.after !== null ? rateWords(figure) : '';
    return [figure.id, figure.object, metric ? finding(figure, metric) : '', rate];
  });
  const version = createHash('sha256')
    .update(JSON.stringify([names, columns, objectFile, numbers, rows]))
    .digest('hex')
    .slice(0, 12);
  const chunked = <T>(all: readonly T[]): T[][] =>
    Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK));

  let full: Full[] | null = null;
  return {
    names: { version, ...names },
    columns: [version, ...COLUMNS.map((name) => columns[name])].join('\n'),
    core: {
      version,
      ...names,
      columns: Object.fromEntries(COLUMNS.map((name) => [name, bytesOf(columns[name])])) as Core['columns'],
    },
    objects: { version, ...objectFile },
    numbers: { version, numbers },
    shown: chunked(rows).map((some) => ({ version, rows: some })),
    full: () => (full ??= fullRows(dataset, figures).map((some) => ({ version, ...some }))),
  };

  /** The rows of the published tables in the explorer's order: a download of a view cannot differ from them. */
  function fullRows(from: Dataset, inOrder: readonly Figure[]): Omit<Full, 'version'>[] {
    const table = exportsOf(from).find(({ name }) => name === 'figures');
    if (!table) throw new Error('no export of figures');
    const json = JSON.parse(table.json()) as readonly { readonly id: string }[];
    const [header = [], ...cells] = Papa.parse<string[]>(table.csv().replace(/^\ufeff/u, ''), {
      skipEmptyLines: true,
    }).data;
    const at = new Map(json.map(({ id }, index) => [id, index]));
    const positions = inOrder.map(({ id }) => at.get(id) ?? -1);
    return chunked(positions).map((some) => ({
      header,
      json: some.map((position) => json[position]),
      csv: some.map((position) => cells[position] ?? []),
    }));
  }
}
