/** `/figures/explorer/columns.txt`: what every figure is, as codes. Text, so that every host sends it packed. */
import type { APIRoute } from 'astro';
import { explorerData } from '../../../explorer/files.ts';
import { siteData } from '../../../site.ts';

export const GET: APIRoute = async () => {
  const { dataset } = await siteData();
  return new Response(explorerData(dataset).columns, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
