/** Serves `dist/` with the security headers it is meant to be published with. */
import { preview } from './astro.ts';

/**
 * Serves until the process is stopped, and says where.
 *
 * @param base the path below which the site stands, e.g. `/mingbai/`
 */
export async function serve(base: string): Promise<void> {
  const server = await preview({ logLevel: 'error' });
  console.log(`打开 http://localhost:${String(server.port)}${base} ，按 Ctrl+C 停止`);
  await server.closed();
}
