import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bar } from '../../../src/charts/data.ts';
import { chartLayout, textWidth, wrapText, type Shape } from '../../../src/charts/layout.ts';

const bar = (value: number, more: Partial<Bar> = {}): Bar => ({
  label: '甲',
  value,
  shown: String(value),
  earlier: false,
  ...more,
});

const rects = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.type === 'rect' ? [[shape.x, shape.width, shape.tone] as const] : []));

describe('bars', () => {
  test('start at zero and are as long as their numbers', () => {
    const [whole, half, none] = rects(chartLayout({ kind: 'bars', bars: [bar(140), bar(70), bar(0)] }).shapes);
    expect(whole?.[0]).toBe(0);
    expect(half?.[1]).toBeCloseTo((whole?.[1] ?? 0) / 2, 0);
    expect(none?.[1]).toBe(0);
  });

  test('nothing but zeros, and below zero', () => {
    expect(rects(chartLayout({ kind: 'bars', bars: [bar(0), bar(-5)] }).shapes).map(([, width]) => width)).toEqual([
      0, 0,
    ]);
  });

  test('a part begins where the one before it ends; the rest is an outline', () => {
    const [whole, first, second, rest] = rects(
      chartLayout({
        kind: 'parts',
        bars: [
          bar(100, { earlier: true }),
          bar(40, { from: 0 }),
          bar(70, { from: 40 }),
          bar(100, { from: 70, rest: true }),
        ],
      }).shapes,
    );
    expect([whole?.[2], first?.[2], second?.[2], rest?.[2]]).toEqual(['earlier', 'main', 'main', 'rest']);
    expect(second?.[0]).toBeCloseTo(first?.[1] ?? 0, 1);
    expect((rest?.[0] ?? 0) + (rest?.[1] ?? 0)).toBeCloseTo(whole?.[1] ?? 0, 1);
  });

  test('shares and ranges are drawn of a hundred, whatever the largest is', () => {
    const [track, filled] = rects(chartLayout({ kind: 'share', bars: [bar(25)] }).shapes);
    expect(filled?.[1]).toBeCloseTo((track?.[1] ?? 0) / 4, 1);
    const [, between] = rects(chartLayout({ kind: 'range', bars: [bar(75, { from: 50 })] }).shapes);
    expect(between?.[0]).toBeCloseTo((track?.[1] ?? 0) / 2, 0);
    expect(between?.[1]).toBeCloseTo((track?.[1] ?? 0) / 4, 0);
  });
});

test('points stand in time as far apart as their days', () => {
  const { shapes } = chartLayout({ kind: 'time', bars: [bar(8, { at: 0 }), bar(4, { at: 100 }), bar(2, { at: 400 })] });
  const dots = shapes.flatMap((shape) => (shape.type === 'dot' ? [shape] : []));
  const [a, b, c] = dots;
  expect(dots).toHaveLength(3);
  expect(((b?.x ?? 0) - (a?.x ?? 0)) * 3).toBeCloseTo((c?.x ?? 0) - (b?.x ?? 0), 0);
});

test('nothing leaves the picture, whatever the words and numbers', () => {
  const words = fc.stringMatching(/^[\u4e00-\u9fffa-z0-9（）]{1,40}$/u);
  const bars = fc.array(
    fc.record({
      label: words,
      shown: fc.nat(99_999_999).map((number) => `${String(number)}余块`),
      value: fc.nat(99_999_999),
      earlier: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.constantFrom('bars', 'share'), bars, fc.integer({ min: 300, max: 700 }), (kind, some, width) => {
      const { shapes, height } = chartLayout({ kind, bars: some }, width);
      for (const shape of shapes) {
        if (shape.type === 'rect') {
          expect(shape.x + shape.width).toBeLessThanOrEqual(width);
          expect(shape.y + shape.height).toBeLessThanOrEqual(height);
        }
        if (shape.type === 'text') {
          expect(shape.y).toBeLessThanOrEqual(height);
          const end = shape.anchor === 'start' ? shape.x + textWidth(shape.text) : shape.x;
          expect(end).toBeLessThanOrEqual(width + 16);
        }
      }
    }),
  );
});

describe('lines', () => {
  test('all the text, in lines that fit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fffa-z0-9，。]{0,60}$/u), (text) => {
        const lines = wrapText(text, 140);
        expect(lines.join('')).toBe(text);
        // A comma may hang over rather than begin a line.
        for (const line of lines) expect(textWidth(line.replace(/[，。]+$/u, ''))).toBeLessThanOrEqual(140);
      }),
    );
  });

  test('a number is not torn apart', () => {
    expect(wrapText('村和社区的牌子从12345块', 14 * 7)).toEqual(['村和社区的牌子', '从12345块']);
  });
});
