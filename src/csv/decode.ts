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
  const crlf = text.match(/\r\n/gu)?.length ?? 0;
  const cr = (text.match(/\r/gu)?.length ?? 0) - crlf;
  const lf = (text.match(/\n/gu)?.length ?? 0) - crlf;
  if ([crlf, cr, lf].filter((n) => n > 0).length > 1) faults.push({ code: 'mixed-newlines', file });
  return { text: text.replace(/\r\n?/gu, '\n'), faults };
}

/** The first line as GBK would have it, so that the message can show the editor's own words back. */
function readAsGbk(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(
      bytes.subarray(0, 4000).slice(0, lastNewline(bytes)),
    );
    return text.split(/[\r\n]/u)[0]?.slice(0, 60) ?? '';
  } catch {
    return '';
  }
}

const lastNewline = (bytes: Uint8Array): number => {
  const end = Math.min(bytes.length, 4000);
  for (let i = end - 1; i > 0; i--) if (bytes[i] === 0x0a || bytes[i] === 0x0d) return i;
  return end;
};
