/** `/data/<table>.json` and `/data/<table>.csv`. */
import type { APIRoute } from 'astro';
import { exportsOf } from '../../exports/index.ts';
import { siteData } from '../../site.ts';

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return exportsOf(dataset).flatMap(({ name }) => [
    { params: { file: `${name}.json` } },
    { params: { file: `${name}.csv` } },
  ]);
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const [name, ending] = (params['file'] ?? '').split('.');
  const table = exportsOf(dataset).find((one) => one.name === name);
  if (!table) return new Response(null, { status: 404 });
  return ending === 'json'
    ? new Response(table.json(), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
    : new Response(table.csv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
