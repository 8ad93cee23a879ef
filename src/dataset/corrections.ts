/** Which pages showed what was corrected or revised, so that each of them says so. */
import { TOPIC_SLUGS } from '../schema/metrics.ts';
import type { Correction } from '../schema/others.ts';
import type { Dataset, Figure } from './dataset.ts';
import { headlines } from './home.ts';
import { figureTitle } from './wording.ts';

/** The corrections of every page that showed what was corrected, by the page's path below the base path. */
export function correctionsByPage(dataset: Dataset): Map<string, Correction[]> {
  const pages = new Map<string, Correction[]>();
  for (const correction of dataset.corrections) {
    for (const page of pagesShowing(dataset, correction.object)) {
      pages.set(page, [...(pages.get(page) ?? []), correction]);
    }
  }
  return pages;
}

/** The figure a correction is about, if it is about one. */
export const correctedFigure = (dataset: Dataset, correction: Correction): Figure | undefined =>
  dataset.index.figure.get(/^\/figures\/([^/#]+)\//u.exec(correction.object)?.[1] ?? '');

/** What was corrected, in words; its address where it has no name of its own. */
export function correctedName(dataset: Dataset, correction: Correction): string {
  const figure = correctedFigure(dataset, correction);
  if (figure) return figureTitle(dataset, figure);
  const [, section, id = ''] = /^\/([a-z]+)\/([^/#]+)\//u.exec(correction.object) ?? [];
  const { certificate, list, metric, district } = dataset.index;
  const named =
    section === 'certificates'
      ? certificate.get(id)?.name
      : section === 'duties'
        ? list.get(id)?.title
        : section === 'metrics'
          ? metric.get(id)?.name
          : section === 'districts'
            ? district.get(id)?.name
            : section === 'cases'
              ? dataset.cases.find(({ slug }) => slug === id)?.title
              : undefined;
  return named ?? correction.object;
}

/** Figures with the same metric that a figure's page lists. */
export const sameMetric = (dataset: Dataset, figure: Figure): Figure[] =>
  (dataset.index.figuresByMetric.get(figure.metric) ?? []).filter((other) => other !== figure).slice(0, 6);

/** The paths of all pages that show what stands at an address of the site. */
export function pagesShowing(dataset: Dataset, object: string): Set<string> {
  const path = object.replace(/#.*$/u, '');
  const [, section, id = ''] = /^\/(figures|certificates|duties)\/([^/]+)\/$/u.exec(path) ?? [];
  const { index } = dataset;
  const figure = section === 'figures' ? index.figure.get(id) : undefined;
  const list = section === 'duties' ? index.list.get(id) : undefined;
  if (figure) return new Set([path, ...pagesOfFigure(dataset, figure)]);
  if (list) {
    const below = ['changes', 'fields', 'sheet'].map((page) => `${path}${page}/`);
    const place = `/districts/${list.district}/`;
    return new Set([path, ...below, place, `${place}duties/`, '/duties/']);
  }
  if (section === 'certificates' && index.certificate.has(id)) {
    // Every place inherits the national answer, so every place's sheet showed it.
    const places = dataset.districts.map(({ code }) => `/districts/${code}/certificates/`);
    return new Set([path, `${path}card/`, ...places, ...places.map((place) => `${place}sheet/`)]);
  }
  return new Set([path]);
}

function pagesOfFigure(dataset: Dataset, figure: Figure): string[] {
  const { index } = dataset;
  const topic = index.metric.get(figure.metric)?.topic;
  const place = `/districts/${figure.district}/`;
  const others = dataset.figures.filter(
    (other) =>
      other.partOf === figure.id ||
      figure.partOf === other.id ||
      sameMetric(dataset, other).includes(figure) ||
      // One chart may show both.
      (other.district === figure.district && other.metric === figure.metric && other.object === figure.object),
  );
  const cases = dataset.cases.filter((article) => mentions(article, figure.id));
  const embeds = [
    `/embed/figures/${figure.id}/`,
    ...(index.frozenFigures.get(figure.id) ?? []).map(({ version }) => `/embed/figures/${figure.id}/${version}/`),
    `/embed/metrics/${figure.metric}/`,
    ...dataset.frozenMetrics
      .filter((metric) => metric.figures.some((name) => name.startsWith(`${figure.id}@`)))
      .map(({ metric, version }) => `/embed/metrics/${metric}/${version}/`),
  ];
  return [
    ...(headlines(dataset).includes(figure) ? ['/'] : []),
    '/figures/',
    ...(topic ? [`/figures/topics/${TOPIC_SLUGS[topic]}/`] : []),
    `/metrics/${figure.metric}/`,
    place,
    `${place}figures/`,
    ...others.map(({ id }) => `/figures/${id}/`),
    ...cases.map(({ slug }) => `/cases/${slug}/`),
    `/data/sources/${figure.source}/`,
    ...embeds,
  ];
}

/** Whether an article shows a figure, in its table of facts or in its text. */
export const mentions = (article: Dataset['cases'][number], id: string): boolean =>
  article.figures.includes(id) || article.body.includes(`id="${id}"`);
