/**
 * Every page type in every mode: axe with the rules of WCAG 2.2 that are off unless asked for, and what no rule of axe
 * measures. A page is loaded once and looked at in one mode after the other. `accessibility-rows.ts` says which
 * requirement is held where.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { openSite, watchedPage, type OpenedSite, type Watched } from '../support/opened-site.ts';
import * as measures from '../support/page-measures.ts';
import { pageTypes, samplePages, type PageType, type Sample } from '../support/page-types.ts';
import { light, modes, setMode } from '../support/reading-modes.ts';

const patience = 300_000;
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Off by default, though WCAG 2.2, or a good page, asks for them. */
const MORE = [
  'target-size',
  'td-has-header',
  'p-as-heading',
  'table-fake-caption',
  'label-content-name-mismatch',
  'css-orientation-lock',
  'identical-links-same-purpose',
];
let opened: OpenedSite;
let watched: Watched;
let samples: readonly Sample[];

beforeAll(async () => {
  opened = await openSite();
  watched = await watchedPage(opened);
  samples = samplePages(opened.site, 1);
});

afterAll(() => opened.close());

interface AxeResult {
  readonly passes: readonly string[];
  readonly violations: readonly string[];
}

/** Runs axe on the open page: all rules, or those named. */
const runAxe = (page: Page, rules: readonly string[] | null): Promise<AxeResult> =>
  page.evaluate(
    async ([only, standard, more]) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const found = await run(document, {
        ...(only
          ? { runOnly: { type: 'rule', values: only } }
          : {
              runOnly: { type: 'tag', values: standard },
              rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
            }),
        resultTypes: ['violations'],
        elementRef: false,
      });
      return {
        passes: found.passes.map((rule) => rule.id),
        violations: found.violations.flatMap((rule) =>
          rule.nodes.map((node) =>
            `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`.replace(/\s+/gu, ' ').slice(0, 300),
          ),
        ),
      };
    },
    [rules as string[] | null, STANDARD, MORE] as const,
  );

/** The rules that have had something to look at, by mode. */
const ran = new Map<string, Set<string>>();

test.each(Object.keys(pageTypes) as PageType[])(
  '%s: no rule of WCAG 2.2 AA is broken in any mode, and every measure holds',
  async (type) => {
    const { page, troubles } = watched;
    const { place = '' } = samples.find((sample) => sample.type === type) ?? {};
    const faults: string[] = [];
    await page.goto(opened.address(place));
    // Evaluated, not added to the page: the policy allows no foreign script.
    await page.evaluate(source);
    const note = (mode: string, found: readonly string[]): void => {
      faults.push(...found.map((fault) => `${place} in ${mode}: ${fault}`));
    };
    const look = async (mode: string, rules: readonly string[] | null): Promise<void> => {
      const { passes, violations } = await runAxe(page, rules);
      note(mode, violations);
      ran.set(mode, new Set([...(ran.get(mode) ?? []), ...passes]));
    };

    await setMode(page, light);
    await look(light.name, null);
    note(light.name, await page.evaluate(measures.letters, 18));
    note(light.name, await page.evaluate(measures.quiet));
    note(light.name, await page.evaluate(measures.words));
    note(light.name, await page.evaluate(measures.focus));

    for (const mode of modes) {
      await setMode(page, mode);
      await look(mode.name, mode.rules);
      if (mode.width === 320) note(mode.name, await page.evaluate(measures.fit));
      if (mode.elder && !mode.dark) note(mode.name, await page.evaluate(measures.letters, 22));
      if (mode.elder && mode.width === 320) note(mode.name, await page.evaluate(measures.targets, 60));
      if (mode.forced) note(mode.name, await page.evaluate(measures.focus));
    }

    // 200 % and 400 % zoom of a window of 1280 px, letters twice as large, letters and lines further apart.
    for (const [name, width, text] of [
      ['200 % zoom', 640, {}],
      ['letters of 200 %', 640, { isDoubled: true }],
      ['text spacing', 1280, { isSpaced: true }],
      ['text spacing, 320 px', 320, { isSpaced: true }],
    ] as const) {
      await setMode(page, { name, width });
      await page.evaluate(measures.setText, text);
      note(name, await page.evaluate(measures.fit));
    }
    await page.evaluate(measures.setText, {});
    await setMode(page, { name: '360 px', width: 360 });
    note('360 px', await page.evaluate(measures.targets, 44));

    expect(brief(faults)).toEqual([]);
    expect(troubles).toEqual([]);
  },
  patience,
);

test('the rules have had something to look at, in every mode', () => {
  expect([...ran.keys()]).toEqual([light, ...modes].map(({ name }) => name));
  // Nothing may scroll in a mode of one column, and no page turns the screen.
  const mayIdle = ['css-orientation-lock', 'scrollable-region-focusable'];
  const idle = modes.flatMap(({ name, rules }) =>
    rules.filter((rule) => !mayIdle.includes(rule) && !ran.get(name)?.has(rule)).map((rule) => `${name}: ${rule}`),
  );
  expect(idle).toEqual([]);
  const seldom = ['css-orientation-lock', 'label-content-name-mismatch', 'p-as-heading', 'table-fake-caption'];
  const inLight = ran.get(light.name) ?? new Set();
  expect(MORE.filter((rule) => !seldom.includes(rule) && !inLight.has(rule))).toEqual([]);
});
