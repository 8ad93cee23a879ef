import { count, date, id, oneOf, pairs, reference, references, text } from './cells.ts';
import { LEVELS } from './districts.ts';
import { extra, optional, required, stated, table, type Row } from './table.ts';

/** Whether a list's items can be read, or only how many there are. */
export const ITEMS_PUBLIC = ['全部', '部分', '未公开'] as const;

/** One row is one dated version of one published list. */
export const dutyLists = table({
  name: 'duty-lists',
  title: '职责清单',
  path: 'duty-lists.csv',
  identity: ['id'],
  columns: {
    id: required('编号', id(), '网址里用它，定了不改'),
    district: required('地区', reference('districts'), '发布清单的地区代码'),
    kind: required('清单类型', text(60), '例如 村级工作事务清单'),
    version: stated('版本', text(40), '哪一版，例如 2024 年第二次梳理；不知道写 [x]'),
    title: required('标题', text(160), '清单的名称'),
    documentNumber: optional('文号', text(80), '发布清单的文件文号'),
    publisher: stated('发布机关', text(80), '不知道写 [x]'),
    effective: stated('生效日期', date(), '不知道写 [x]'),
    status: stated('有效性', oneOf('有效', '试行', '失效', '废止'), '有效、试行、失效、废止；不知道写 [x]'),
    declaredTotal: stated('公布总数', count(), '文件或报道写的总数；不知道写 [x]'),
    totalNote: optional('总数说明', text(400), '总数和条目数不同时，写明为什么'),
    itemsPublic: required('条目公开', oneOf(...ITEMS_PUBLIC), '条目是否公开'),
    legend: optional('图例', pairs(), '清单自己的颜色，例如 依法履行职责=绿;依法协助=黄'),
    sources: required('来源', references('sources'), '来源的编号，可多个'),
    note: optional('说明', text(600), '给读者的说明'),
    countBasis: extra('计数口径', oneOf('合计', '平均'), '总数是合计还是平均'),
    classCounts: extra('分类数', pairs(), '各类别的项数，例如 基本履职=102;配合履职=78'),
    previous: extra('上一版', reference('duty-lists'), '上一版的编号'),
    level: extra('层级', oneOf(...LEVELS), '清单写的是哪一级的职责'),
    unit: extra('单位', text(10), '总数的单位，例如 类；不写就是项'),
  },
});
export type DutyListRow = Row<typeof dutyLists>;
