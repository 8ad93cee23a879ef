/** `/metrics/<编号>/citation.bib` and `citation.json`: the citation of a metric that has figures. */
import type { APIRoute } from 'astro';
import { CITATION_FILES, citationOfMetric } from '../../../exports/citation.ts';
import { siteData } from '../../../site.ts';

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return dataset.metrics
    .filter(({ id }) => dataset.index.figuresByMetric.has(id))
    .flatMap(({ id }) => Object.keys(CITATION_FILES).map((file) => ({ params: { id, file } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const { type, text } = CITATION_FILES[params['file'] as keyof typeof CITATION_FILES];
  const metric = dataset.index.metric.get(params['id'] ?? '');
  if (!metric) return new Response(null, { status: 404 });
  return new Response(text(citationOfMetric(dataset, metric)), { headers: { 'Content-Type': type } });
};
