/** `/figures/<编号>/citation.bib` and `citation.json`: the citation for a reference manager. */
import type { APIRoute } from 'astro';
import { CITATION_FILES, citationOf } from '../../../exports/citation.ts';
import { siteData } from '../../../site.ts';

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return dataset.figures.flatMap(({ id }) => Object.keys(CITATION_FILES).map((file) => ({ params: { id, file } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const { type, text } = CITATION_FILES[params['file'] as keyof typeof CITATION_FILES];
  const figure = dataset.index.figure.get(params['id'] ?? '');
  if (!figure) return new Response(null, { status: 404 });
  return new Response(text(citationOf(dataset, figure)), { headers: { 'Content-Type': type } });
};
