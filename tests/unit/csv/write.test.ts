import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/csv/decode.ts';
import { readRecords } from '../../../src/csv/records.ts';
import { withoutGuard, writeCsv } from '../../../src/csv/write.ts';

/** The one cell of a file with the header 甲, as it is written between CRLFs. */
const written = (cell: string): string => writeCsv(['甲'], [[cell]]).slice('\ufeff甲\r\n'.length, -'\r\n'.length);

test('byte order mark, CRLF, quotes only where needed', () => {
  expect(
    writeCsv(
      ['编号', '说明'],
      [
        ['150100-001', '甲,乙'],
        ['2', '说"不"'],
        ['', '丙\n丁'],
      ],
    ),
  ).toBe('\ufeff编号,说明\r\n150100-001,"甲,乙"\r\n2,"说""不"""\r\n,"丙\n丁"\r\n');
});

test('a table without rows is its header', () => {
  expect(writeCsv(['编号', '名称'], [])).toBe('\ufeff编号,名称\r\n');
});

describe('nothing a spreadsheet would run', () => {
  test.each([
    ['an equals sign', '=1+1', '"\'=1+1"'],
    ['a call', '=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['a plus', '+86 471 12345', '"\'+86 471 12345"'],
    ['a minus', '-1+1', '"\'-1+1"'],
    ['a lone minus', '-', '"\'-"'],
    ['an at sign', '@SUM(A1)', '"\'@SUM(A1)"'],
    ['a tab', '\t=1', '"\'\t=1"'],
    ['a tab before text', '\t甲', '"\'\t甲"'],
    ['a carriage return', '\r=1', '"\'\r=1"'],
    ['a line feed', '\n=1', '"\'\n=1"'],
    ['a line feed before text', '\n甲', '"\'\n甲"'],
    ['a full-width equals sign', '＝1+1', '"\'＝1+1"'],
    ['a full-width plus', '＋1', '"\'＋1"'],
    ['a full-width minus', '－1', '"\'－1"'],
    ['a full-width at sign', '＠甲', '"\'＠甲"'],
    ['a space and a sign', ' =1', '"\' =1"'],
    ['a no-break space and a sign', '\u00a0=1', '"\'\u00a0=1"'],
    ['an ideographic space and a sign', '\u3000=1', '"\'\u3000=1"'],
    ['a zero-width space and a sign', '\u200b=1', '"\'\u200b=1"'],
    ['a sign with a line break behind it', '=1\n甲', '"\'=1\n甲"'],
    ['a number with a formula behind it', '-1=1', '"\'-1=1"'],
    ['an apostrophe and a sign', "'=1", '"\'\'=1"'],
  ])('%s gets an apostrophe in front', (_, cell, expected) => {
    expect(written(cell)).toBe(expected);
  });

  test.each([
    '0',
    '140',
    '-58',
    '58.6',
    '-8.74',
    '150100-001',
    '甲=乙',
    '依法履行=49;依法协助=58',
    '2024-08-06',
    '[x]',
    '—',
    '−58',
  ])('%s stays as it is', (cell) => {
    expect(written(cell)).toBe(cell);
  });
});

test('what is written is read again, once the apostrophes are taken away', () => {
  const risky = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '＝',
    '\u00a0',
    '"',
    ',',
    '\n',
    ' ',
    "'",
    '1',
    '.',
    '甲',
    '项',
  );
  // A lone CR becomes LF on reading, by design: left out.
  const cell = fc.oneof(
    fc.array(risky, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\r')),
  );
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));
  fc.assert(
    fc.property(table, (rows) => {
      const header = Array.from({ length: rows[0]?.length ?? 1 }, (_, i) => `列${String(i + 1)}`);
      const { text, faults } = decode('a.csv', new TextEncoder().encode(writeCsv(header, rows)));
      const { records, faults: quoteFaults } = readRecords('a.csv', text ?? '');
      expect([...faults, ...quoteFaults]).toEqual([]);
      const [first, ...rest] = records.map((record) => record.cells);
      expect(first).toEqual(header);
      expect(rest.length).toBe(rows.length);
      rest.forEach((cells, y) => {
        cells.forEach((read, x) => {
          const wrote = rows[y]?.[x] ?? '';
          expect(withoutGuard(read)).toBe(wrote);
          // What is left without an apostrophe is no formula in any spreadsheet, unless it is a number.
          if (read === wrote && !/^-?\d+(?:\.\d+)?$/u.test(read)) expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        });
      });
    }),
    { numRuns: 2000 },
  );
});
