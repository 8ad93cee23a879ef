import { districtCode, list, oneOf, reference, text, url } from './cells.ts';
import { optional, required, table, type Row } from './table.ts';

/** The levels of administration, from the whole country down to the village. */
export const LEVELS = ['全国', '省级', '地级', '县级', '乡级', '村级'] as const;
export type Level = (typeof LEVELS)[number];

/** Places at every level. */
export const districts = table({
  name: 'districts',
  title: '地区',
  path: 'districts.csv',
  identity: ['code'],
  columns: {
    code: required(
      '代码',
      districtCode(),
      '国家标准的 6 位代码，或统计用的 9 位、12 位代码；没有代码的写「6 位代码-拼音」',
    ),
    name: required('名称', text(60), '正式名称'),
    parent: optional('上级代码', reference('districts'), '上一级地区的代码；全国一行留空'),
    level: required('级别', oneOf(...LEVELS), '省级、地级、县级、乡级、村级'),
    type: optional('类型', text(20), '例如 市辖区、旗、街道、嘎查'),
    aliases: optional('别名', list(), '简称和来源里的其他写法'),
    formerNames: optional('曾用名', list(), '以前的名称'),
    url: optional('网址', url(), '这个地区政府网站的地址'),
    note: optional('说明', text(500), '给读者的说明'),
  },
});
export type District = Row<typeof districts>;
