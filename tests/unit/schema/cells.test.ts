import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claims,
  count,
  date,
  districtCode,
  faultsOf,
  id,
  isDate,
  list,
  number,
  oneOf,
  pairs,
  path,
  period,
  reference,
  references,
  shiftDecimal,
  suggestDate,
  text,
  url,
  type Cell,
} from '../../../src/schema/cells.ts';

/** What a kind of cell makes of a text: its value, or the faults it reports. */
function read<T>(cell: Cell<T>, written: string) {
  const parsed = cell.schema.safeParse(written);
  return parsed.success ? { value: parsed.data } : { faults: faultsOf(parsed.error) };
}
const refused = (code: string, detail?: Record<string, string>) => ({ faults: [detail ? { code, detail } : { code }] });

describe('number', () => {
  test.each([
    ['0', 0],
    ['140', 140],
    ['-5', -5],
    ['58.6', 58.6],
    ['-8.74', -8.74],
    ['0.5', 0.5],
    ['65.10', 65.1],
  ])('%s', (written, value) => {
    expect(read(number(), written)).toEqual({ value });
  });

  test.each([
    ['1e3', 'number-odd'],
    ['0x10', 'number-odd'],
    ['05', 'number-odd', { suggestion: '05' }],
    ['-05', 'number-odd', { suggestion: '-05' }],
    ['-0', 'number-odd'],
    ['+5', 'number-odd'],
    ['.5', 'number-odd'],
    ['5.', 'number-odd'],
    ['1.2.3', 'number-odd'],
    ['∞', 'number-odd'],
    ['2-3', 'number-odd'],
    ['1.5E+17', 'number-scientific'],
    ['4.40e+11', 'number-scientific'],
    ['1,234', 'number-thousand', { suggestion: '1234' }],
    ['1，234', 'number-thousand', { suggestion: '1234' }],
    ['-1,234,567.8', 'number-thousand', { suggestion: '-1234567.8' }],
    ['1.2万', 'number-thousand', { suggestion: '12000' }],
    ['1.2 万', 'number-thousand', { suggestion: '12000' }],
    ['3亿', 'number-thousand', { suggestion: '300000000' }],
    ['5千', 'number-thousand', { suggestion: '5000' }],
    ['2百万', 'number-thousand', { suggestion: '2000000' }],
    ['58.6%', 'percent', { suggestion: '58.6' }],
    ['58.6 %', 'percent', { suggestion: '58.6' }],
    ['62项', 'number-unit', { suggestion: '62', qualifier: '' }],
    ['约60', 'number-unit', { suggestion: '60', qualifier: '约' }],
    ['60余', 'number-unit', { suggestion: '60', qualifier: '余' }],
    ['20余项', 'number-unit', { suggestion: '20', qualifier: '余' }],
    ['不超过9项', 'number-unit', { suggestion: '9', qualifier: '不超过' }],
    ['75%以上', 'number-unit', { suggestion: '75', qualifier: '以上' }],
    ['1,234项', 'number-unit', { suggestion: '1234', qualifier: '' }],
    ['1.2万余', 'number-unit', { suggestion: '12000', qualifier: '余' }],
    ['1.2余万人', 'number-unit', { suggestion: '12000', qualifier: '余' }],
    ['约445.5万元', 'number-unit', { suggestion: '4455000', qualifier: '约' }],
    ['六十二', 'number-text'],
    ['近百', 'number-text'],
    ['无', 'number-text'],
    ['-', 'number-text'],
    ['NaN', 'number-text'],
    ['Infinity', 'number-text'],
    ['null', 'number-text'],
  ])('%s is refused as %s', (written, code, detail?: Record<string, string>) => {
    expect(read(number(), written)).toEqual(refused(code, detail));
  });

  test('nothing but plain digits passes, and then it is what it looks like', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.float().map(String), fc.integer().map(String)), (written) => {
        const result = read(number(), written);
        if ('value' in result) expect(written).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u);
        else expect(result.faults.length).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('count', () => {
  test.each([
    ['0', 0],
    ['8843', 8843],
  ])('%s', (written, value) => {
    expect(read(count(), written)).toEqual({ value });
  });

  test.each([
    ['-1', 'number-odd'],
    ['1.5', 'number-odd'],
    ['1.0', 'number-odd'],
    ['58项', 'number-unit', { suggestion: '58', qualifier: '' }],
    ['1.2万', 'number-thousand', { suggestion: '12000' }],
    ['很多', 'number-text'],
  ])('%s is refused as %s', (written, code, detail?: Record<string, string>) => {
    expect(read(count(), written)).toEqual(refused(code, detail));
  });
});

describe('shiftDecimal', () => {
  test.each([
    ['1.2', 4, '12000'],
    ['445.5', 4, '4455000'],
    ['3', 8, '300000000'],
    ['0.5', 4, '5000'],
    ['0.00005', 4, '0.5'],
    ['1.23456', 4, '12345.6'],
    ['-1.2', 4, '-12000'],
    ['-0.5', 4, '-5000'],
    ['0', 4, '0'],
    ['10', 0, '10'],
    ['1.50', 0, '1.50'],
    ['100', 2, '10000'],
  ])('%s by %i places is %s', (written, places, moved) => {
    expect(shiftDecimal(written, places)).toBe(moved);
  });

  test('is multiplication by a power of ten, exactly', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => {
        const magnitude = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
        const point = magnitude.length - decimals;
        const written = decimals === 0 ? magnitude : `${magnitude.slice(0, point)}.${magnitude.slice(point)}`;
        return { digits, decimals, written: digits < 0n ? `-${written}` : written };
      });
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 9 }), ({ digits, decimals, written }, places) => {
        const [whole = '', fraction = ''] = shiftDecimal(written, places).split('.');
        const scaled = BigInt(whole.replace('-', '') + fraction) * (written.startsWith('-') ? -1n : 1n);
        expect(scaled * 10n ** BigInt(decimals)).toBe(digits * 10n ** BigInt(places + fraction.length));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('dates', () => {
  test.each(['2024', '2024-08', '2024-08-06', '1900-01-01', '2100-12-31', '2024-02-29', '2000-02-29', '2023-02-28'])(
    '%s exists',
    (written) => {
      expect(isDate(written)).toBe(true);
      expect(read(date(), written)).toEqual({ value: written });
    },
  );

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13',
    '2024-00',
    '2024-01-00',
    '2204-01-01',
    '1899-12-31',
  ])('%s does not exist', (written) => {
    expect(isDate(written)).toBe(false);
    expect(read(date(), written)).toEqual(refused('date-impossible'));
  });

  test('every day of a leap year and of a common year, as the calendar has them', () => {
    for (const [year, count_] of [
      [2024, 366],
      [2023, 365],
      [1900, 365],
      [2000, 366],
    ] as const) {
      let days = 0;
      for (let month = 1; month <= 12; month += 1)
        for (let day = 1; day <= 31; day += 1)
          if (isDate(`${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)) days += 1;
      expect(days).toBe(count_);
    }
  });

  test.each([
    ['2024/8/6', '2024-08-06'],
    ['2024.8.6', '2024-08-06'],
    ['2024-8-6', '2024-08-06'],
    ['2024年8月6日', '2024-08-06'],
    ['2024 年 8 月 6 日', '2024-08-06'],
    ['2024年8月', '2024-08'],
    ['2024/8', '2024-08'],
    ['2024年', '2024'],
    ['20240806', '2024-08-06'],
  ])('%s was meant as %s', (written, suggestion) => {
    expect(suggestDate(written)).toBe(suggestion);
    expect(read(date(), written)).toEqual(refused('date-format', { suggestion }));
  });

  test.each(['8月6日', '6/8/2024', '24-08-06', '2024年13月1日', '去年', '20241332'])(
    'nobody can say what %s meant',
    (written) => {
      expect(suggestDate(written)).toBeNull();
      expect(read(date(), written)).toEqual(refused('date-format', {}));
    },
  );

  test.each([
    ['45510', '2024-08-06'],
    ['30000', '1982-02-18'],
    ['45351', '2024-02-29'],
  ])('%s is Excel’s number for %s', (written, suggestion) => {
    expect(read(date(), written)).toEqual(refused('date-serial', { suggestion }));
  });
});

describe('periods', () => {
  test.each([
    '2024',
    '2024-10',
    '2024-10-14',
    '2025上半年',
    '2024下半年',
    '2024第一季度',
    '2021/2023',
    '2024-01/2024-10',
    '截至2024-10-14',
    '截至2025-06',
  ])('%s', (written) => {
    expect(read(period(), written)).toEqual({ value: written });
  });

  test.each([
    ['2024-13', 'date-impossible'],
    ['2021/2024-02-30', 'date-impossible'],
    ['截至2023-02-29', 'date-impossible'],
    ['2024年10月14日', 'period-format', { suggestion: '2024-10-14' }],
    ['截至2024年10月14日', 'period-format', { suggestion: '截至2024-10-14' }],
    ['截至 2024年10月', 'period-format', { suggestion: '截至2024-10' }],
    ['2024第五季度', 'period-format', {}],
    ['去年', 'period-format', {}],
    ['2021-2023', 'period-format', {}],
    ['45510', 'date-serial', { suggestion: '2024-08-06' }],
  ])('%s is refused as %s', (written, code, detail?: Record<string, string>) => {
    expect(read(period(), written)).toEqual(refused(code, detail));
  });
});

describe('identifiers', () => {
  test.each(['qinshu-guanxi', '150100-001', 'd001', '12345'])('%s is an id', (written) => {
    expect(read(id(), written)).toEqual({ value: written });
  });
  test.each(['Qinshu', '亲属', 'a_b', 'a--b', '-a', 'a-', 'a b', '../a', 'a/b'])('%s is none', (written) => {
    expect(read(id(), written)).toEqual(refused('id-format'));
  });
  test.each(['000000', '150100', '150103100', '150123101204', '150100-jinhaikaifaqu'])(
    '%s is a district code',
    (written) => {
      expect(read(districtCode(), written)).toEqual({ value: written });
    },
  );
  test.each(['15010', '1501000', '新城区', '150100-', '150100-2a', '150100-Jin'])('%s is none', (written) => {
    expect(read(districtCode(), written)).toEqual(refused('district-code'));
  });
  test('what Excel made of a long code is told as that, in every kind of cell for ids', () => {
    expect([id(), districtCode(), reference('districts')].map((cell) => read(cell, '1.50123E+11'))).toEqual([
      refused('number-scientific'),
      refused('number-scientific'),
      refused('number-scientific'),
    ]);
  });
  test('a reference is any text: whether it is known is for another rule', () => {
    expect(read(reference('districts'), '新城')).toEqual({ value: '新城' });
  });
});

describe('lists, pairs and words', () => {
  test.each([
    ['a;b', ['a', 'b']],
    ['a；b', ['a', 'b']],
    [' a ; ;b; ', ['a', 'b']],
    ['a', ['a']],
    [';', []],
  ])('%j', (written, value) => {
    expect(read(list(), written)).toEqual({ value });
    expect(read(references('sources'), written)).toEqual({ value });
  });

  test.each([
    [
      '基本履职=102;配合履职=78',
      [
        ['基本履职', '102'],
        ['配合履职', '78'],
      ],
    ],
    [
      '依法履行职责＝绿；依法协助工作 = 黄',
      [
        ['依法履行职责', '绿'],
        ['依法协助工作', '黄'],
      ],
    ],
  ])('%j', (written, value) => {
    expect(read(pairs(), written)).toEqual({ value });
  });

  test.each([
    ['基本履职', '基本履职'],
    ['基本履职=', '基本履职='],
    ['=102', '=102'],
    ['a=b=c', 'a=b=c'],
    ['a=1;b', 'b'],
  ])('%j is no list of pairs', (written, part) => {
    expect(read(pairs(), written)).toEqual(refused('pairs', { part }));
  });

  test('a word of a closed set passes, another does not', () => {
    const verdict = oneOf('不用开', '到别处办');
    expect(read(verdict, '不用开')).toEqual({ value: '不用开' });
    expect(read(verdict, '不用')).toEqual(refused('enum', { words: '不用开、到别处办' }));
  });

  test('text stays as it is', () => {
    expect(read(text(), '“减负、赋能” 助力')).toEqual({ value: '“减负、赋能” 助力' });
  });
});

describe('claims', () => {
  test('each has its own sources', () => {
    expect(read(claims(), '由户籍所在地派出所出具[law-x];带身份证[未核实]；也可公证[law-y][law-z];到窗口办')).toEqual({
      value: [
        { text: '由户籍所在地派出所出具', sources: ['law-x'], unverified: false },
        { text: '带身份证', sources: [], unverified: true },
        { text: '也可公证', sources: ['law-y', 'law-z'], unverified: false },
        { text: '到窗口办', sources: [], unverified: false },
      ],
    });
  });

  test('brackets inside the words are words', () => {
    expect(read(claims(), '民发[2020]20号规定[law-x]')).toEqual({
      value: [{ text: '民发[2020]20号规定', sources: ['law-x'], unverified: false }],
    });
  });

  test('a source and 未核实 together', () => {
    expect(read(claims(), '带照片[law-x][未核实]')).toEqual({
      value: [{ text: '带照片', sources: ['law-x'], unverified: true }],
    });
  });
});

describe('addresses', () => {
  test.each([
    'https://flk.npc.gov.cn/',
    'http://mzj.cnbz.gov.cn/zdxx/flfg/15366031.html',
    'http://39.103.169.235/p/b6393aed3428',
  ])('%s may be linked', (written) => {
    expect(read(url(), written)).toEqual({ value: written });
  });
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'www.gov.cn',
    '//www.gov.cn',
    'ftp://www.gov.cn',
    'https://www.gov.cn/ a',
    'https://www.gov.cn/"onclick=',
    'https://',
    '无',
  ])('%s may not', (written) => {
    expect(read(url(), written)).toEqual(refused('url'));
  });
  test.each(['/', '/cases/', '/figures/150100-001/', '/duties/x/#d001'])('%s is an address of this site', (written) => {
    expect(read(path(), written)).toEqual({ value: written });
  });
  test.each(['cases/', '//evil.example', 'https://www.gov.cn/', '/a b/', '/<b>'])('%s is none', (written) => {
    expect(read(path(), written)).toEqual(refused('url'));
  });
});
