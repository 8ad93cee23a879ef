/** Everybody may read everything; the sitemap says what there is. */
import type { APIRoute } from 'astro';
import { href } from '../links.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
