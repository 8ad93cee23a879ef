/** How the built site is served: the headers of `npm run preview`, and what a page says where a host sends none. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersFile } from '../../src/hosting.ts';
import { headersFor, pagePolicy } from '../../src/preview-headers.ts';
import { brief } from '../support/brief.ts';
import { projectRoot, readSite } from '../support/built-site.ts';
import { attribute, byTag, elementsIn } from '../support/html.ts';

const site = readSite();
let preview: ChildProcess;
let address: string;

beforeAll(async () => {
  preview = spawn(process.execPath, ['src/cli/preview.ts'], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((done, fail) => {
    let said = '';
    preview.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [, url] = /打开 (http:\S+) /u.exec(said) ?? [];
      if (url !== undefined) done(url);
    });
    preview.once('exit', () => fail(new Error(`preview ended: ${said}`)));
  });
});

afterAll(() => preview.kill());

test.each([
  '',
  'certificates/',
  'data/figures.json',
  'pagefind/pagefind.js',
  'no/such/page/',
  'no-such-file.js',
  'embed/',
])('the preview server sends the headers with /%s', async (place) => {
  const response = await fetch(address + place);
  const sent = Object.fromEntries(
    Object.keys(headersFor(`/${place}`)).map((name) => [name, response.headers.get(name) ?? 'not sent']),
  );
  expect(sent).toEqual(headersFor(`/${place}`));
});

test('files whose name has their hash are kept, all others are asked after', async () => {
  const [file = ''] = readdirSync(join(site.folder, '_astro'));
  const cached = async (place: string): Promise<string | null> =>
    (await fetch(address + place)).headers.get('cache-control');
  expect(await cached(`_astro/${file}`)).toBe('public, max-age=31536000, immutable');
  expect(await cached('figures/')).toBe('no-cache');
});

test('the built site brings the headers for hosts that read a file of them', () => {
  expect(site.read('_headers')).toBe(headersFile(site.base));
  // Without it GitHub Pages leaves out every folder whose name starts with _.
  expect(site.addresses).toContain(`${site.base}.nojekyll`);
});

test('every page says the policy itself, before anything that could run', () => {
  const wrong = site.pages.flatMap((page) => {
    const elements = elementsIn(page.document);
    const place = elements.findIndex(
      (element) => element.tagName === 'meta' && attribute(element, 'http-equiv') === 'Content-Security-Policy',
    );
    const first = elements.findIndex((element) => ['script', 'link', 'style', 'img'].includes(element.tagName));
    const said = elements[place] ? attribute(elements[place], 'content') : undefined;
    return said === pagePolicy && place < first ? [] : [`${page.place}: ${said ?? 'no policy'}`];
  });
  expect(brief(wrong)).toEqual([]);
});

test('links lead to web pages, phones and mail, and links to other sites keep this window theirs', () => {
  const wrong = site.pages.flatMap((page) =>
    byTag(page.document, 'a', 'area').flatMap((link) => {
      const target = attribute(link, 'href') ?? '';
      const isSafe = /^(?:https?:\/\/|tel:[\d+-]+$|mailto:[^\s@]+@[^\s@]+$|[/#?.]|[a-z0-9-]+\/)/iu.test(target);
      const opens = attribute(link, 'target') === '_blank' && !attribute(link, 'rel')?.includes('noopener');
      return isSafe && !opens ? [] : [`${page.place}: ${target}`];
    }),
  );
  expect(brief(wrong)).toEqual([]);
});

test('no program of the site knows cookies', () => {
  const programs = [...site.addresses]
    .map((path) => path.slice(site.base.length))
    .filter((file) => /\.m?js$/u.test(file) && !/^pagefind\/pagefind-(?:ui|modular-ui|component-ui)/u.test(file));
  expect(programs.length).toBeGreaterThan(4);
  expect(programs.filter((file) => /\bcookie\b|cookieStore/u.test(site.read(file)))).toEqual([]);
});
