import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { caddyfile, headersFile, nginxConfig } from '../../src/hosting.ts';
import { headerRules, headersFor } from '../../src/preview-headers.ts';

// After a change of the headers, `npm run test:unit -- -u` writes the samples anew.
test.each([
  ['nginx.conf', nginxConfig],
  ['Caddyfile', caddyfile],
])('the sample %s says what the headers are', async (name, make) => {
  await expect(make()).toMatchFileSnapshot(`../../.config/hosting/${name}`);
});

test('every header and every exception is in every sample', async () => {
  const samples = await Promise.all(
    ['nginx.conf', 'Caddyfile'].map((name) => readFile(`.config/hosting/${name}`, 'utf8')),
  );
  for (const { headers } of headerRules) {
    for (const [name, value] of Object.entries(headers)) {
      for (const sample of [...samples, headersFile('/')]) {
        expect(sample).toContain(name);
        expect(sample).toContain(value);
      }
    }
  }
});

test('_headers takes a header back before it sets another, below the base path', () => {
  const file = headersFile('/mingbai/');
  expect(file).toMatch(/^\/mingbai\/\*\n {2}Content-Security-Policy: default-src 'none'.*frame-ancestors 'none'$/mu);
  expect(file).toMatch(
    /^\/mingbai\/embed\/\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: default-src 'none'.*frame-ancestors \*$/mu,
  );
  expect(file.split('\n').filter((line) => line.length > 2000)).toEqual([]);
});

test('only what may be shown inside other sites may be framed', () => {
  const framed = (place: string): string | undefined =>
    /frame-ancestors (\S+)/u.exec(headersFor(place)['Content-Security-Policy'] ?? '')?.[1];
  expect(framed('/embed/figures/150100-001/')).toBe('*');
  expect(['/', '/figures/', '/embedded/', '/404.html', '/pagefind/pagefind.js'].map(framed)).toEqual(
    Array(5).fill("'none'"),
  );
});
