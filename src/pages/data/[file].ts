/** `/data/<table>.json` and `/data/<table>.csv`, what describes them, and all of them in one archive. */
import type { APIRoute } from 'astro';
import { archive, dataFiles } from '../../exports/archive.ts';
import { siteData } from '../../site.ts';

const ARCHIVE = 'mingbai.zip';

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

export async function getStaticPaths() {
  const { dataset } = await siteData();
  return [{ params: { file: ARCHIVE } }, ...Object.keys(dataFiles(dataset)).map((file) => ({ params: { file } }))];
}

export const GET: APIRoute = async ({ params }) => {
  const { dataset } = await siteData();
  const file = params['file'] ?? '';
  if (file === ARCHIVE) {
    return new Response(archive(dataset) as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': 'application/zip' },
    });
  }
  const text = dataFiles(dataset)[file];
  if (!text) return new Response(null, { status: 404 });
  return new Response(text(), {
    headers: { 'Content-Type': TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8' },
  });
};
