/** Reads a QR code from pixels. */
import { createRequire } from 'node:module';

type Decode = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

// The package's types say it is a function itself; it is a CommonJS module with a default export.
const { default: decode } = createRequire(import.meta.url)('jsqr') as { readonly default: Decode };

/** What the code in an RGBA picture says, or nothing where there is none that can be read. */
export const decodeQr = (pixels: Uint8ClampedArray, width: number, height: number): string | undefined =>
  decode(pixels, width, height)?.data;
