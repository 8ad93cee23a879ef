import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../support/built-site.ts';

const site = readSite();
/** Each package of the list: its name and version, its licence, the licence's text. */
const entries = site
  .read('licences.txt')
  .split(/\n\n-{72}\n\n/u)
  .slice(1)
  .map((entry) => {
    const [name = '', licence = '', , ...text] = entry.split('\n');
    return { name: name.replace(/ \S+$/u, ''), licence: licence.split('，')[0] ?? '', text: text.join('\n') };
  });

test('the programs readers are sent are listed with their licences, all of them free', () => {
  const names = entries.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['@kurkle/color', 'chart.js', 'pagefind']));
  expect(names).toEqual([...new Set(names)].sort());
  expect(
    entries.filter(
      ({ licence }) =>
        !licence.split(' AND ').every((one) => /^(?:0BSD|MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/u.test(one)),
    ),
  ).toEqual([]);
});

test('a copyright notice in a script is one of a package on the list', () => {
  const scripts = readdirSync(join(site.folder, '_astro')).filter((file) => file.endsWith('.js'));
  const named = scripts.flatMap((file) =>
    [...site.read(`_astro/${file}`).matchAll(/\/\*!?\s*\n?\s*\*?\s*(@?[\w./-]+) v\d+\.\d+/gu)].map(([, name = '']) =>
      name.toLowerCase().replace(/\.js$/u, ''),
    ),
  );
  const listed = entries.map(({ name }) => name.replace(/\.js$/u, ''));
  expect(named.filter((name) => !listed.includes(name))).toEqual([]);
});
