/** The built site served and open in a browser, watched for what should not happen. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { readSite, type BuiltSite } from './built-site.ts';
import { serve, type Served } from './server.ts';

export interface OpenedSite {
  readonly site: BuiltSite;
  readonly browser: Browser;
  readonly origin: string;
  /** The address of a place of the site. // e.g., '/figures/' */
  address(place: string): string;
  close(): Promise<void>;
}

/**
 * Serves a built site and starts a browser.
 *
 * @param root the folder of the project whose `dist/` it is; this project's, where nothing is said
 * @param compress text is sent gzipped, as hosts do: for measuring what a line takes
 */
export async function openSite(root?: string, { compress = false } = {}): Promise<OpenedSite> {
  const site = readSite(root);
  const served: Served = await serve(site.folder, { base: site.base, compress });
  const browser = await launchBrowser();
  return {
    site,
    browser,
    origin: served.origin,
    address: (place) => served.url + place.slice(1),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** A page, what went wrong on it so far, and what it asked for. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: string[];
  readonly requests: string[];
}

/** Opens an empty page that notes errors, policy violations, failed requests and requests to other hosts. */
export async function watchedPage(opened: OpenedSite, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await opened.browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  const note = (what: string): void => {
    troubles.push(`${page.url()}: ${what}`);
  };
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => {
    // What a test has blocked itself is no trouble.
    if (message.text().includes('registration blocked by Playwright')) return;
    if (message.type() === 'error' || message.type() === 'warning') note(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still asking for.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    requests.push(request.url());
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== opened.origin) note(`other host: ${request.url()}`);
  });
  return { page, context, troubles, requests };
}
