/** Astro's commands as this project runs them: no telemetry, no update check, the project's own root. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

// Imported after the environment is set: Astro reads it while loading.
export const { build, dev, preview } = await import('astro');
