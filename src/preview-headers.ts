/**
 * The response headers every page and file of the site is meant to be served with. The preview server and the test
 * server send them, so a page that breaks under them (an inline script, a file from another host) fails here first.
 *
 * `'wasm-unsafe-eval'` is for the search index, which runs as WebAssembly; it does not allow `eval` in JavaScript.
 */
const policy = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/**
 * The headers of one address. Pages below `/embed/` may stand inside any other page; nothing else may.
 *
 * @param path below the base path, e.g. `/embed/figures/150100-001/`
 */
export const headersFor = (path: string): Readonly<Record<string, string>> =>
  path.startsWith('/embed/') ? { ...securityHeaders, 'Content-Security-Policy': policy('*') } : securityHeaders;
