/**
 * How to cite a figure or a metric: for a figure the original document first, this site second. In the text of
 * GB/T 7714—2015, BibTeX, CSL-JSON. All three class a document alike, so that a reference manager prints the same.
 */
import type { Dataset, Figure } from '../dataset/dataset.ts';
import { currentMetricVersion, currentVersion } from '../dataset/frozen.ts';
import { figureTitle } from '../dataset/wording.ts';
import type { Metric } from '../schema/metrics.ts';
import type { Source, SourceType } from '../schema/sources.ts';
import { dataDate } from './index.ts';
import { siteUrl } from './site-url.ts';

/** One or more documents in every form. */
export interface References {
  /** One line of GB/T 7714 for each. */
  readonly long: readonly string[];
  readonly bibtex: string;
  /** An array of CSL items. */
  readonly csl: readonly Readonly<Record<string, unknown>>[];
}

/** A figure's: the original document, then this site. */
export interface Citation extends References {
  /** One line for running text. */
  readonly short: string;
}

/**
 * Stands where the day belongs on which the reader opened this site's page, which no build can know. The page's script
 * puts it in (src/copy.ts); files for reference managers leave it out.
 */
export const ACCESS_DAY = '[引用日期]';

/** The citation of a figure's page. */
export function citationOf(dataset: Dataset, figure: Figure): Citation {
  const source = dataset.index.source.get(figure.source);
  if (!source) throw new Error(`${figure.id} has no source`);
  const here = hereOf(dataset, {
    id: figure.id,
    kind: '数据',
    title: figureTitle(dataset, figure),
    version: currentVersion(dataset, figure),
    path: `/figures/${figure.id}/`,
  });
  return {
    short: `${shortSource(source)}。转引自${here.site}，数据 ${figure.id}`,
    long: [gbtSource(source), gbtHere(here)],
    bibtex: `${bibtexSource(source)}\n\n${bibtexHere(here)}\n`,
    csl: [cslSource(source), cslHere(here)],
  };
}

/** The citation of a metric's page: a set of figures has no original document of its own, each of its figures has one. */
export function citationOfMetric(dataset: Dataset, metric: Metric): References {
  const count = dataset.index.figuresByMetric.get(metric.id)?.length ?? 0;
  const here = hereOf(dataset, {
    id: metric.id,
    kind: '指标',
    title: `${metric.name}（${String(count)} 条数据）`,
    version: currentMetricVersion(dataset, metric),
    path: `/metrics/${metric.id}/`,
  });
  return { long: [gbtHere(here)], bibtex: `${bibtexHere(here)}\n`, csl: [cslHere(here)] };
}

/** The citation of a document itself, in one line. */
export const citationOfSource = (source: Source): string => gbtSource(source);

/** The files of a citation, by their names, each with its media type. */
export const CITATION_FILES = {
  'citation.bib': {
    type: 'application/x-bibtex; charset=utf-8',
    text: ({ bibtex }: References) => bibtex,
  },
  'citation.json': {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    text: ({ csl }: References) => `${JSON.stringify(csl, null, 1)}\n`,
  },
} as const;

interface Here {
  readonly id: string;
  readonly kind: '数据' | '指标';
  readonly title: string;
  readonly site: string;
  readonly publisher: string;
  /** The name of the kept version that says what the page says now; null where it is not kept yet. */
  readonly version: string | null;
  /** The day that version was kept, else the day of the data as a whole. */
  readonly updated: string | null;
  readonly url: string;
}

function hereOf(
  dataset: Dataset,
  page: Pick<Here, 'id' | 'kind' | 'title'> & {
    readonly version: { readonly version: string; readonly date: string } | null;
    readonly path: string;
  },
): Here {
  const { name, publisher } = dataset.settings;
  return {
    id: page.id,
    kind: page.kind,
    title: page.title,
    site: name,
    publisher: publisher === '' ? name : publisher,
    version: page.version?.version ?? null,
    updated: page.version?.date ?? dataDate(dataset),
    url: siteUrl(dataset, page.path),
  };
}

/** How a document is classed: the letter of GB/T 7714 and the type its CSL styles print as that letter. */
interface Class {
  readonly mark: 'A' | 'EB' | 'N' | 'Z';
  readonly csl: 'legislation' | 'webpage' | 'article-newspaper' | 'document';
}

const PAGE: Class = { mark: 'EB', csl: 'webpage' };
const PAPER: Class = { mark: 'Z', csl: 'document' };
const NEWS: Class = { mark: 'N', csl: 'article-newspaper' };

/** Laws and official documents are what they are wherever they are read; other texts without an address are no web pages. */
const CLASSES: Readonly<Record<SourceType, Class>> = {
  法律法规: { mark: 'A', csl: 'legislation' },
  政府文件: PAPER,
  政府网页: PAGE,
  中央媒体: NEWS,
  地方媒体: NEWS,
  转载: PAGE,
  第三方: PAGE,
};

function classOf(source: Source): Class {
  const own = CLASSES[source.type];
  return own === PAGE && source.url === null ? PAPER : own;
}

/** Who answers for a text: its author, else who published it; a newspaper's name stands elsewhere. */
const responsibleFor = (source: Source): string | null =>
  source.author ?? (classOf(source) === NEWS ? null : source.publisher);

/** Who published it, where that is not the one who answers for it. */
const publisherOf = (source: Source): string | null =>
  source.publisher === responsibleFor(source) ? null : source.publisher;

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
  const { mark } = classOf(source);
  const isOnline = source.url !== null;
  const number = source.documentNumber === null ? '' : `: ${source.documentNumber}`;
  // A newspaper's day is that of the issue; other texts on the web have the day of their last change, in brackets.
  const date = source.date === null ? null : isOnline && mark !== 'N' ? `(${source.date})` : source.date;
  const seen = isOnline && source.retrieved !== null ? `[${source.retrieved}]` : '';
  const when = `${[publisherOf(source), date].filter((part) => part !== null).join(', ')}${seen}`;
  return [responsibleFor(source), `${source.title}${number}[${mark}${isOnline ? '/OL' : ''}]`, when, source.url]
    .filter((part) => part !== null && part !== '')
    .map((part) => `${String(part)}.`)
    .join(' ');
}

function gbtHere({ id, kind, title, site, publisher, version, updated, url }: Here): string {
  const edition = version === null ? '' : `, 留存版 ${version}`;
  const date = updated === null ? '' : `${version === null ? ', ' : ' '}(${updated})`;
  return `${publisher}. ${title}: ${kind} ${id}[DS/OL]. ${site}${edition}${date}${ACCESS_DAY}. ${url}.`;
}

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

function bibtexEntry(type: string, key: string, fields: Readonly<Record<string, string | null>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@${type}{${key},\n${lines.join('\n')}\n}`;
}

/** An address inside braces must not close them. */
const urlField = (url: string): string => url.replaceAll('{', '%7B').replaceAll('}', '%7D');

/** `mark` and `medium` are what the GB/T 7714 styles of LaTeX read; others pass over them. */
function bibtexSource(source: Source): string {
  const kind = classOf(source);
  const publisher = publisherOf(source);
  return bibtexEntry(kind === NEWS ? 'article' : 'misc', source.id, {
    author: braced(responsibleFor(source)),
    title: `{${tex(source.title)}}`,
    [kind === NEWS ? 'journal' : 'publisher']: publisher === null ? null : tex(publisher),
    number: source.documentNumber === null ? null : tex(source.documentNumber),
    year: source.date?.slice(0, 4) ?? null,
    date: source.date,
    url: source.url === null ? null : urlField(source.url),
    urldate: source.url === null ? null : source.retrieved,
    mark: kind.mark,
    medium: source.url === null ? null : 'OL',
    langid: 'chinese',
  });
}

const bibtexHere = ({ id, title, site, publisher, version, updated, url }: Here): string =>
  bibtexEntry('misc', `mingbai-${id}`, {
    author: braced(publisher),
    title: `{${tex(title)}}`,
    howpublished: tex(site),
    number: tex(id),
    version,
    year: updated?.slice(0, 4) ?? null,
    date: updated,
    url: urlField(url),
    mark: 'DS',
    medium: 'OL',
    langid: 'chinese',
  });

/** A name that must not be split into first and last. */
const braced = (name: string | null): string | null => (name === null ? null : `{${tex(name)}}`);

/** `2024-08-06` → `{ 'date-parts': [[2024, 8, 6]] }`. */
const cslDate = (date: string): Readonly<Record<string, unknown>> => ({ 'date-parts': [date.split('-').map(Number)] });

/** Keys with nothing under them are left out, as CSL wants it. */
const stated = (item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));

function cslSource(source: Source): Readonly<Record<string, unknown>> {
  const kind = classOf(source);
  const responsible = responsibleFor(source);
  return stated({
    id: source.id,
    type: kind.csl,
    title: source.title,
    author: responsible === null ? null : [{ literal: responsible }],
    [kind === NEWS ? 'container-title' : 'publisher']: publisherOf(source),
    number: source.documentNumber,
    issued: source.date === null ? null : cslDate(source.date),
    accessed: source.url === null || source.retrieved === null ? null : cslDate(source.retrieved),
    URL: source.url,
    language: 'zh-CN',
  });
}

const cslHere = ({ id, title, site, publisher, version, updated, url }: Here): Readonly<Record<string, unknown>> =>
  stated({
    id: `mingbai-${id}`,
    type: 'dataset',
    title,
    author: [{ literal: publisher }],
    publisher: site,
    number: id,
    version,
    issued: updated === null ? null : cslDate(updated),
    URL: url,
    language: 'zh-CN',
  });
