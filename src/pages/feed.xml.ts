/** `/feed.xml`: updates, corrections and revisions. */
import type { APIRoute } from 'astro';
import { feed } from '../exports/feed.ts';
import { siteData } from '../site.ts';

export const GET: APIRoute = async () => {
  const { dataset } = await siteData();
  return new Response(feed(dataset), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
