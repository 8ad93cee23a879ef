/** What `npm run fix` did, in an editor's words. */
import type { FixChange, FixKind } from './fix.ts';

const WORDS: Readonly<Record<FixKind, string>> = {
  encoding: '换了文件编码',
  'byte-order-mark': '去掉文件开头的标记（BOM）',
  'line-ends': '统一换行方式',
  'separator-line': '删掉第一行的 sep=',
  delimiter: '列之间改用英文逗号',
  'blank-row': '删掉空行',
  'blank-column': '删掉空列',
  invisible: '删掉看不见的字符',
  space: '删掉前后的空格',
  'stand-in': '部首字符换成汉字',
  digits: '全角改半角',
  date: '日期写成统一的样子',
  thousand: '去掉千位逗号',
  percent: '去掉百分号',
};

/** What an eye cannot see is written out, so that the difference can be seen. */
const shown = (text: string): string =>
  text
    .replace(/[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu, '␣')
    .replace(/[\u0000-\u001f\u007f]/gu, '␣')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/gu, (spaces) => '␣'.repeat(spaces.length));

/** The place of a change with a little of what stands around: long cells are cut where both are alike. */
function around(before: string, after: string): [string, string] {
  const [old, now] = [[...before], [...after]];
  const limit = 40;
  if (Math.max(old.length, now.length) <= limit) return [shown(before), shown(after)];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const part = (all: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - 8), Math.min(all.length, all.length - end + 8)];
    return `${from > 0 ? '…' : ''}${shown(all.slice(from, to).join(''))}${to < all.length ? '…' : ''}`;
  };
  return [part(old), part(now)];
}

/** One change as a line, e.g. `第7行「名称」：「␣回民区」→「回民区」（删掉前后的空格）`. */
export function formatChange(change: FixChange): string {
  const done = change.kinds.map((kind) => WORDS[kind]).join('、');
  if (change.kinds[0] === 'blank-column') return `第${change.column ?? ''}列：${done}`;
  if (change.column !== null) {
    const [before, after] = around(change.before, change.after);
    return `第${String(change.row)}行「${change.column}」：「${before}」→「${after}」（${done}）`;
  }
  if (change.row !== null) return `第${String(change.row)}行：${done}`;
  return change.before === '' ? done : `${done}：${change.before}${change.after === '' ? '' : ` → ${change.after}`}`;
}

/** How many changes of a file are shown before the rest is counted. */
const SHOWN = 20;

/** A file that was mended, or could be. */
export interface FixedFile {
  readonly file: string;
  readonly changes: readonly FixChange[];
}

/**
 * The report: what was done, file by file.
 *
 * @param written whether the files were written, or only looked at
 */
export function formatFixes(fixed: readonly FixedFile[], written: boolean): string {
  const files = fixed.filter(({ changes }) => changes.length > 0);
  if (files.length === 0) return '没有可以自动改的地方。';
  const count = files.reduce((sum, { changes }) => sum + changes.length, 0);
  const lines = [
    `${written ? '改好了' : '可以自动改'} ${String(files.length)} 个文件，共 ${String(count)} 处。${written ? '内容没有动，只改了写法。' : '文件还没有改。'}`,
  ];
  for (const { file, changes } of files) {
    lines.push('', file, ...changes.slice(0, SHOWN).map((change) => `  ${formatChange(change)}`));
    if (changes.length > SHOWN) lines.push(`  另有 ${String(changes.length - SHOWN)} 处`);
  }
  return lines.join('\n');
}
