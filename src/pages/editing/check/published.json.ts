/** What is published, as the checker on this page needs it: every file editors write, in one. */
import type { APIRoute } from 'astro';
import { publishedFiles } from '../../../site.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await publishedFiles()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
