/** The files of /data/: what describes them holds of them, and each gives back exactly the dataset. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../../src/csv/decode.ts';
import { readRecords } from '../../../src/csv/records.ts';
import { withoutGuard } from '../../../src/csv/write.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { archive, dataFiles } from '../../../src/exports/archive.ts';
import { byteLength, csvw, dataPackage, sha256 } from '../../../src/exports/data-package.ts';
import { dataDate, exportsOf } from '../../../src/exports/index.ts';
import { readme } from '../../../src/exports/readme.ts';
import { tables, type TableName } from '../../../src/schema/index.ts';
import type { Table } from '../../../src/schema/table.ts';
import { goodDataset } from '../../support/project.ts';
import { realDataset } from '../../support/real-data.ts';

/** The package is CommonJS: its default export stands under `default`, which its types lose. */
const addFormats = (formats as unknown as { readonly default: (ajv: Ajv) => void }).default;

const profile = JSON.parse(
  readFileSync(new URL('../../fixtures/datapackage-2.0.json', import.meta.url), 'utf8'),
) as object;

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly constraints?: { readonly enum?: readonly string[] } }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

let good: Dataset;
let real: Dataset;
beforeAll(async () => {
  good = await goodDataset();
  real = await realDataset();
});

/** The rows of a published CSV file, as text by column, as a program reads them that knows of the apostrophes. */
function csvRows(text: string): { header: readonly string[]; rows: readonly (readonly string[])[] } {
  const { text: decoded, faults } = decode('x.csv', new TextEncoder().encode(text));
  expect(faults).toEqual([]);
  const [header, ...records] = readRecords('x.csv', decoded ?? '').records.map(({ cells }) => cells);
  return { header: header ?? [], rows: records.map((cells) => cells.map(withoutGuard)) };
}

describe.each<[string, () => Dataset]>([
  ['the small project', () => good],
  ['the real data', () => real],
])('of %s', (_, dataset) => {
  test('datapackage.json holds against the published profile, with formats', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('textarea', true);
    const isPackage = ajv.compile(profile);
    const described = JSON.parse(JSON.stringify(dataPackage(dataset()))) as Record<string, unknown>;
    expect(isPackage(described) ? [] : isPackage.errors).toEqual([]);
    // The profile is not one that lets everything pass.
    expect(isPackage({ ...described, resources: [{ name: 'x' }] })).toBe(false);
    expect(isPackage({ ...described, created: 'yesterday' })).toBe(false);
  });

  test('every resource is as long, has the hash, the columns, keys, words and references it says', () => {
    const { resources } = dataPackage(dataset()) as unknown as { readonly resources: readonly Resource[] };
    const files = dataFiles(dataset());
    const cells = new Map(resources.map(({ name, path }) => [name, csvRows(files[path]?.() ?? '')]));
    const faults = resources.flatMap(({ name, path, bytes, hash, schema }) => {
      const text = files[path]?.() ?? '';
      const { header, rows } = cells.get(name) ?? { header: [], rows: [] };
      const column = (label: string): string[] => rows.map((row) => row[header.indexOf(label)] ?? '');
      const keys = rows.map((row) => schema.primaryKey.map((label) => row[header.indexOf(label)]).join('|'));
      const targets = (schema.foreignKeys ?? []).flatMap(({ fields: [field = ''], reference }) => {
        const target = cells.get(reference.resource ?? name);
        const known = new Set(target?.rows.map((row) => row[target.header.indexOf(reference.fields[0] ?? '')]));
        return column(field).filter((id) => id !== '' && !known.has(id));
      });
      const words = schema.fields.flatMap((field) =>
        column(field.name).filter((cell) => cell !== '' && field.constraints?.enum?.includes(cell) === false),
      );
      return [
        ...(byteLength(text) === bytes && hash === `sha256:${sha256(text)}` ? [] : ['other bytes']),
        ...(schema.fields.map((field) => field.name).join() === header.join() ? [] : ['other columns']),
        ...(new Set(keys).size === keys.length ? [] : ['repeated keys']),
        ...targets.map((id) => `no ${id}`),
        ...words.map((word) => `not allowed: ${word}`),
      ].map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(resources.length).toBe(exportsOf(dataset()).length);
  });

  test('CSV on the Web names the same files and columns', () => {
    const described = csvw(dataset()) as unknown as {
      readonly tables: readonly {
        readonly url: string;
        readonly tableSchema: { readonly columns: readonly { readonly titles: string; readonly name: string }[] };
      }[];
    };
    expect(
      described.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ titles }) => titles)]),
    ).toEqual(exportsOf(dataset()).map(({ name, columns }) => [`${name}.csv`, columns.map(({ header }) => header)]));
  });

  test('every CSV file reads back to exactly the rows of the dataset', () => {
    const rowsOf: Readonly<Record<string, readonly object[]>> = {
      figures: dataset().figures,
      duties: dataset().dutyLists.flatMap((list) => list.items),
      'duty-lists': dataset().dutyLists,
      certificates: dataset().certificates,
      'certificate-answers': dataset().answers,
      districts: dataset().districts,
      sources: dataset().sources,
      metrics: dataset().metrics,
      glossary: dataset().glossary,
      corrections: dataset().corrections,
      offices: dataset().offices,
      updates: dataset().updates,
      'frozen-figures': dataset().frozenFigures,
      'frozen-metrics': dataset().frozenMetrics,
    };
    const published = exportsOf(dataset());
    expect(Object.keys(rowsOf).sort()).toEqual(published.map(({ name }) => name).sort());
    for (const { name, csv } of published) {
      const definition: Table = tables[name as TableName];
      const { header, rows } = csvRows(csv());
      const read = rows.map((cells) =>
        Object.fromEntries<unknown>([
          ...(definition.fileKey ? [[definition.fileKey.key, cells[0]] as const] : []),
          ...Object.entries(definition.columns).map(([key, column]) => {
            const text = cells[header.indexOf(column.header)] ?? '';
            const value: unknown = text === '' ? (column.cell.list ? [] : null) : column.cell.schema.parse(text);
            return [key, value] as const;
          }),
        ]),
      );
      const keys = [...(definition.fileKey ? [definition.fileKey.key] : []), ...Object.keys(definition.columns)];
      const expected = (rowsOf[name] ?? []).map((row) =>
        Object.fromEntries(keys.map((key) => [key, (row as Readonly<Record<string, unknown>>)[key]])),
      );
      expect(read, name).toEqual(expected);
    }
  });

  test('every JSON file reads back to the same rows, nulls and lists as they were', () => {
    const { figures, frozenFigures, sources, answers } = dataset();
    const read = (name: string): Record<string, unknown>[] =>
      JSON.parse(dataFiles(dataset())[`${name}.json`]?.() ?? '') as Record<string, unknown>[];
    expect(read('sources')).toEqual(sources);
    expect(read('frozen-figures')).toEqual(frozenFigures);
    expect(read('figures')).toEqual(
      figures.map(({ check, status, ...row }) => ({
        ...row,
        unit: dataset().index.metric.get(row.metric)?.unit,
        check: status,
        computed: check.working.join('；'),
      })),
    );
    expect(
      read('certificate-answers').map(({ certificate, district, claims }) => [certificate, district, claims]),
    ).toEqual(
      answers.map((answer) => [
        answer.certificate,
        answer.district,
        Object.fromEntries(
          Object.entries(answer).filter(
            ([, value]) => Array.isArray(value) && typeof value[0] === 'object' && value.length > 0,
          ),
        ),
      ]),
    );
  });
});

describe('the archive', () => {
  test('holds every file of /data/, each as published', () => {
    const hashes = (files: readonly (readonly [string, string | Uint8Array])[]): Record<string, string> =>
      Object.fromEntries(files.map(([name, content]) => [name, sha256(content)]));
    expect(hashes(Object.entries(unzipSync(archive(good))))).toEqual(
      hashes(Object.entries(dataFiles(good)).map(([name, text]) => [`mingbai/${name}`, text()])),
    );
  });

  test('is the same bytes again, dated by the data and not by the clock', () => {
    const bytes = archive(good);
    expect(sha256(archive(good))).toBe(sha256(bytes));
    // The first file's date, as the format packs it: years from 1980, month, day.
    const packed = new DataView(bytes.buffer, bytes.byteOffset).getUint16(12, true);
    const [year = 0, month = 0, day = 0] = (dataDate(good) ?? '').split('-').map(Number);
    expect([1980 + (packed >> 9), (packed >> 5) & 15, packed & 31]).toEqual([year, month, day]);
  });
});

describe('README.md', () => {
  test('says in this order how to cite, how new, what period, unit, scope, source, processing, columns, corrections, licence, hashes', () => {
    const text = readme(real);
    const titles = [...text.matchAll(/^## (.+)$/gmu)].map((match) => match[1]);
    expect(titles).toEqual([
      '怎样引用',
      '最近更新',
      '下次核对',
      '时间范围',
      '单位',
      '口径',
      '来源',
      '我们做了什么处理',
      '缺失值',
      '文件',
      '列',
      '与上一版的差别',
      '更正',
      '修订',
      '许可',
      '用 Excel、WPS 打开 CSV',
      '校验值（SHA-256）',
    ]);
    for (const table of exportsOf(real)) {
      expect(text).toContain(`- ${table.name}.csv：${sha256(table.csv())}`);
      for (const { header, key } of table.columns) expect(text).toContain(`- ${header}（${key}，`);
    }
  });

  test('names corrections and revisions apart, and says so where there are none', async () => {
    expect(readme(good)).toContain('到目前为止没有更正。');
    const corrected = await goodDataset({
      'data/corrections.csv':
        '编号,日期,类型,对象,原内容,现内容,原因,影响结论,来源\nc1,2026-11-24,更正,/figures/150100-003/,68,58,抄错,是,hohhot-2024\n',
    });
    const text = readme(corrected);
    expect(text).toMatch(/## 更正\n\n.*\n- 2026年11月24日 .*原来写「68」，现在是「58」。抄错。这会改变结论。/u);
    expect(text).toContain('到目前为止没有修订。');
  });
});

test('a text that a spreadsheet would run comes back as it was', async () => {
  // The checker refuses such a cell; the writer does not rely on it.
  const good = await goodDataset();
  const risky = { ...good, glossary: good.glossary.map((row) => ({ ...row, term: `＝${row.term}` })) };
  const text = dataFiles(risky)['glossary.csv']?.() ?? '';
  expect(text).toContain("'＝村居吹哨");
  expect(csvRows(text).rows[0]?.[1]).toBe('＝村居吹哨');
});
