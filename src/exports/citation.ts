/** How to cite a figure: the original document first, this site second. In the text of GB/T 7714—2015, BibTeX, CSL-JSON. */
import type { Dataset, Figure } from '../dataset/dataset.ts';
import { currentMetricVersion, currentVersion } from '../dataset/frozen.ts';
import { figureTitle } from '../dataset/wording.ts';
import type { Metric } from '../schema/metrics.ts';
import type { Source, SourceType } from '../schema/sources.ts';
import { siteUrl } from './site-url.ts';

export interface Citation {
  /** One line for running text. */
  readonly short: string;
  /** The original document, then this site. */
  readonly long: readonly [original: string, here: string];
  readonly bibtex: string;
  /** An array of CSL items: the original document, then this site. */
  readonly csl: readonly Readonly<Record<string, unknown>>[];
}

/** The citation of a figure's page. */
export function citationOf(dataset: Dataset, figure: Figure): Citation {
  const source = dataset.index.source.get(figure.source);
  if (!source) throw new Error(`${figure.id} has no source`);
  const { name, publisher } = dataset.settings;
  const here: Here = {
    id: figure.id,
    kind: '数据',
    title: figureTitle(dataset, figure),
    site: name,
    publisher: publisher === '' ? name : publisher,
    version: currentVersion(dataset, figure),
    url: siteUrl(dataset, `/figures/${figure.id}/`),
  };
  return {
    short: `${shortSource(source)}。转引自${name}，数据 ${figure.id}`,
    long: [gbtSource(source), gbtHere(here)],
    bibtex: `${bibtexSource(source)}\n\n${bibtexHere(here)}\n`,
    csl: [cslSource(source), cslHere(here)],
  };
}

/** The line for a metric's page: a set of figures has no original document of its own, each of its figures has one. */
export function citationOfMetric(dataset: Dataset, metric: Metric): string {
  const { name, publisher } = dataset.settings;
  const count = dataset.index.figuresByMetric.get(metric.id)?.length ?? 0;
  return gbtHere({
    id: metric.id,
    kind: '指标',
    title: `${metric.name}（${String(count)} 条数据）`,
    site: name,
    publisher: publisher === '' ? name : publisher,
    version: currentMetricVersion(dataset, metric),
    url: siteUrl(dataset, `/metrics/${metric.id}/`),
  });
}

interface Here {
  readonly id: string;
  readonly kind: '数据' | '指标';
  readonly title: string;
  readonly site: string;
  readonly publisher: string;
  /** The kept version that says what the page says now, and the day it was kept; null where it is not kept yet. */
  readonly version: { readonly version: string; readonly date: string } | null;
  readonly url: string;
}

/** A title between title marks, unless editors had to describe a document whose title they never saw. */
function inTitleMarks(title: string): string {
  return title.startsWith('〔') ? title : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

function shortSource(source: Source): string {
  const notes = [source.documentNumber, source.date].filter((part) => part !== null);
  return `${source.publisher ?? source.author ?? ''}${inTitleMarks(source.title)}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
}

/** 责任者. 题名: 文号[类型/载体]. 发布者, (日期)[引用日期]. 网址. What is unknown is left out, as the standard allows. */
function gbtSource(source: Source): string {
  const responsible = source.author ?? source.publisher;
  const medium = source.url === null ? '[Z]' : '[EB/OL]';
  const number = source.documentNumber === null ? '' : `: ${source.documentNumber}`;
  const publisher = source.author !== null && source.publisher !== null ? `${source.publisher}, ` : '';
  const date = source.date === null ? '' : source.url === null ? source.date : `(${source.date})`;
  const seen = source.url !== null && source.retrieved !== null ? `[${source.retrieved}]` : '';
  const when = `${publisher}${date}${seen}`.replace(/, $/u, '');
  return [responsible, `${source.title}${number}${medium}`, when, source.url]
    .filter((part) => part !== null && part !== '')
    .map((part) => `${String(part)}.`)
    .join(' ');
}

const gbtHere = ({ id, kind, title, site, publisher, version, url }: Here): string =>
  `${publisher}. ${title}: ${kind} ${id}[DS/OL]. ${site}${version === null ? '' : `, 留存版 ${version.version} (${version.date})`}. ${url}.`;

/** Text as TeX reads it literally. */
const tex = (text: string): string =>
  text.replace(/[\\{}$&#^_%~]/gu, (character) =>
    character === '\\'
      ? '\\textbackslash{}'
      : character === '^'
        ? '\\textasciicircum{}'
        : character === '~'
          ? '\\textasciitilde{}'
          : `\\${character}`,
  );

function bibtexEntry(key: string, fields: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${key},\n${lines.join('\n')}\n}`;
}

/** An address inside braces must not close them. */
const urlField = (url: string): string => url.replaceAll('{', '%7B').replaceAll('}', '%7D');

const bibtexSource = (source: Source): string =>
  bibtexEntry(source.id, {
    author: braced(source.author ?? source.publisher),
    title: `{${tex(source.title)}}`,
    publisher: source.author !== null && source.publisher !== null ? tex(source.publisher) : null,
    number: source.documentNumber === null ? null : tex(source.documentNumber),
    year: source.date?.slice(0, 4) ?? null,
    date: source.date,
    url: source.url === null ? null : urlField(source.url),
    urldate: source.url === null ? null : source.retrieved,
    langid: 'chinese',
  });

const bibtexHere = ({ id, title, site, publisher, version, url }: Here): string =>
  bibtexEntry(`mingbai-${id}`, {
    author: braced(publisher),
    title: `{${tex(title)}}`,
    howpublished: tex(site),
    number: tex(id),
    version: version?.version ?? null,
    year: version?.date.slice(0, 4) ?? null,
    date: version?.date ?? null,
    url: urlField(url),
    langid: 'chinese',
  });

/** A name that must not be split into first and last. */
const braced = (name: string | null): string | null => (name === null ? null : `{${tex(name)}}`);

const CSL_TYPES: Readonly<Record<SourceType, string>> = {
  法律法规: 'legislation',
  政府文件: 'report',
  政府网页: 'webpage',
  中央媒体: 'article-newspaper',
  地方媒体: 'article-newspaper',
  转载: 'webpage',
  第三方: 'webpage',
};

/** `2024-08-06` → `{ 'date-parts': [[2024, 8, 6]] }`. */
const cslDate = (date: string): Readonly<Record<string, unknown>> => ({ 'date-parts': [date.split('-').map(Number)] });

/** Keys with nothing under them are left out, as CSL wants it. */
const stated = (item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));

function cslSource(source: Source): Readonly<Record<string, unknown>> {
  const responsible = source.author ?? source.publisher;
  return stated({
    id: source.id,
    type: CSL_TYPES[source.type],
    title: source.title,
    author: responsible === null ? null : [{ literal: responsible }],
    publisher: source.publisher,
    number: source.documentNumber,
    issued: source.date === null ? null : cslDate(source.date),
    accessed: source.url === null || source.retrieved === null ? null : cslDate(source.retrieved),
    URL: source.url,
    language: 'zh-CN',
  });
}

const cslHere = ({ id, title, site, publisher, version, url }: Here): Readonly<Record<string, unknown>> =>
  stated({
    id: `mingbai-${id}`,
    type: 'dataset',
    title,
    author: [{ literal: publisher }],
    publisher: site,
    number: id,
    version: version?.version ?? null,
    issued: version === null ? null : cslDate(version.date),
    URL: url,
    language: 'zh-CN',
  });
