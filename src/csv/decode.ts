/** Bytes → text. Strict: nothing is replaced in silence. */
import type { Fault } from './fault.ts';

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean => prefix.every((byte, i) => bytes[i] === byte);

/**
 * Reads a CSV file's bytes as UTF-8 (with or without byte order mark) and makes every line end with `\n`.
 *
 * @returns the text, or null where the bytes are not UTF-8 text; and what was found wrong or odd.
 */
export function decode(file: string, bytes: Uint8Array): { text: string | null; faults: Fault[] } {
  const fail = (code: string, detail?: Record<string, string>) => ({
    text: null,
    faults: [{ code, file, ...(detail ? { detail } : {}) }],
  });
  if (bytes.length === 0) return fail('empty-file');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return fail('not-csv-xlsx');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fail('not-csv-xlsx');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bytes.subarray(0, 2000).includes(0)) {
    return fail('encoding-utf16');
  }

  let text: string;
  try {
    // A fatal decoder throws where a lenient one would write U+FFFD; it drops the byte order mark by itself.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('encoding-gbk', { reading: readAsGbk(bytes) });
  }
  if (/^\s*(?:<!doctype|<html|<\?xml)/iu.test(text)) return fail('not-csv-html');

  const faults: Fault[] = [];
  // Between rows only: Excel itself ends rows with CRLF and breaks lines inside a cell with LF.
  const between = text.replace(/"[^"]*"/gu, '');
  const crlf = between.match(/\r\n/gu)?.length ?? 0;
  const cr = (between.match(/\r/gu)?.length ?? 0) - crlf;
  const lf = (between.match(/\n/gu)?.length ?? 0) - crlf;
  if ([crlf, cr, lf].filter((n) => n > 0).length > 1) faults.push({ code: 'mixed-newlines', file });
  return { text: text.replace(/\r\n?/gu, '\n'), faults };
}

/**
 * The first line as GBK would have it, so that the message can show the editor's own words back.
 *
 * @returns '' where the first line is good UTF-8, so that the damage is further down, or is not GBK either
 */
function readAsGbk(bytes: Uint8Array): string {
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const line = bytes.subarray(0, end < 0 ? bytes.length : end);
  const read = (encoding: string): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(line);
    } catch {
      return null;
    }
  };
  return read('utf-8') === null ? [...(read('gb18030') ?? '')].slice(0, 60).join('') : '';
}
