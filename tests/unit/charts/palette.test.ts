/** The colours of charts against WCAG's 3:1 and against the eyes of people who see no red or no green. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PAPER } from '../../../src/charts/palette.ts';

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const linear = (colour: Rgb): Rgb =>
  colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;

function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = linear(rgb(hex));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Viénot, Brettel and Mollon 1999, in linear light. */
const SEEN_BY = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'those without red': [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  'those without green': [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
} as const;

/** CIE L*a*b*, D65. */
function lab(colour: Rgb): Rgb {
  const [red, green, blue] = colour;
  const f = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: string, b: string, eyes: keyof typeof SEEN_BY): number {
  const seen = (hex: string): Rgb => {
    const colour = linear(rgb(hex));
    const rows: readonly (readonly number[])[] = SEEN_BY[eyes];
    const parts = rows.map((row) => row.reduce((sum, part, at) => sum + part * (colour[at] ?? 0), 0));
    return lab(parts as unknown as Rgb);
  };
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}

const sheets = ['tokens', 'charts'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');

/** What a theme's rules say, over what the rules before them say. */
function theme(...selectors: readonly string[]): (name: string) => string {
  const found = new Map<string, string>();
  for (const selector of selectors) {
    const blocks = [...sheets.matchAll(/^\s*(:root[^{]*?) \{([^}]*)\}/gmu)].filter(
      ([, own]) => own?.trim() === selector,
    );
    if (blocks.length === 0) throw new Error(`no rule ${selector}`);
    for (const [, , body = ''] of blocks) {
      for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+): ([^;]+);/gu)) found.set(name, value);
    }
  }
  const look = (name: string): string => {
    const value = found.get(name) ?? '';
    const other = /^var\((--[\w-]+)\)$/u.exec(value)?.[1];
    if (other !== undefined) return look(other);
    return value.length === 4 ? value.replace(/[\da-f]/gu, '$&$&') : value;
  };
  return look;
}

const themes = {
  light: theme(':root'),
  'dark by the system': theme(':root', ":root:not([data-theme='light'])"),
  'dark by choice': theme(':root', ":root[data-theme='dark']"),
  'high contrast': theme(':root', ":root[data-contrast='high']"),
  'high contrast in the dark': theme(
    ':root',
    ":root[data-theme='dark']",
    ":root[data-contrast='high']",
    ":root[data-contrast='high'][data-theme='dark']",
  ),
} as const;

describe.each(Object.entries(themes))('%s', (_, look) => {
  const [main, earlier] = [look('--chart-main'), look('--chart-earlier')];

  test('every colour stands off every paper by 3:1', () => {
    for (const paper of [look('--paper'), look('--raised')]) {
      for (const colour of [main, earlier]) {
        expect([paper, colour]).toEqual([
          expect.stringMatching(/^#[\da-f]{6}$/u),
          expect.stringMatching(/^#[\da-f]{6}$/u),
        ]);
        expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test.each(Object.keys(SEEN_BY) as (keyof typeof SEEN_BY)[])('%s can tell the colours apart', (eyes) => {
    expect(difference(main, earlier, eyes)).toBeGreaterThanOrEqual(20);
  });
});

test('a saved picture has the colours of the page, on white, its text at 4.5:1', () => {
  const { light } = themes;
  expect(PAPER).toEqual({
    paper: '#ffffff',
    ink: light('--ink'),
    soft: light('--soft'),
    main: light('--chart-main'),
    earlier: light('--chart-earlier'),
  });
  for (const text of [PAPER.ink, PAPER.soft]) expect(contrast(text, PAPER.paper)).toBeGreaterThanOrEqual(4.5);
});

test('the simulation itself: red and green of one lightness are one to those without green', () => {
  expect(difference('#b03a3a', '#6b7a1f', 'everyone')).toBeGreaterThan(50);
  expect(difference('#b03a3a', '#6b7a1f', 'those without green')).toBeLessThan(30);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
});
