/** What the tables are, for programs: a Data Package (v2) and CSV on the Web, both about the CSV files of `/data/`. */
import { createHash } from 'node:crypto';
import type { Dataset } from '../dataset/dataset.ts';
import { dataDate, exportsOf } from './index.ts';
import type { Export, ExportColumn } from './table.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** The licence of our compilation, as data/LICENSE.md has it. */
const CC_BY = {
  name: 'CC-BY-4.0',
  title: '知识共享 署名 4.0 国际',
  path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
};

/** Years, months and days are all dates here, as the sources give them. */
const DATE_PATTERN = String.raw`\d{4}(-\d{2}(-\d{2})?)?`;

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** What the data is, in one sentence. */
export const describeData = (dataset: Dataset): string =>
  `${dataset.settings.name}收录的基层减负数据、职责清单和证明办理规定。每一行都注明来源，减负数据带原文和核算结果。`;

/** `/data/datapackage.json`. */
export function dataPackage(dataset: Dataset): Readonly<Record<string, unknown>> {
  const { settings } = dataset;
  const date = dataDate(dataset);
  const page = `${settings.address}${settings.base}data/`;
  const tables = exportsOf(dataset);
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'mingbai',
    title: `${settings.name}：全部数据`,
    description: describeData(dataset),
    homepage: page,
    ...(date === null ? {} : { version: date.replaceAll('-', '.'), created: `${fullDay(date)}T00:00:00+08:00` }),
    ...(settings.publisher === '' ? {} : { contributors: [{ title: settings.publisher, roles: ['creator'] }] }),
    keywords: ['基层减负', '职责清单', '证明事项', '政府信息公开'],
    licenses: [CC_BY],
    resources: tables.map((table) => resource(table, tables)),
  };
}

function resource(table: Export, tables: readonly Export[]): Readonly<Record<string, unknown>> {
  const csv = table.csv();
  const foreignKeys = references(table, tables).map(({ column, target, header }) => ({
    fields: [column.header],
    reference: { ...(target === table ? {} : { resource: target.name }), fields: [header] },
  }));
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    title: table.title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: byteLength(csv),
    hash: `sha256:${sha256(csv)}`,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: table.columns.map((column) => ({
        name: column.header,
        title: column.key,
        description: column.type === 'list' ? `${column.meaning}。多个用 ; 分开` : column.meaning,
        ...fieldType(column),
      })),
      primaryKey: table.identity,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
      missingValues: [''],
    },
  };
}

function fieldType(column: ExportColumn): Readonly<Record<string, unknown>> {
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.words && column.type !== 'list' ? { enum: column.words } : {}),
    ...(column.type === 'date' ? { pattern: DATE_PATTERN } : {}),
  };
  return {
    // The text of the standard has a type for lists; its published profile refuses it.
    type: column.type === 'number' || column.type === 'integer' ? column.type : 'string',
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** The single-valued columns that name rows of another published table. */
function references(
  table: Export,
  tables: readonly Export[],
): { readonly column: ExportColumn; readonly target: Export; readonly header: string }[] {
  return table.columns.flatMap((column) => {
    const target = column.type === 'list' ? undefined : tables.find(({ name }) => name === column.table);
    const [header] = target?.identity ?? [];
    return target && header !== undefined && target.identity.length === 1 ? [{ column, target, header }] : [];
  });
}

/** `/data/csv-metadata.json`: the same, as CSV on the Web looks for it beside a file. */
export function csvw(dataset: Dataset): Readonly<Record<string, unknown>> {
  const tables = exportsOf(dataset);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    'dc:title': `${dataset.settings.name}：全部数据`,
    'dc:description': describeData(dataset),
    'dc:license': { '@id': CC_BY.path },
    tables: tables.map((table) => ({
      url: `${table.name}.csv`,
      'dc:title': table.title,
      tableSchema: {
        columns: table.columns.map((column) => ({
          name: column.key,
          titles: column.header,
          'dc:description': column.meaning,
          datatype: ['number', 'integer'].includes(column.type) ? column.type : 'string',
          required: column.required,
          ...(column.type === 'list' ? { separator: ';' } : {}),
        })),
        primaryKey: table.identity.map(
          (header) => table.columns.find((column) => column.header === header)?.key ?? header,
        ),
        foreignKeys: references(table, tables).map(({ column, target, header }) => ({
          columnReference: column.key,
          reference: {
            resource: `${target.name}.csv`,
            columnReference: target.columns.find((one) => one.header === header)?.key ?? header,
          },
        })),
      },
    })),
  };
}

/** The first day of a year or month, for formats that want whole days. */
export const fullDay = (date: string): string => `${date}-01-01`.slice(0, 10);
