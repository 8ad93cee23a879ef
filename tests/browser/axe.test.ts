import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';
import { pageTypes, samplePages } from '../support/page-types.ts';

const patience = 300_000;
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let opened: OpenedSite;

beforeAll(async () => {
  opened = await openSite();
});

afterAll(() => opened.close());

const modes: readonly (readonly [name: string, options: BrowserContextOptions, isElder: boolean])[] = [
  ['in light colours', { colorScheme: 'light' }, false],
  ['in dark colours', { colorScheme: 'dark' }, false],
  ['in 长辈版', { colorScheme: 'light' }, true],
  ['on the narrowest phone', { viewport: { width: 320, height: 640 } }, false],
];

test.each(modes)(
  'no page type breaks a rule of WCAG 2.2 AA %s',
  async (_, options, isElder) => {
    const { page } = await watchedPage(opened, options);
    if (isElder) await page.addInitScript(() => localStorage.setItem('mingbai-elder', '1'));
    const samples = samplePages(opened.site, 1);
    const faults: string[] = [];
    let passes = 0;
    for (const { place } of samples) {
      await page.goto(opened.address(place));
      // Evaluated, not added to the page: the policy allows no foreign script.
      await page.evaluate(source);
      const results = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
        const found = await run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations'],
        });
        return {
          passes: found.passes.map((rule) => rule.id),
          violations: found.violations.flatMap((rule) =>
            rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
          ),
        };
      });
      passes += results.passes.length;
      faults.push(...results.violations.map((violation) => `${place}: ${violation.replace(/\s+/gu, ' ')}`));
    }
    expect(brief(faults)).toEqual([]);
    expect(samples.map(({ type }) => type)).toEqual(Object.keys(pageTypes));
    expect(passes).toBeGreaterThan(samples.length * 10);
  },
  patience,
);
