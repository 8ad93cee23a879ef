import { expect, test } from 'vitest';
import { qrCode } from '../../src/qr.ts';
import { decodeQr } from '../support/decode-qr.ts';

/** The drawn path as pixels, so that a reader of codes can look at it. */
function rasterise(path: string, size: number, scale: number): Uint8ClampedArray {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return pixels;
}

test.for([
  'https://mingbai.example.org/certificates/qinshu-guanxi/',
  'https://mingbai.example.org/mingbai/districts/150123101204/certificates/sheet/',
  'http://localhost:4321/',
])('%s can be read back', (address) => {
  const { size, path } = qrCode(address);
  expect(decodeQr(rasterise(path, size, 3), size * 3, size * 3)).toBe(address);
});

test('the quiet zone is part of the code', () => {
  const { path } = qrCode('https://example.org/');
  expect([...path.matchAll(/M(\d+) (\d+)/gu)].every(([, x, y]) => Number(x) >= 4 && Number(y) >= 4)).toBe(true);
});
