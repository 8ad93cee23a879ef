import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { readSite } from '../support/built-site.ts';
import { attribute, byTag, textOf } from '../support/html.ts';
import { readTable } from '../support/tables.ts';

const site = readSite();

type Kind = 'text' | 'number' | 'list' | 'object';
type Columns = Readonly<Record<string, `${Kind}${'' | '?'}`>>;

/** The keys of contract §5, what stands under them (`?` = or null), and how many rows there are at least. */
const contract: Readonly<Record<string, { readonly atLeast: number; readonly columns: Columns }>> = {
  figures: {
    atLeast: 60,
    columns: {
      id: 'text',
      district: 'text',
      metric: 'text',
      object: 'text',
      basis: 'text',
      period: 'text?',
      before: 'number?',
      after: 'number?',
      value: 'number?',
      rate: 'number?',
      rateMax: 'number?',
      numerator: 'number?',
      denominator: 'number?',
      qualifier: 'text?',
      unit: 'text',
      source: 'text',
      quote: 'text',
      line: 'number?',
      check: 'text',
      computed: 'text',
      note: 'text?',
    },
  },
  certificates: {
    atLeast: 40,
    columns: { id: 'text', name: 'text', questions: 'list', aliases: 'list', batch: 'text?' },
  },
  'certificate-answers': {
    atLeast: 40,
    columns: {
      certificate: 'text',
      district: 'text',
      verdict: 'text?',
      summary: 'text?',
      office: 'text?',
      how: 'text?',
      materials: 'list',
      basis: 'text?',
      sources: 'list',
      checkedOn: 'text?',
    },
  },
  'duty-lists': {
    atLeast: 1,
    columns: {
      id: 'text',
      district: 'text',
      kind: 'text',
      version: 'text?',
      title: 'text',
      declaredTotal: 'number?',
      itemsPublic: 'text',
      source: 'text',
    },
  },
  duties: {
    atLeast: 200,
    columns: {
      list: 'text',
      id: 'text',
      class: 'text?',
      field: 'text?',
      title: 'text',
      department: 'text?',
      basis: 'text?',
    },
  },
  districts: {
    atLeast: 150,
    columns: { code: 'text', name: 'text', parent: 'text?', level: 'text', aliases: 'list' },
  },
  sources: {
    atLeast: 40,
    columns: { id: 'text', title: 'text', publisher: 'text?', date: 'text?', url: 'text?', file: 'text?' },
  },
  metrics: {
    atLeast: 1,
    columns: { id: 'text', name: 'text', topic: 'text', unit: 'text', form: 'text', direction: 'text' },
  },
  glossary: { atLeast: 1, columns: { id: 'text', term: 'text', definition: 'text', aliases: 'list' } },
  corrections: { atLeast: 0, columns: { id: 'text', date: 'text', kind: 'text', object: 'text' } },
};

const rowsOf = (name: string): readonly Readonly<Record<string, unknown>>[] =>
  JSON.parse(site.read(`data/${name}.json`)) as readonly Readonly<Record<string, unknown>>[];

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;

/** A published CSV file: its header and its rows. */
function readCsv(name: string) {
  const text = site.read(`data/${name}.csv`);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), {
    delimiter: ',',
    skipEmptyLines: 'greedy',
  });
  const [header = [], ...rows] = data;
  return { text, errors, header, rows };
}

describe.each(Object.entries(contract))('%s', (name, { atLeast, columns }) => {
  test('as JSON has the keys of the contract, each of its kind, and enough rows', () => {
    const rows = rowsOf(name);
    const faults = rows.flatMap((row, index) =>
      Object.entries(columns).flatMap(([key, kind]) => {
        const found = kindOf(row[key]);
        return found === kind.replace('?', '') || (kind.endsWith('?') && found === 'null')
          ? []
          : [`row ${index + 1}, ${key}: ${found}`];
      }),
    );
    expect(brief(faults)).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(atLeast);
  });

  test('as CSV has a byte order mark and the same rows', () => {
    const { text, errors, header, rows } = readCsv(name);
    const json = rowsOf(name);
    const keys = name === 'certificate-answers' ? ['certificate', 'district'] : ['list', 'id', 'code'];
    const known = (row: Readonly<Record<string, unknown>>): unknown[] =>
      keys.filter((key) => key in row).map((key) => row[key]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(errors).toEqual([]);
    expect(header.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([]);
    expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    expect(rows.length).toBe(json.length);
    const offset = name === 'figures' ? 1 : 0;
    const first = json[0];
    const width = first ? known(first).length : 0;
    expect(rows.map((row) => row.slice(offset, offset + width))).toEqual(json.map(known));
  });

  test('as CSV cannot run as a formula', () => {
    const cells = readCsv(name).rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell))).toEqual([]);
  });

  test('is offered for download with its number of rows', () => {
    const rows = byTag(site.page('/data/').document, 'tr').map((row) => ({
      files: byTag(row, 'a').map((link) => attribute(link, 'href')),
      count: byTag(row, 'td').map(textOf)[0],
    }));
    expect(rows.find((row) => row.files.includes(`${site.base}data/${name}.csv`))).toEqual({
      files: [`${site.base}data/${name}.csv`, `${site.base}data/${name}.json`],
      count: String(rowsOf(name).length),
    });
  });
});

test('figures come from at least 15 places', () => {
  expect(new Set(readTable(site, 'figures').map((figure) => figure.district)).size).toBeGreaterThanOrEqual(15);
});

test('ids are given once', () => {
  const repeated = Object.keys(contract).flatMap((name) => {
    const ids = rowsOf(name).map((row) =>
      name === 'certificate-answers'
        ? [row['certificate'], row['district']].join(' ')
        : [row['list'], row['id'] ?? row['code']].filter(Boolean).join(' '),
    );
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id}`);
  });
  expect(repeated).toEqual([]);
});

test('every reference between tables has its row', () => {
  const keys = {
    district: new Set(readTable(site, 'districts').map((row) => row.code)),
    source: new Set(readTable(site, 'sources').map((row) => row.id)),
    metric: new Set(readTable(site, 'metrics').map((row) => row.id)),
    list: new Set(readTable(site, 'duty-lists').map((row) => row.id)),
    certificate: new Set(readTable(site, 'certificates').map((row) => row.id)),
    partOf: new Set(readTable(site, 'figures').map((row) => row.id)),
  };
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const dangling = Object.keys(contract).flatMap((name) =>
    rowsOf(name).flatMap((row) => [
      ...Object.entries(keys)
        .map(([key, known]) => ({ key, id: text(row[key]), known }))
        .filter(({ id, known }) => id !== '' && !known.has(id))
        .map(({ key, id }) => `${name}: ${key} ${id}`),
      ...((row['sources'] ?? []) as readonly string[])
        .filter((id) => !keys.source.has(id))
        .map((id) => `${name}: source ${id}`),
      ...(name === 'districts' && row['parent'] !== null && !keys.district.has(text(row['parent']))
        ? [`${name}: parent ${text(row['parent'])}`]
        : []),
    ]),
  );
  expect(brief(dangling)).toEqual([]);
});

test('coded values are those of the contract', () => {
  const allowed: readonly (readonly [table: string, key: string, values: readonly (string | null)[]])[] = [
    ['figures', 'check', ['consistent', 'inconsistent', 'unverifiable']],
    ['certificate-answers', 'verdict', ['不用开', '到别处办', '社区可开', '已取消', null]],
    ['duty-lists', 'itemsPublic', ['全部', '部分', '未公开']],
    ['metrics', 'form', ['前后对比', '清理数', '现有数', '变化率', '完成率']],
    ['metrics', 'direction', ['越少越好', '越多越好', '不评价']],
    ['districts', 'level', ['全国', '省级', '地级', '县级', '乡级', '村级']],
  ];
  const odd = allowed.flatMap(([table, key, values]) =>
    rowsOf(table)
      .map((row) => row[key] as string | null)
      .filter((value) => !values.includes(value))
      .map((value) => `${table}: ${key} ${String(value)}`),
  );
  expect(odd).toEqual([]);
});

test('a list whose items are public has them, and one whose items are not has none', () => {
  const items = Map.groupBy(readTable(site, 'duties'), (duty) => duty.list);
  const odd = readTable(site, 'duty-lists').filter(
    (list) => (list.itemsPublic === '未公开') !== ((items.get(list.id)?.length ?? 0) === 0),
  );
  expect(odd.map((list) => `${list.id}: ${list.itemsPublic}`)).toEqual([]);
});

test('no table has the checker’s codes or empty text in it', () => {
  const odd = Object.keys(contract).flatMap((name) =>
    rowsOf(name).flatMap((row) =>
      Object.entries(row)
        .filter(
          ([, value]) =>
            typeof value === 'string' && (/^\[[xzp]\]$/u.test(value) || value.trim() !== value || value === ''),
        )
        .map(([key, value]) => `${name}: ${key} ${JSON.stringify(value)}`),
    ),
  );
  expect(brief(odd)).toEqual([]);
});

test('the icons and the script that runs before the first paint are there', () => {
  expect(
    ['favicon.ico', 'favicon.svg', 'prefs.js', 'robots.txt'].filter((file) => !existsSync(join(site.folder, file))),
  ).toEqual([]);
});
