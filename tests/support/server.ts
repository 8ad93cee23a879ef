import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { extname, join, resolve, sep } from 'node:path';
import { headersFor } from '../../src/preview-headers.ts';

export interface Served {
  /** Scheme, host and port. // e.g., "http://127.0.0.1:40123" */
  origin: string;
  /** Address of the site's home page, with its base path. // e.g., "http://127.0.0.1:40123/mingbai/" */
  url: string;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Everything else, such as the search index's `.pf_meta`, `.pf_index` and `.pagefind`, is bytes. */
const bytes = 'application/octet-stream';

/**
 * Serves a folder as a plain static host would, on 127.0.0.1 and a free port: `index.html` for a directory, a redirect
 * to the address with the slash, `404.html` for what is missing, and the site's security headers on everything.
 *
 * @param compress text is sent gzipped, as hosts do
 */
export async function serve(
  dir: string,
  { base = '/', compress = false }: { base?: string; compress?: boolean } = {},
): Promise<Served> {
  const root = resolve(dir);
  const prefix = `/${base}/`.replace(/\/+/g, '/');

  const server = createServer((request, response) => {
    const place = `/${(request.url ?? '/').slice(prefix.length)}`;
    for (const [name, value] of Object.entries(headersFor(place))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (compress) response.setHeader('Vary', 'Accept-Encoding');
    const headOnly = request.method === 'HEAD';
    respond(root, prefix, request.url ?? '/', response, headOnly).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });

  const port = await new Promise<number>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') fail(new Error('The test server got no port.'));
      else done(address.port);
    });
  });

  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    url: origin + prefix,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => {
          if (error) fail(error);
          else done();
        });
        server.closeAllConnections();
      }),
  };
}

async function respond(root: string, prefix: string, address: string, response: ServerResponse, headOnly: boolean) {
  const { path, query } = split(address);
  const inside = path === undefined || path.includes('\0') ? undefined : relative(path, prefix);
  const wanted = inside === undefined ? undefined : resolve(root, inside);
  if (wanted === undefined || (wanted !== root && !wanted.startsWith(root + sep))) {
    await sendNotFound(root, response, headOnly);
    return;
  }
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isDirectory() && !address.slice(0, address.length - query.length).endsWith('/')) {
    const location = address.slice(0, address.length - query.length) + '/' + query;
    response.writeHead(301, { Location: location }).end();
  } else if (found?.isDirectory()) {
    await sendFile(join(wanted, 'index.html'), 200, response, headOnly, () => sendNotFound(root, response, headOnly));
  } else {
    await sendFile(wanted, 200, response, headOnly, () => sendNotFound(root, response, headOnly));
  }
}

/** The decoded path of a request, or nothing where it cannot be decoded; and its query with the `?`. */
function split(address: string): { path: string | undefined; query: string } {
  const mark = address.indexOf('?');
  const raw = mark === -1 ? address : address.slice(0, mark);
  const query = mark === -1 ? '' : address.slice(mark);
  try {
    return { path: decodeURIComponent(raw), query };
  } catch {
    return { path: undefined, query };
  }
}

/** A path relative to the site's root, or nothing where the path is outside its base path. */
function relative(path: string, prefix: string): string | undefined {
  if (path + '/' === prefix) return '.';
  return path.startsWith(prefix) ? './' + path.slice(prefix.length) : undefined;
}

async function sendNotFound(root: string, response: ServerResponse, headOnly: boolean) {
  await sendFile(join(root, '404.html'), 404, response, headOnly, () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(headOnly ? undefined : 'Not found\n');
  });
}

async function sendFile(
  file: string,
  status: number,
  response: ServerResponse,
  headOnly: boolean,
  orElse: () => void | Promise<void>,
) {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    await orElse();
    return;
  }
  const type = contentTypes[extname(file).toLowerCase()] ?? bytes;
  const isPacked = response.hasHeader('Vary') && /^text|json|xml|svg/u.test(type);
  response.writeHead(status, {
    'Content-Type': type,
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': found.size }),
  });
  if (headOnly) response.end();
  else if (isPacked) createReadStream(file).pipe(createGzip()).pipe(response);
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
