import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/csv/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 「编号,名称」 as Excel in China saves it under 「CSV」. */
const GBK_HEADER = Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6);

const utf16 = (text: string, order: 'little' | 'big'): number[] =>
  [...text].flatMap((character) => {
    const [low, high] = [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8];
    return order === 'little' ? [low, high] : [high, low];
  });

describe('text', () => {
  test('UTF-8 is read as it is', () => {
    expect(decode('a.csv', utf8('编号,名称\n1,甲\n'))).toEqual({ text: '编号,名称\n1,甲\n', faults: [] });
  });

  test('a byte order mark is dropped', () => {
    expect(decode('a.csv', utf8('\ufeff编号\n'))).toEqual({ text: '编号\n', faults: [] });
  });

  test('a byte order mark and nothing else is text without a character', () => {
    expect(decode('a.csv', utf8('\ufeff'))).toEqual({ text: '', faults: [] });
  });

  test.each([
    ['CRLF', '编号\r\n1\r\n'],
    ['lone CR, as old Macs wrote it', '编号\r1\r'],
    ['LF', '编号\n1\n'],
  ])('%s becomes LF', (_, written) => {
    expect(decode('a.csv', utf8(written))).toEqual({ text: '编号\n1\n', faults: [] });
  });

  test('a missing last newline is left missing', () => {
    expect(decode('a.csv', utf8('编号\n1'))).toEqual({ text: '编号\n1', faults: [] });
  });

  test.each([
    ['CRLF and LF', '编号\r\n1\n'],
    ['CRLF and CR', '编号\r\n1\r'],
    ['LF and CR', '编号\n1\r'],
  ])('%s in one file is told', (_, written) => {
    expect(decode('a.csv', utf8(written))).toEqual({
      text: '编号\n1\n',
      faults: [{ code: 'mixed-newlines', file: 'a.csv' }],
    });
  });

  test('Excel’s own mixture, LF inside a quoted cell and CRLF between rows, is not told', () => {
    expect(decode('a.csv', utf8('编号,说明\r\n1,"甲\n乙 ""丙\n"""\r\n'))).toEqual({
      text: '编号,说明\n1,"甲\n乙 ""丙\n"""\n',
      faults: [],
    });
  });
});

describe('what is not UTF-8 text', () => {
  const failed = (code: string, detail?: Record<string, string>) => ({
    text: null,
    faults: [{ code, file: 'a.csv', ...(detail ? { detail } : {}) }],
  });

  test('no bytes', () => {
    expect(decode('a.csv', new Uint8Array())).toEqual(failed('empty-file'));
  });

  test('GBK, with its first line read back', () => {
    expect(decode('a.csv', Uint8Array.of(...GBK_HEADER, 0x0d, 0x0a, 0x31, 0x2c, 0xbc, 0xd7))).toEqual(
      failed('encoding-gbk', { reading: '编号,名称' }),
    );
  });

  test('GBK of one line without an end', () => {
    expect(decode('a.csv', GBK_HEADER)).toEqual(failed('encoding-gbk', { reading: '编号,名称' }));
  });

  test('a long GBK line is cut to sixty characters', () => {
    const name = [0xc3, 0xfb];
    const long = Uint8Array.of(...Array.from({ length: 3000 }, () => name).flat());
    expect(decode('a.csv', long)).toEqual(failed('encoding-gbk', { reading: '名'.repeat(60) }));
  });

  test('UTF-8 with one broken byte further down is not called GBK', () => {
    expect(decode('a.csv', Uint8Array.of(...utf8('编号,名称\n1,'), 0xe7, 0x94, 0x0a))).toEqual(
      failed('encoding-gbk', { reading: '' }),
    );
  });

  test('bytes that are neither have no reading', () => {
    expect(decode('a.csv', Uint8Array.of(0xff, 0x31, 0x0a))).toEqual(failed('encoding-gbk', { reading: '' }));
  });

  test.each([
    ['little-endian with a mark', [0xff, 0xfe, ...utf16('编号,名称\n', 'little')]],
    ['big-endian with a mark', [0xfe, 0xff, ...utf16('编号,名称\n', 'big')]],
    ['little-endian without a mark', utf16('编号,名称\n', 'little')],
    ['big-endian without a mark', utf16('编号,名称\n', 'big')],
  ])('UTF-16, %s', (_, bytes) => {
    expect(decode('a.csv', Uint8Array.from(bytes))).toEqual(failed('encoding-utf16'));
  });

  test.each([
    ['.xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ])('a workbook, %s', (_, bytes) => {
    expect(decode('a.csv', Uint8Array.from(bytes))).toEqual(failed('not-csv-xlsx'));
  });

  test.each(['<!DOCTYPE html>\n', '\n  <html lang="zh">', '\ufeff<?xml version="1.0"?>'])('a page, %j', (written) => {
    expect(decode('a.csv', utf8(written))).toEqual(failed('not-csv-html'));
  });
});
