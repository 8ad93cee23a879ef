/**
 * The response headers every page and file of the site is meant to be served with. The preview server and the test
 * server send them, so a page that breaks under them (an inline script, a file from another host) fails here first.
 *
 * `'wasm-unsafe-eval'` is for the search index, which runs as WebAssembly; it does not allow `eval` in JavaScript.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
