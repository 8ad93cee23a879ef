/** Pages that exist so that no address is a dead end, but have nothing a search engine should send people to. */
import { placesWithAnswers } from './answers.ts';
import type { Dataset } from './dataset.ts';
import { versionsOf } from './lists.ts';

/** Their paths below the base path, e.g. `/districts/110117/duties/`. The pages themselves say noindex. */
export function unlistedPaths(dataset: Dataset): Set<string> {
  return new Set([
    '/404/',
    '/styleguide/',
    '/offline/',
    ...dataset.districts.flatMap(({ code }) => [
      ...(dataset.index.listsOf.has(code) ? [] : [`/districts/${code}/duties/`]),
      ...(dataset.index.figuresOf.has(code) ? [] : [`/districts/${code}/figures/`]),
    ]),
    // Sheets of paper: their answers are on the pages they are made from.
    ...dataset.certificates.map(({ id }) => `/certificates/${id}/card/`),
    ...placesWithAnswers(dataset).map(({ code }) => `/districts/${code}/certificates/sheet/`),
    // Parts of pages, for other people's pages.
    ...dataset.figures.map(({ id }) => `/embed/figures/${id}/`),
    ...dataset.metrics.map(({ id }) => `/embed/metrics/${id}/`),
    ...dataset.frozenFigures.map(({ figure, version }) => `/embed/figures/${figure}/${version}/`),
    ...dataset.frozenMetrics.map(({ metric, version }) => `/embed/metrics/${metric}/${version}/`),
    ...dataset.dutyLists
      .filter((list) => versionsOf(dataset, list).length === 1)
      .map((list) => `/duties/${list.id}/changes/`),
  ]);
}
