/** Serves `dist/` with the security headers it is meant to be published with. */
import { preview } from './astro.ts';

/** Serves until the process is stopped, and says where. */
export async function serve(): Promise<void> {
  const server = await preview({ logLevel: 'error' });
  console.log(`打开 http://localhost:${String(server.port)}${process.env['MINGBAI_BASE'] ?? ''}/ ，按 Ctrl+C 停止`);
  await server.closed();
}
