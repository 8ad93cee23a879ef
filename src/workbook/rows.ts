/** The rows of a sheet below its header: data, and what offices put around it. */
import { tables } from '../schema/index.ts';
import type { Table } from '../schema/table.ts';
import { plainHeader, type Matching } from './columns.ts';

/** A row of data: its cells by our column's name, and where it stands in the sheet, as Excel counts. */
export interface SheetRow {
  readonly cells: ReadonlyMap<string, string>;
  /** What the column says that names the row's file. */
  readonly key: string | null;
  readonly row: number;
}

/** A row that is no data, and why. */
export interface SetAside {
  readonly row: number;
  readonly why: '合计' | '表注' | '重复的列名' | '标题' | '只有序号的空行';
  readonly text: string;
}

/** 合计 and its like, alone in a cell or with what they count: 「合计」「小计：」「合 计（项）」. */
const TOTAL = /^(?:合|总|小|共)\s*计(?:[：:（(]|$|\s)|^(?:总数|累计)$/u;
/** What stands below a table: notes, who filled it in, when. */
const NOTE =
  /^(?:注|备注|说明|附注|附|填表说明|填报说明|制表|制表人|填表人|填报人|填报单位|填表单位|审核|审核人|复核|负责人|分管领导|联系人|联系电话|填报日期|制表日期|填表日期|填报时间|单位|数据来源|资料来源)\s*(?:\d\s*)?[：:]|^[※*]/u;

/** Takes a sheet apart below and above its header. */
export function takeApart(
  rows: readonly (readonly string[])[],
  matching: Matching,
): { data: SheetRow[]; aside: SetAside[] } {
  const data: SheetRow[] = [];
  const aside: SetAside[] = [];
  const header = (rows[matching.headerRow] ?? []).map(plainHeader);
  // 「合计」 is a word of its own in some columns.
  const ownWord = new Set(
    Object.values((tables[matching.table] as Table).columns)
      .filter((column) => column.cell.words?.includes('合计') === true)
      .flatMap((column) => matching.places.get(column.header) ?? []),
  );
  const joined = (cells: readonly string[]): string =>
    [...new Set(cells.map((cell) => cell.trim().replace(/\s+/gu, ' ')).filter((cell) => cell !== ''))].join('，');
  rows.forEach((cells, index) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (index === matching.headerRow || filled.length === 0) return;
    const set = (why: SetAside['why']): number => aside.push({ row: index + 1, why, text: joined(cells) });
    if (index < matching.headerRow) return void set('标题');
    const first = cells.findIndex((cell) => cell.trim() !== '');
    if ([first, first + 1].some((place) => !ownWord.has(place) && TOTAL.test((cells[place] ?? '').trim())))
      return void set('合计');
    if (filled.every((cell) => NOTE.test(cell.trim())) || (filled.length === 1 && NOTE.test((filled[0] ?? '').trim())))
      return void set('表注');
    if (
      filled.length > 1 &&
      cells.every((cell, place) => plainHeader(cell) === '' || plainHeader(cell) === header[place])
    )
      return void set('重复的列名');
    const values = new Map([...matching.places].map(([name, place]) => [name, (cells[place] ?? '').trim()]));
    // Nothing for a column of ours: a running number, or a remark beside the table.
    if ([...values.values()].every((value) => value === ''))
      return void set(filled.every((cell) => /^\d+$/u.test(cell.trim())) ? '只有序号的空行' : '表注');
    data.push({
      cells: values,
      key: matching.keyPlace === null ? null : (cells[matching.keyPlace] ?? '').trim(),
      row: index + 1,
    });
  });
  return { data, aside };
}
