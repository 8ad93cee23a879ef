/** The bars of the contract (§6) on what a first view loads. `npm run bench -- weight` prints the table. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { barOf, CHART_BAR, firstView, gzipped, SCRIPT_BAR } from '../../src/cli/bench/first-view.ts';
import { readSite } from '../support/built-site.ts';
import { pageTypes, samplePages } from '../support/page-types.ts';

const site = readSite();
const samples = samplePages(site, 1).map(({ type, place }) => ({
  type,
  place,
  view: firstView(site.folder, site.base, place),
}));

test('the longest page of every type weighs no more than it may', () => {
  const over = samples.filter(({ view }) => view.total > barOf(view));
  expect(over).toEqual([]);
  expect(samples.map(({ type }) => type)).toEqual(Object.keys(pageTypes));
  // Style sheet and page are both in the sum.
  expect(Math.min(...samples.map(({ view }) => view.total))).toBeGreaterThan(4000);
});

test('no page starts with more script of its own than it may', () => {
  expect(samples.filter(({ view }) => view.script > SCRIPT_BAR)).toEqual([]);
  expect(samples.filter(({ view }) => view.script === 0)).toEqual([]);
});

test('the live chart is within its bar', () => {
  const files = readdirSync(join(site.folder, '_astro')).filter((name) => /^live\.[^/]*\.js$/u.test(name));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => gzipped(join(site.folder, '_astro', name)) > CHART_BAR)).toEqual([]);
});
