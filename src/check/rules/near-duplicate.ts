import type { Fault } from '../../csv/fault.ts';
import { alike, byLook, bySound } from '../alike.ts';
import { faultAt, type Project, type ReadRow } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Names that a reader tells things apart by, and what they have to be different within. */
function named({ tables }: Project): { column: string; rows: readonly ReadRow[]; within: (row: ReadRow) => string }[] {
  const cell =
    (...columns: readonly string[]) =>
    (row: ReadRow) =>
      columns.map((name) => row.cells[name] ?? '').join('\u0000');
  return [
    { column: '名称', rows: tables.certificates, within: () => '' },
    { column: '名称', rows: tables.districts, within: cell('上级代码', '级别') },
    { column: '名称', rows: tables.metrics, within: () => '' },
    { column: '名称', rows: tables.offices, within: cell('地区') },
    { column: '标题', rows: tables.sources, within: cell('发布者', '日期', '网址') },
    { column: '术语', rows: tables.glossary, within: () => '' },
    {
      column: '事项',
      rows: tables.duties,
      within: (row) => `${row.file}\u0000${cell('类别', '领域', '责任部门', '配合职责', '依据')(row)}`,
    },
  ];
}

const idOf = ({ cells, file }: ReadRow): string => `${file}\u0000${(cells['编号'] ?? cells['代码'] ?? '').trim()}`;

const letters = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '');

/** The characters in which two names of one length differ. */
const differences = (a: readonly string[], b: readonly string[]): [string, string][] =>
  a.flatMap((character, index): [string, string][] => {
    const other = b[index] ?? '';
    return character === other ? [] : [[character, other]];
  });

export const nearDuplicate: Rule = {
  code: 'near-duplicate',
  level: 'warning',
  title: '像是同一项写了两遍',
  example: {
    file: 'data/certificates.csv',
    row: 5,
    line: 5,
    column: '名称',
    value: '亲属关系正明',
    detail: { other: '3', name: '亲属关系证明', differs: '证/正' },
  },
  message: (fault) =>
    fault.detail?.['differs'] === undefined
      ? `和第${fault.detail?.['other'] ?? ''}行写的一样`
      : `和第${fault.detail['other'] ?? ''}行「${fault.detail['name'] ?? ''}」只差一个字（${fault.detail['differs']}）`,
  remedy: () => '核对是不是同一项：是就合成一行，不是就把两行写得能分清',
  find: (project) =>
    named(project).flatMap(({ column, rows, within }) => {
      const faults: Fault[] = [];
      // Names that sound the same, or look the same, have a key in common: nobody has to be compared with everybody.
      const seen = new Map<string, ReadRow>();
      for (const row of rows) {
        const name = letters(row.cells[column] ?? '');
        if (name === '') continue;
        const scope = within(row);
        const keys = [bySound(name), byLook(name)].map((key) => `${key}\u0001${scope}`);
        const other = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
        for (const key of keys) if (!seen.has(key)) seen.set(key, row);
        // Two rows of one id have a message of their own.
        if (!other || idOf(other) === idOf(row)) continue;
        const characters = [...name];
        const [place, ...more] = differences(characters, [...letters(other.cells[column] ?? '')]);
        // Two short words may sound the same and have nothing to do with each other.
        if (place !== undefined && (more.length > 0 || characters.length < 3)) continue;
        const [a, b] = place ?? ['', ''];
        if (!alike(a, b)) continue;
        faults.push(
          faultAt(row, 'near-duplicate', column, {
            other: String(other.row),
            name: (other.cells[column] ?? '').trim(),
            ...(place === undefined ? {} : { differs: `${b}/${a}` }),
          }),
        );
      }
      return faults;
    }),
};
