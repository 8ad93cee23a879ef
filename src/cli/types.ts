/** `npm run types`: type-checks TypeScript and Astro files; errors, warnings and hints all fail. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

const { status, error } = spawnSync(
  process.execPath,
  [
    astro,
    'check',
    '--minimumFailingSeverity',
    'hint',
    // Without it `astro check` clears the terminal first, and with it what earlier steps said.
    '--preserveWatchOutput',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' },
  },
);
if (error) throw error;
process.exitCode = status ?? 1;
