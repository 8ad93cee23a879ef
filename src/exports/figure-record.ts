/** `/figures/<编号>.json`: everything the site knows of one figure, for programs. */
import type { Dataset, Figure } from '../dataset/dataset.ts';
import { currentVersion, versionsOfFigure } from '../dataset/frozen.ts';
import { fullName } from '../dataset/districts.ts';
import { correctionsOf } from '../dataset/history.ts';
import { figureTitle } from '../dataset/wording.ts';
import { citationOf } from './citation.ts';
import { figureJson } from './index.ts';
import { siteUrl } from './site-url.ts';
import type { Row } from './table.ts';

/** The figure's row of figures.json, with the metric, source and place it names, its versions, corrections and citation. */
export function figureRecord(dataset: Dataset, figure: Figure): Row {
  const { short, long, csl } = citationOf(dataset, figure);
  const path = `/figures/${figure.id}/`;
  return {
    ...figureJson(dataset)(figure),
    title: figureTitle(dataset, figure),
    url: siteUrl(dataset, path),
    place: fullName(dataset, figure.district),
    metricDetail: dataset.index.metric.get(figure.metric) ?? null,
    sourceDetail: dataset.index.source.get(figure.source) ?? null,
    version: currentVersion(dataset, figure)?.version ?? null,
    versions: versionsOfFigure(dataset, figure.id).map(({ version, date }) => ({
      version,
      date,
      embed: siteUrl(dataset, `/embed/figures/${figure.id}/${version}/`),
    })),
    corrections: correctionsOf(dataset, figure),
    citation: { short, long, csl },
    licence: dataset.settings.licences,
  };
}
