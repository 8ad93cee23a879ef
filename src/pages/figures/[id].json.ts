/** `/figures/<编号>.json`: a figure for programs. */
import type { APIRoute } from 'astro';
import { figureRecord } from '../../exports/figure-record.ts';
import { siteData } from '../../site.ts';

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return dataset.figures.map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const figure = dataset.index.figure.get(params['id'] ?? '');
  if (!figure) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(figureRecord(dataset, figure), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
