/** The catalogue of mistakes: whole, and nothing in it that the checker does not say. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/check/catalogue.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { testData } from '../../support/project.ts';

const entries = catalogue().flatMap((group) => group.entries);

test('every rule is in one group, once', () => {
  expect(entries.map(({ code }) => code).sort()).toEqual(rules.map(({ code }) => code));
});

test('every example is a mistake of a bad folder, in the very words of its report', () => {
  const reports = readdirSync(testData('bad'))
    .map((name) => readFileSync(testData(`bad/${name}/expected.txt`), 'utf8'))
    .join('\n');
  expect(entries.filter(({ message }) => !reports.includes(`  ${message}\n`)).map(({ code }) => code)).toEqual([]);
});

test('the right way of writing is another than the wrong one', () => {
  expect(entries.filter(({ wrong, right }) => right !== null && right === wrong)).toEqual([]);
});
