import type { Fault } from '../../csv/fault.ts';
import { faultAt, type Project, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Columns with the names of offices, and within what one office should be written one way. */
function offices({ tables }: Project): { column: string; groups: ReadonlyMap<string, readonly ReadRow[]> }[] {
  const by = (rows: readonly ReadRow[], key: (row: ReadRow) => string): Map<string, ReadRow[]> => {
    const groups = new Map<string, ReadRow[]>();
    for (const row of rows) {
      const group = groups.get(key(row));
      if (group) group.push(row);
      else groups.set(key(row), [row]);
    }
    return groups;
  };
  return [
    { column: '责任部门', groups: by(tables.duties, (row) => row.file) },
    { column: '发布机关', groups: by(tables['duty-lists'], (row) => row.cells['地区'] ?? '') },
    { column: '名称', groups: by(tables.offices, (row) => row.cells['地区'] ?? '') },
  ];
}

/** One way of writing an office's name: the first row that has it, and how many have. */
interface Form {
  readonly row: ReadRow;
  count: number;
}

function addForm(forms: Map<string, Form>, name: string, row: ReadRow, count: number): void {
  const form = forms.get(name);
  if (form) form.count += count;
  else forms.set(name, { row, count });
}

/** The core of an office's name: 市民政局, 民政局 and 市民政 局 have the same. */
const coreOf = (name: string): string => name.replace(/\s+/gu, '').replace(/^(?:本|我)?[省市区县旗](?=\S{3})/u, '');

export const nameVariant: Rule = {
  code: 'name-variant',
  level: 'warning',
  title: '同一个单位几种写法',
  example: {
    file: 'data/duties/150100-jiedao-fuquan-2023.csv',
    row: 3,
    line: 3,
    column: '责任部门',
    value: '民政局、市公安局',
    detail: { count: '3', forms: '市民政局、民政局、市民政 局', most: '市民政局' },
  },
  message: (fault) => `同一个单位有 ${fault.detail?.['count'] ?? ''} 种写法：${fault.detail?.['forms'] ?? ''}`,
  remedy: (fault) => `是同一个单位就统一写「${fault.detail?.['most'] ?? ''}」；清单原文就是这样写的，可以不改`,
  find: (project) =>
    offices(project).flatMap(({ column, groups }) =>
      [...groups.values()].flatMap((rows): Fault[] => {
        // A long list names few offices: each cell is taken apart once, however often it stands there.
        const cells = new Map<string, Form>();
        for (const row of rows) addForm(cells, row.cells[column] ?? '', row, 1);
        const cores = new Map<string, Map<string, Form>>();
        for (const [cell, { row, count }] of cells) {
          // Several offices in one cell are told apart as the list itself does it.
          for (const name of cell.split(/[、,，;；/]/u).map((part) => part.trim())) {
            if (name.length < 3) continue;
            const core = coreOf(name);
            const forms = cores.get(core) ?? new Map<string, Form>();
            cores.set(core, forms);
            addForm(forms, name, row, count);
          }
        }
        return [...cores.values()].flatMap((forms): Fault[] => {
          if (forms.size < 2) return [];
          const [most, ...others] = [...forms].sort(([, a], [, b]) => b.count - a.count);
          const detail = { count: String(forms.size), forms: [...forms.keys()].join('、'), most: most?.[0] ?? '' };
          return others.map(([, { row }]) => faultAt(row, 'name-variant', column, detail));
        });
      }),
    ),
};
