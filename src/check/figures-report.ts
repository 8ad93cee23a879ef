/** `npm run check -- --report`: what the figures cover, and what in the source texts they do not. */
import { checkArithmetic, CHECK_WORDS, type CheckStatus } from '../dataset/arithmetic.ts';
import { figureNumbers, partsOf } from '../dataset/figure-numbers.ts';
import { printedNumbers, type PrintedNumber } from '../dataset/printed.ts';
import type { RowOf } from '../schema/index.ts';
import { TOPICS } from '../schema/metrics.ts';
import type { Project } from './project.ts';

/** A number of a source text that no figure carries. */
export interface UncarriedNumber {
  readonly source: string;
  readonly line: number;
  readonly number: string;
  readonly fragment: string;
  /** From data/uncarried.csv; null where nobody has written one. */
  readonly reason: string | null;
}

/** Numerals inside a word (统一, 一些) are no numbers; one standing before one of these is. */
const COUNTER =
  /^(?:余|多|来|几)?(?:项|个|件|块|类|条|名|人|户|次|场|万|亿|元|年|岁|天|日|月|批|期|套|张|份|处|家|支|所|座|对|级|成|倍|种|层|轮|片|栋|幢|里|公里|平方|小时|分钟|%|％)/u;

/** The numbers of a line as a reader sees them: overlapping readings count once, the longest. */
function visibleNumbers(line: string): PrintedNumber[] {
  const longest: PrintedNumber[] = [];
  for (const found of printedNumbers(line)) {
    const last = longest.at(-1);
    if (last && found.index < last.index + last.length) {
      if (found.length > last.length && found.index === last.index) longest[longest.length - 1] = found;
      continue;
    }
    const written = line.slice(found.index, found.index + found.length);
    const after = line.slice(found.index + found.length);
    if (!/[\d０-９]/u.test(written) && found.length === 1 && !COUNTER.test(after)) continue;
    longest.push(found);
  }
  return longest;
}

const FIGURE_NUMBERS = ['before', 'after', 'value', 'rate', 'rateMax', 'numerator', 'denominator'] as const;

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Every number in the source texts that no figure of the same source carries in a quote on that line, in reading order.
 *
 * @returns empty where the project was read without the source texts
 */
export function uncarriedNumbers(project: Project): UncarriedNumber[] {
  const texts = project.sourceTexts;
  if (texts === null) return [];
  return project.tables.sources.flatMap(({ value: source }): UncarriedNumber[] => {
    const text = source.file === null ? undefined : texts.get(source.file);
    if (text === undefined) return [];
    const lines = text.split(/\r\n|\r|\n/u);
    const [first, last] = [source.firstLine ?? 1, source.lastLine ?? lines.length];
    const figures = project.tables.figures.map((row) => row.value).filter((figure) => figure.source === source.id);
    const reasons = project.tables.uncarried.map((row) => row.value).filter((row) => row.source === source.id);
    return lines.slice(first - 1, last).flatMap((line, offset): UncarriedNumber[] => {
      const number = first + offset;
      const here = lines
        .slice(number - 1, number + 1)
        .map(squeeze)
        .join('');
      // A quote may start on the line before and run into this one.
      const own = figures.filter((figure) => {
        const quote = squeeze(figure.quote);
        return (
          figure.line === number ||
          (figure.line === number - 1 && !squeeze(lines[number - 2] ?? '').includes(quote)) ||
          here.includes(quote)
        );
      });
      const carried = new Set(
        own.flatMap((figure) => FIGURE_NUMBERS.flatMap((key) => figure[key] ?? [])).map(Math.abs),
      );
      return visibleNumbers(line).flatMap((found) => {
        const written = line.slice(found.index, found.index + found.length);
        const readings = printedNumbers(written).map((one) => one.value);
        if ([found.value, ...readings].some((value) => carried.has(value))) return [];
        const fragment = squeeze(line.slice(Math.max(0, found.index - 8), found.index + found.length + 8));
        const row = reasons.find((one) => one.line === number && covers(one, written));
        return [{ source: source.id, line: number, number: written, fragment, reason: row?.reason ?? null }];
      });
    });
  });
}

/** Whether a reason speaks of a number as written. */
const covers = (row: RowOf<'uncarried'>, written: string): boolean =>
  [row.number, row.fragment].some((text) => squeeze(text).includes(squeeze(written)));

const table = (title: string, counts: ReadonlyMap<string, number>): string[] => [
  '',
  `${title}：`,
  ...[...counts].map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`),
];

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The whole report as text. */
export function formatFiguresReport(project: Project): string {
  const rows = project.tables.figures.filter((row) => row.sound).map((row) => row.value);
  const parts = partsOf(rows);
  const metrics = new Map(project.tables.metrics.map((row) => [row.value.id, row.value]));
  const names = new Map(project.tables.districts.map((row) => [row.value.code, row.value.name]));
  const topics = tally(rows.map((row) => metrics.get(row.metric)?.topic ?? ''));
  const status = (row: RowOf<'figures'>): CheckStatus =>
    row.inconsistency === null ? checkArithmetic(figureNumbers(row, parts)).status : 'inconsistent';
  const missing = uncarriedNumbers(project);
  const unexplained = missing.filter((one) => one.reason === null);
  return [
    `减负数据 ${String(rows.length)} 条，${String(new Set(rows.map((row) => row.district)).size)} 个地方，${String(metrics.size)} 个指标`,
    ...table('按主题', new Map(TOPICS.map((topic) => [topic, topics.get(topic) ?? 0]))),
    ...table('按核算结果', tally(rows.map((row) => CHECK_WORDS[status(row)]))),
    ...table('按地方', tally(rows.map((row) => `${row.district} ${names.get(row.district) ?? ''}`))),
    ...table('按来源', tally(rows.map((row) => row.source))),
    '',
    project.sourceTexts === null
      ? '原文里没有收录的数字：加上 --sources 原文目录 才能列出'
      : `原文里没有收录的数字 ${String(missing.length)} 个，其中没有写理由的 ${String(unexplained.length)} 个：`,
    ...missing.map(
      (one) =>
        `  ${one.source} 第${String(one.line)}行「${one.number}」（${one.fragment}）：${one.reason ?? '没有写理由'}`,
    ),
  ].join('\n');
}
