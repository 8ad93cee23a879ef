import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/csv/decode.ts';
import { isBlank, readRecords } from '../../../src/csv/records.ts';

/** As the checker reads a file: bytes, text, records. */
const read = (written: string) => {
  const { text } = decode('a.csv', new TextEncoder().encode(written));
  return readRecords('a.csv', text ?? '');
};

describe('records and where they stand', () => {
  test('the header is row 1 and line 1', () => {
    expect(read('编号,名称\n1,甲\n')).toEqual({
      records: [
        { cells: ['编号', '名称'], row: 1, line: 1 },
        { cells: ['1', '甲'], row: 2, line: 2 },
      ],
      faults: [],
    });
  });

  test.each([
    ['LF', '编号,名称\n1,"甲\n乙\n丙"\n2,丁\n3,"戊\n己"\n4,庚\n'],
    ['CRLF', '编号,名称\r\n1,"甲\r\n乙\r\n丙"\r\n2,丁\r\n3,"戊\r\n己"\r\n4,庚\r\n'],
    ['CRLF between rows and LF inside cells', '编号,名称\r\n1,"甲\n乙\n丙"\r\n2,丁\r\n3,"戊\n己"\r\n4,庚\r\n'],
    ['lone CR', '编号,名称\r1,"甲\r乙\r丙"\r2,丁\r3,"戊\r己"\r4,庚\r'],
    ['a byte order mark', '\ufeff编号,名称\n1,"甲\n乙\n丙"\n2,丁\n3,"戊\n己"\n4,庚\n'],
    ['no newline at the end', '编号,名称\n1,"甲\n乙\n丙"\n2,丁\n3,"戊\n己"\n4,庚'],
  ])('below cells of several lines, rows and lines part: %s', (_, written) => {
    expect(read(written)).toEqual({
      records: [
        { cells: ['编号', '名称'], row: 1, line: 1 },
        { cells: ['1', '甲\n乙\n丙'], row: 2, line: 2 },
        { cells: ['2', '丁'], row: 3, line: 5 },
        { cells: ['3', '戊\n己'], row: 4, line: 6 },
        { cells: ['4', '庚'], row: 5, line: 8 },
      ],
      faults: [],
    });
  });

  test('blank rows are records and count', () => {
    expect(read('编号,名称\n\n,\n1,甲\n').records).toEqual([
      { cells: ['编号', '名称'], row: 1, line: 1 },
      { cells: [''], row: 2, line: 2 },
      { cells: ['', ''], row: 3, line: 3 },
      { cells: ['1', '甲'], row: 4, line: 4 },
    ]);
  });

  test('only the newline that ends the last row is no row', () => {
    expect(read('编号\n1\n\n').records.map(({ cells }) => cells)).toEqual([['编号'], ['1'], ['']]);
  });

  test('no text has no record', () => {
    expect(readRecords('a.csv', '')).toEqual({ records: [], faults: [] });
  });

  test('nothing is guessed: other delimiters, repeated and strange headers stay as they are', () => {
    expect(read('编号;名称\t单位\n__proto__,名称,名称,\n').records.map(({ cells }) => cells)).toEqual([
      ['编号;名称\t单位'],
      ['__proto__', '名称', '名称', ''],
    ]);
  });

  test('quotes: commas, quotes written double, and spaces inside are the cell’s', () => {
    expect(read('"a,b","说""不""", c ,""\n').records.map(({ cells }) => cells)).toEqual([['a,b', '说"不"', ' c ', '']]);
  });

  test('a quote in the middle of an unquoted cell is a character', () => {
    expect(read('编号,名称\n1,甲"乙\n2,丙\n')).toEqual({
      records: [
        { cells: ['编号', '名称'], row: 1, line: 1 },
        { cells: ['1', '甲"乙'], row: 2, line: 2 },
        { cells: ['2', '丙'], row: 3, line: 3 },
      ],
      faults: [],
    });
  });
});

describe('quotes that do not match', () => {
  test('an open quote is told at the row it starts in, below a cell of several lines', () => {
    expect(read('编号,名称\n1,"甲\n乙"\n2,"丙\n3,丁\n4,戊\n')).toEqual({
      records: [
        { cells: ['编号', '名称'], row: 1, line: 1 },
        { cells: ['1', '甲\n乙'], row: 2, line: 2 },
        { cells: ['2', '丙\n3,丁\n4,戊'], row: 3, line: 4 },
      ],
      faults: [{ code: 'unclosed-quote', file: 'a.csv', row: 3, line: 4, value: '丙', detail: { lines: '2' } }],
    });
  });

  test('an open quote in the last row has swallowed nothing and is a stray one', () => {
    expect(read('编号,名称\n1,"甲\n').faults).toEqual([
      { code: 'stray-quote', file: 'a.csv', row: 2, line: 2, value: '', detail: { lines: '0' } },
    ]);
  });

  test('a quote closed too early is told once, at its row', () => {
    expect(read('编号,名称\n1,"甲"乙",丙\n2,丁,戊\n')).toEqual({
      records: [
        { cells: ['编号', '名称'], row: 1, line: 1 },
        { cells: ['1', '甲"乙', '丙'], row: 2, line: 2 },
        { cells: ['2', '丁', '戊'], row: 3, line: 3 },
      ],
      faults: [{ code: 'stray-quote', file: 'a.csv', row: 2, line: 2, value: '甲"乙', detail: { lines: '0' } }],
    });
  });
});

test('a row of spaces is blank, a row with one character is not', () => {
  const record = (...cells: string[]) => ({ cells, row: 2, line: 2 });
  expect([
    isBlank(record('')),
    isBlank(record(' ', '\u3000', '\t')),
    isBlank(record('', '0')),
    isBlank(record('[x]')),
  ]).toEqual([true, true, false, false]);
});
