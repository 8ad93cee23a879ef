/**
 * The response headers the site is meant to be served with: the one place they are written. The preview server and the
 * test server send them, so a page that breaks under them (an inline script, a file from another host) fails here first;
 * the samples for web servers and hosts (`src/hosting.ts`) and the `<meta>` in every page say the same.
 */

export type Headers = Readonly<Record<string, string>>;

/** Headers of everything below a path of the site. */
export interface HeaderRule {
  /** A path without the site's base path, from `/` to `/`. */
  readonly below: string;
  readonly headers: Headers;
}

/**
 * `'wasm-unsafe-eval'` is for the search index, which runs as WebAssembly; it does not allow `eval` in JavaScript.
 * Trusted Types: no text can become HTML or a script's address in a page, but for addresses of this site's own scripts
 * (the policy `default`, made in `public/prefs.js`), which the search's worker and the offline copy need.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** The policy as a page can carry it itself, for hosts that send no headers. It cannot say who may frame the page. */
export const pagePolicy = policy;

/** From the general to the particular: a later rule's header takes the place of an earlier one's. */
export const headerRules: readonly HeaderRule[] = [
  {
    below: '/',
    headers: {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': ['camera', 'geolocation', 'microphone', 'payment', 'usb']
        .map((feature) => `${feature}=()`)
        .join(', '),
      // Kept, but asked after every time: a corrected figure must not stay as it was.
      'Cache-Control': 'no-cache',
    },
  },
  // Other sites may show these inside their pages.
  { below: '/embed/', headers: { 'Content-Security-Policy': `${policy}; frame-ancestors *` } },
  // Other sites' programs may read these.
  { below: '/data/', headers: { 'Access-Control-Allow-Origin': '*' } },
  // A file here never changes: its name has the hash of what is in it.
  { below: '/_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/**
 * The headers of a page or file.
 *
 * @param place its address without the base path, e.g. `/embed/figures/150100-001/`
 */
export const headersFor = (place: string): Headers =>
  Object.assign(
    {},
    ...headerRules.filter(({ below }) => place.startsWith(below)).map(({ headers }) => headers),
  ) as Headers;
