/** The handbook: steps short enough to follow, pictures there and light, the columns those of the schemas. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOST_STEPS, pictures, tasks } from '../../src/handbook/tasks.ts';
import { tableNames, tables } from '../../src/schema/index.ts';
import type { Table } from '../../src/schema/table.ts';
import { readSite } from '../support/built-site.ts';
import { attribute, byTag, textOf } from '../support/html.ts';

const site = readSite();

test('every task has a page with its steps, eight at most, and is reached from the handbook', () => {
  const index = site.page('/editing/');
  const links = byTag(index.document, 'a').map((link) => attribute(link, 'href'));
  for (const { slug, steps } of tasks) {
    expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
    const [list] = byTag(site.page(`/editing/${slug}/`).document, 'ol').filter(
      (one) => attribute(one, 'class') === 'handbook-steps',
    );
    expect(list === undefined ? 0 : byTag(list, 'li').length).toBe(steps.length);
    expect(links).toContain(`${site.base}editing/${slug}/`);
  }
  expect(tasks.length).toBeGreaterThanOrEqual(10);
});

/** The size a PNG file says it has. */
function sizeOf(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('every picture is used, of the size the page keeps for it, and at most 60 KB', () => {
  const used = new Set(
    tasks.flatMap(({ steps }) => steps.flatMap((step) => (typeof step === 'string' ? [] : (step.picture ?? [])))),
  );
  expect([...used].sort()).toEqual(Object.keys(pictures).sort());
  for (const { file, alt, width, height } of Object.values(pictures)) {
    const path = join(site.folder, 'editing', file);
    expect([file, ...sizeOf(path)]).toEqual([file, width, height]);
    expect(statSync(path).size).toBeLessThanOrEqual(60_000);
    expect(alt.length).toBeGreaterThan(20);
  }
});

test('every column of every table is explained, in the order of its file', () => {
  for (const name of tableNames) {
    const table: Table = tables[name];
    const page = site.page(`/editing/tables/${name}/`);
    const names = byTag(page.document, 'dt').map(textOf);
    expect(names).toEqual(Object.values(table.columns).map((column) => column.header));
    const text = textOf(page.document);
    for (const column of Object.values(table.columns)) expect(text).toContain(column.meaning);
  }
});

test('the checker’s page says what to do without JavaScript, and where nothing can be linked', () => {
  const page = site.page('/editing/check/');
  const [notice] = byTag(page.document, 'noscript');
  expect(notice === undefined ? '' : textOf(notice)).toContain('npm run check');
  const published = JSON.parse(site.read('editing/check/published.json')) as Record<string, string>;
  expect(Object.keys(published)).toEqual(expect.arrayContaining(['data/site.json', 'data/districts.csv']));
  expect(published['data/glossary.csv']).toBe(readFileSync('data/glossary.csv', 'utf8'));
});
