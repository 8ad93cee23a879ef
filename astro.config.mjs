// @ts-check
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { mingbai } from './src/integrations/mingbai.ts';
import { siteSettings } from './src/schema/site.ts';
import { headersFor } from './src/preview-headers.ts';

// The address and base path stand in data/site.json, where editors find them. A broken file is reported by the check,
// which runs before every build; here it must only not get in the way of that report.
const { address, base } = readAddress();

export default defineConfig({
  site: address,
  base,
  trailingSlash: 'always',
  integrations: [mdx(), ...mingbai()],
  // Everything is a file of its own: the content security policy allows nothing inline.
  build: { concurrency: 16, format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  server: ({ command }) => ({ port: 4321, headers: command === 'preview' ? { ...headersFor('/') } : {} }),
  vite: { build: { assetsInlineLimit: 0 } },
});

function readAddress() {
  try {
    const settings = siteSettings.safeParse(JSON.parse(readFileSync('data/site.json', 'utf8')));
    if (settings.success) return settings.data;
  } catch {
    // reported by the check
  }
  return { address: 'http://localhost:4321', base: '/' };
}
