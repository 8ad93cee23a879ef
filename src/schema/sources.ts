import { count, date, id, oneOf, text, url } from './cells.ts';
import { extra, optional, required, stated, table, type Row } from './table.ts';

/** What kind of document a source is. */
export const SOURCE_TYPES = ['法律法规', '政府文件', '政府网页', '中央媒体', '地方媒体', '转载', '第三方'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** How much of the document the editors have seen. */
export const SOURCE_STATES = ['全文在手', '镜像全文', '只见节选', '未见原页'] as const;

/** Documents that say what the site says. */
export const sources = table({
  name: 'sources',
  title: '来源',
  path: 'sources.csv',
  identity: ['id'],
  columns: {
    id: required('编号', id(), '小写字母、数字和连字符'),
    title: required('标题', text(200), '文件或文章的原标题'),
    publisher: stated('发布者', text(100), '发布机关或媒体；不知道写 [x]'),
    date: stated('日期', date(), '发布日期；不知道写 [x]'),
    type: required('类型', oneOf(...SOURCE_TYPES), '文件的性质'),
    documentNumber: optional('文号', text(80), '例如 民发〔2020〕20号'),
    url: optional('网址', url(), '原文地址，http 或 https'),
    retrieved: stated('取得日期', date(), '看到这份文件的日期；不知道写 [x]'),
    state: required('核对状态', oneOf(...SOURCE_STATES), '看到了多少原文'),
    file: optional('文件', text(100), '原文文本的文件名，供 npm run check -- --sources 核对'),
    note: optional('说明', text(600), '给读者的说明'),
    author: extra('作者', text(60), '文章署名'),
    firstLine: extra('起始行', count(), '原文文本里这篇文章从第几行开始'),
    lastLine: extra('结束行', count(), '到第几行结束'),
  },
});
export type Source = Row<typeof sources>;
