import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CARRIED_OVER, ownRuns, runsOf } from '../../../src/check/own-words.ts';
import { hashOf, sourceRuns } from '../../support/source-runs.ts';

const CASES = 'content/cases';
const sources = sourceRuns();
const carriedOver = (text: string): string[] => ownRuns(text).filter((run) => sources.has(hashOf(run)));

describe('articles in our own words', () => {
  test('the source texts are known by their runs', () => {
    expect(sources.size).toBeGreaterThan(30_000);
    // A sentence the first article prints.
    expect(carriedOver('社区事务由140项减少到79项，再次减少到58项')).not.toEqual([]);
  });

  test('a quoted sentence is not carried over, the same sentence unquoted is', () => {
    const sentence = '对符合条件的可以直接办理不再另外要求出具证明';
    expect(ownRuns(`他说“${sentence}”。`)).toEqual([]);
    expect(ownRuns(sentence)).toEqual(runsOf(sentence));
    expect(runsOf(sentence)).toHaveLength(sentence.length - CARRIED_OVER + 1);
  });

  for (const file of [...readdirSync(CASES).map((name) => join(CASES, name)), 'content/pages/background.mdx']) {
    test(`${file} shares no run of ${String(CARRIED_OVER)} characters with a source`, () => {
      expect(carriedOver(readFileSync(file, 'utf8'))).toEqual([]);
    });
  }
});
