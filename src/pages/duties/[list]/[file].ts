/** `/duties/<id>/items.csv`, `items.json`, `changes.csv`, `changes.json`. */
import type { APIRoute } from 'astro';
import { listExports } from '../../../exports/lists.ts';
import { siteData } from '../../../site.ts';

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return dataset.dutyLists.flatMap((list) =>
    listExports(dataset, list).flatMap(({ name }) =>
      ['csv', 'json'].map((ending) => ({ params: { list: list.id, file: `${name}.${ending}` } })),
    ),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const list = dataset.index.list.get(params['list'] ?? '');
  const [name, ending] = (params['file'] ?? '').split('.');
  const table = list && listExports(dataset, list).find((one) => one.name === name);
  if (!table) return new Response(null, { status: 404 });
  return ending === 'json'
    ? new Response(table.json(), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
    : new Response(table.csv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
