import { count, date, id, list, oneOf, path, reference, references, text } from './cells.ts';
import { optional, required, table, type Row } from './table.ts';

/** Counters where something is done, only real and sourced ones. */
export const offices = table({
  name: 'offices',
  title: '办理地点',
  path: 'offices.csv',
  identity: ['id'],
  mayBeEmpty: true,
  columns: {
    id: required('编号', id(), '小写字母、数字和连字符'),
    district: required('地区', reference('districts'), '所在地区的代码'),
    name: required('名称', text(80), '单位或窗口的名称'),
    type: optional('类型', text(30), '例如 派出所、便民服务中心'),
    address: optional('地址', text(120), '门牌地址'),
    phone: optional('电话', text(40), '公开的单位电话，区号-号码'),
    hours: optional('开放时间', text(120), '对外办公时间'),
    source: required('来源', reference('sources'), '来源的编号'),
    checkedOn: optional('核对日期', date(), '最近一次核对的日期'),
  },
});
export type Office = Row<typeof offices>;

/** Terms of the field. */
export const glossary = table({
  name: 'glossary',
  title: '名词',
  path: 'glossary.csv',
  identity: ['id'],
  columns: {
    id: required('编号', id(), '小写字母、数字和连字符'),
    term: required('术语', text(60), '名词'),
    definition: required('定义', text(400), '一两句话说清楚'),
    aliases: optional('别名', list(), '别的叫法'),
    sources: optional('来源', references('sources'), '来源的编号'),
    note: optional('说明', text(300), '给读者的说明'),
  },
});
export type Term = Row<typeof glossary>;

/** Where we were wrong (更正), and where a source changed (修订). */
export const corrections = table({
  name: 'corrections',
  title: '更正与修订',
  path: 'corrections.csv',
  identity: ['id'],
  mayBeEmpty: true,
  columns: {
    id: required('编号', id(), '小写字母、数字和连字符'),
    date: required('日期', date(), '改的日期'),
    kind: required('类型', oneOf('更正', '修订'), '我们错了写更正；来源变了写修订'),
    object: required('对象', path(), '改了哪一页，写本站地址，例如 /figures/150100-001/'),
    before: required('原内容', text(300), '原来写的'),
    after: required('现内容', text(300), '现在写的'),
    reason: required('原因', text(300), '为什么改'),
    affectsConclusion: required('影响结论', oneOf('是', '否'), '会不会改变结论'),
    source: optional('来源', reference('sources'), '依据的来源编号'),
  },
});
export type Correction = Row<typeof corrections>;

/** Addresses that moved. None ever disappears without one of these. */
export const redirects = table({
  name: 'redirects',
  title: '转址',
  path: 'redirects.csv',
  identity: ['from'],
  mayBeEmpty: true,
  columns: {
    from: required('原地址', path(), '以前的地址，以 / 开头和结尾'),
    to: required('新地址', path(), '现在的地址'),
    date: required('日期', date(), '改的日期'),
    reason: required('原因', text(200), '为什么改'),
  },
});
export type Redirect = Row<typeof redirects>;

/** What was added to the site, in words for readers. */
export const updates = table({
  name: 'updates',
  title: '更新',
  path: 'updates.csv',
  identity: ['id'],
  mayBeEmpty: true,
  columns: {
    id: required('编号', id(), '小写字母、数字和连字符'),
    date: required('日期', date(), '日期'),
    title: required('标题', text(80), '一句话'),
    content: required('内容', text(500), '具体说明'),
    path: optional('地址', path(), '本站地址'),
  },
});
export type Update = Row<typeof updates>;

/** Numbers of the source texts that no figure carries, and why: so that a reader can see nothing was passed over. */
export const uncarried = table({
  name: 'uncarried',
  title: '没有收录的数字',
  path: 'uncarried.csv',
  identity: ['source', 'line', 'number', 'fragment'],
  mayBeEmpty: true,
  columns: {
    source: required('来源', reference('sources'), '来源的编号'),
    line: required('行号', count(), '原文文本里的行号'),
    number: required('数字', text(40), '原文里的写法；同一处的几个用、连起来'),
    fragment: required('原文片段', text(120), '数字前后的原文'),
    reason: required('理由', text(200), '为什么没有收录，例如 日期、口号、序号'),
  },
});
export type Uncarried = Row<typeof uncarried>;
