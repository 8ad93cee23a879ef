/** `/figures/<编号>/citation.bib` and `citation.json`: the citation for a reference manager. */
import type { APIRoute } from 'astro';
import { citationOf } from '../../../exports/citation.ts';
import { siteData } from '../../../site.ts';

const FILES = {
  'citation.bib': 'application/x-bibtex; charset=utf-8',
  'citation.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const;

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return dataset.figures.flatMap(({ id }) => Object.keys(FILES).map((file) => ({ params: { id, file } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const file = params['file'] as keyof typeof FILES;
  const figure = dataset.index.figure.get(params['id'] ?? '');
  if (!figure) return new Response(null, { status: 404 });
  const { bibtex, csl } = citationOf(dataset, figure);
  const body = file === 'citation.bib' ? bibtex : `${JSON.stringify(csl, null, 1)}\n`;
  return new Response(body, { headers: { 'Content-Type': FILES[file] } });
};
