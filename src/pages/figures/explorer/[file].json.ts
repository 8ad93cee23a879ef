/** The explorer's files: `/figures/explorer/core.json` and the rest, loaded when a reader begins to filter. */
import type { APIRoute } from 'astro';
import { explorerFile, explorerFileNames } from '../../../explorer/files.ts';
import { siteData } from '../../../site.ts';

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return explorerFileNames(dataset).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const file = explorerFile(dataset, params['file'] ?? '');
  return file === undefined
    ? new Response(null, { status: 404 })
    : new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
