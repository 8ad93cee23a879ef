/** Serves `dist/` with the security headers it is meant to be published with. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { headersFor } from '../preview-headers.ts';
import { preview } from './astro.ts';

/**
 * Serves until the process is stopped, and says where.
 *
 * @param base the path below which the site stands, e.g. `/mingbai/`
 */
export async function serve(base: string): Promise<void> {
  const server = await preview({ logLevel: 'error' });
  // Astro's preview sends the same headers with every file, and none with its 404: they depend on the address, so they
  // are set here, at the last moment.
  (server as typeof server & { readonly server: Server }).server.prependListener('request', (request, response) => {
    sendHeaders(request, response, base);
  });
  console.log(`打开 http://localhost:${String(server.port)}${base} ，按 Ctrl+C 停止`);
  await server.closed();
}

function sendHeaders(request: IncomingMessage, response: ServerResponse, base: string): void {
  const place = (request.url ?? '/').replace(base, '/');
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    for (const [name, value] of Object.entries(headersFor(place))) response.setHeader(name, value);
    return writeHead(...given);
  };
}
