/** The colours of charts against WCAG's 3:1 and against the eyes of people who see no red or no green. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../../src/charts/palette.ts';

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
    const parts = SEEN_BY[eyes].map((row) => row.reduce((sum, part, at) => sum + part * (colour[at] ?? 0), 0));
    return lab(parts as unknown as Rgb);
  };
  const [one, other] = [seen(a), seen(b)];
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}

const css = readFileSync('src/styles/charts.css', 'utf8');
const site = readFileSync('src/styles/site.css', 'utf8');

/** Values of a custom property: in light, in dark. */
const values = (name: string, sheet: string): string[] =>
  [...sheet.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, 'gu'))].map((match) => match[1] ?? '');

describe.each<[string, Palette, number]>([
  ['light', LIGHT, 0],
  ['dark', DARK, 1],
])('in %s', (_, palette, at) => {
  const papers = [palette.paper, ...['--paper', '--raised'].map((name) => values(name, site)[at] ?? '')];

  test('every colour stands off every paper by 3:1, text by 4.5:1', () => {
    expect(papers.every((paper) => /^#[0-9a-f]{6}$/u.test(paper))).toBe(true);
    for (const paper of papers) {
      for (const colour of [palette.main, palette.earlier]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
      for (const colour of [palette.ink, palette.soft]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(Object.keys(SEEN_BY) as (keyof typeof SEEN_BY)[])('%s can tell the colours apart', (eyes) => {
    expect(difference(palette.main, palette.earlier, eyes)).toBeGreaterThanOrEqual(20);
  });

  test('the style sheet has the same colours', () => {
    expect([values('--chart-main', css)[at], values('--chart-earlier', css)[at]]).toEqual([
      palette.main,
      palette.earlier,
    ]);
  });
});

test('the simulation itself: red and green of one lightness are one to those without green', () => {
  expect(difference('#b03a3a', '#6b7a1f', 'everyone')).toBeGreaterThan(50);
  expect(difference('#b03a3a', '#6b7a1f', 'those without green')).toBeLessThan(30);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
});
