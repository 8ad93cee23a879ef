import { count, id, number, oneOf, period, reference, text } from './cells.ts';
import { extra, optional, required, stated, table, type Row } from './table.ts';

/** What one number stands for. */
export const BASES = ['合计', '平均', '单个', '比率', '未说明'] as const;
export type Basis = (typeof BASES)[number];

/** Words a source puts around a number. */
export const QUALIFIERS = ['约', '近', '余', '多', '超过', '以上', '不少于', '不超过', '以下', '不足'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Facts with a number, each as one source printed it. One file per district. */
export const figures = table({
  name: 'figures',
  title: '减负数据',
  path: 'figures/',
  fileKey: { key: 'district', table: 'districts' },
  identity: ['id'],
  columns: {
    id: required('编号', id(), '地区代码-三位数字，例如 150100-001；网址里用它，定了不改'),
    metric: required('指标', reference('metrics'), '指标的编号'),
    object: required('对象', text(80), '数的是什么，例如 社区事务'),
    basis: required('口径', oneOf(...BASES), '合计、平均、单个、比率、未说明'),
    period: stated('时间', period(), '例如 2024、截至2024-10-14、2021/2023；原文没写填 [x]'),
    before: optional('原值', number(), '改之前的数'),
    after: optional('现值', number(), '改之后的数'),
    value: optional('数量', number(), '只有一个数时写这里；有前后时写原文印出的差'),
    rate: optional('变化率', number(), '原文印出的百分比，8.74 就是 8.74%'),
    rateMax: optional('变化率上限', number(), '原文印的是一个区间时，写较大的一头'),
    numerator: optional('分子', number(), '例如 办结数'),
    denominator: optional('分母', number(), '例如 受理数'),
    qualifier: optional('限定', oneOf(...QUALIFIERS), '原文的约、余、不超过等字'),
    source: required('来源', reference('sources'), '来源的编号'),
    quote: required('原文', text(500), '原文里带这个数字的原句，一字不改'),
    line: optional('行号', count(), '原句在原文文本里的行号'),
    inconsistency: optional('不一致说明', text(500), '原文自己对不上时，写明哪里对不上'),
    note: optional('说明', text(500), '给读者的说明'),
    partOf: extra('合计项', reference('figures'), '这个数是哪一条合计的一部分，写那一条的编号'),
  },
});
export type FigureRow = Row<typeof figures> & { readonly district: string };
