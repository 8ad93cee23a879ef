import { id, text } from './cells.ts';
import { optional, required, table, type Row } from './table.ts';

/** The rows of the lists whose items are public. One file per version. */
export const duties = table({
  name: 'duties',
  title: '事项',
  path: 'duties/',
  fileKey: { key: 'list', table: 'duty-lists' },
  identity: ['id'],
  uniqueInFile: true,
  columns: {
    id: required('编号', id(), '在这张清单里不重复；换版后同一事项用同一编号'),
    class: optional('类别', text(60), '清单自己的类别，例如 依法协助'),
    field: optional('领域', text(40), '例如 民生服务'),
    title: required('事项', text(300), '事项名称'),
    department: optional('责任部门', text(80), '清单写的部门'),
    cooperation: optional('配合职责', text(300), '乡镇（街道）或村（社区）配合做什么'),
    basis: optional('依据', text(200), '法律、文件、条款'),
    note: optional('说明', text(300), '给读者的说明'),
  },
});
export type DutyRow = Row<typeof duties> & { readonly list: string };
