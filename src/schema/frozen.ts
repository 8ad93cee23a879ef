/**
 * What figures and metrics said at a day, kept for good: the store behind frozen embeds and citations of a version.
 * `npm run freeze` adds rows; nothing ever changes or takes one away. A version's name is a hash of what it says.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { date, districtCode, id, list, number, oneOf, text, url } from './cells.ts';
import { BASES, QUALIFIERS } from './figures.ts';
import { FORMS } from './metrics.ts';
import { optional, required, table, type Row } from './table.ts';

// Names and titles are copied, not referred to: a frozen figure must read the same when its source's row changes.
export const frozenFigures = table({
  name: 'frozen-figures',
  title: '数据留存版',
  path: 'frozen-figures.csv',
  identity: ['figure', 'version'],
  mayBeEmpty: true,
  columns: {
    figure: required('数据', id(), '数据的编号'),
    version: required('版本', id(), '由内容算出，不手写'),
    date: required('留存日期', date(), '留存的日期'),
    district: required('地区', districtCode(), '当时的地区代码'),
    place: required('地名', text(100), '当时的地名'),
    metric: required('指标', id(), '当时的指标编号'),
    metricName: required('指标名称', text(60), '当时的指标名称'),
    unit: required('单位', text(20), '当时的单位'),
    form: required('形式', oneOf(...FORMS), '当时的形式'),
    object: required('对象', text(80), '当时的对象'),
    basis: required('口径', oneOf(...BASES), '当时的口径'),
    period: optional('时间', text(40), '当时的时间'),
    before: optional('原值', number(), '当时的原值'),
    after: optional('现值', number(), '当时的现值'),
    value: optional('数量', number(), '当时的数量'),
    rate: optional('变化率', number(), '当时的变化率'),
    rateMax: optional('变化率上限', number(), '当时的变化率上限'),
    numerator: optional('分子', number(), '当时的分子'),
    denominator: optional('分母', number(), '当时的分母'),
    qualifier: optional('限定', oneOf(...QUALIFIERS), '当时的限定'),
    check: required('核算', oneOf('一致', '不一致', '无法核算'), '当时的核算结果'),
    working: optional('算式', text(600), '当时的算式'),
    quote: required('原文', text(500), '当时的原文'),
    source: required('来源', id(), '当时的来源编号'),
    sourceTitle: required('来源标题', text(200), '当时的来源标题'),
    publisher: optional('发布者', text(100), '当时的发布者'),
    sourceDate: optional('来源日期', date(), '当时的来源日期'),
    documentNumber: optional('文号', text(80), '当时的文号'),
    url: optional('网址', url(), '当时的来源网址'),
  },
});
export type FrozenFigure = Row<typeof frozenFigures>;

export const frozenMetrics = table({
  name: 'frozen-metrics',
  title: '指标留存版',
  path: 'frozen-metrics.csv',
  identity: ['metric', 'version'],
  mayBeEmpty: true,
  columns: {
    metric: required('指标', id(), '指标的编号'),
    version: required('版本', id(), '由内容算出，不手写'),
    date: required('留存日期', date(), '留存的日期'),
    name: required('名称', text(60), '当时的名称'),
    unit: required('单位', text(20), '当时的单位'),
    form: required('形式', oneOf(...FORMS), '当时的形式'),
    definition: required('定义', text(300), '当时的定义'),
    comparability: optional('可比说明', text(300), '当时的可比说明'),
    figures: optional('数据', list(), '当时的数据，写成 编号@版本'),
  },
});
export type FrozenMetric = Row<typeof frozenMetrics>;

/** What a version says: everything but its own name and the day it was kept. */
export type FigureState = Omit<FrozenFigure, 'version' | 'date'>;
export type MetricState = Omit<FrozenMetric, 'version' | 'date'>;

/**
 * The name of a version, e.g. `v3fa9c0d1e2`: a letter and ten hexadecimal digits of the SHA-256 of what it says.
 * The letter keeps spreadsheets from reading `12345e6789` as a number. Blank cells do not count, so that a column
 * added later leaves old names as they are.
 */
export function versionOf(state: FigureState | MetricState): string {
  const said = Object.entries(state).filter(
    ([key, value]) =>
      key !== 'version' && key !== 'date' && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  said.sort(([a], [b]) => (a < b ? -1 : 1));
  return `v${bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 10)}`;
}
