/** `/editing/errors/`: what the checker says leads here, so every kind must be here, in the checker's own words. */
import { expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue.ts';
import { helpOf } from '../../src/check/formats.ts';
import { readSite } from '../support/built-site.ts';
import { attribute, elementsIn, parseHtml, textOf } from '../support/html.ts';

const site = readSite();
const { document } = parseHtml(site.read('editing/errors/index.html'));

test('every kind of problem has its place, its whole message and its level', () => {
  const entries = catalogue().flatMap((group) => group.entries);
  const shown = new Map(
    elementsIn(document, (element) => element.tagName === 'article').map((one) => [
      attribute(one, 'id'),
      textOf(one).replace(/\s+/gu, ' '),
    ]),
  );
  const missing = entries.filter(
    ({ code, message }) => shown.get(code)?.includes(message.replace(/\s+/gu, ' ')) !== true,
  );
  expect(missing.map(({ code }) => code)).toEqual([]);
  expect(shown.size).toBe(entries.length);
  expect(helpOf('enum', '')).toBe('/editing/errors/#enum');
});
