/** Numbers, periods and figures in a reader's words. One place, so that a number looks the same wherever it stands. */
import type { Metric } from '../schema/metrics.ts';
import type { FigureRow } from '../schema/figures.ts';
import type { Dataset, Figure } from './dataset.ts';
import { fullName } from './districts.ts';
import { findPrinted } from './printed.ts';

/** A number as its source prints it (「1.2万」), or in plain digits where the source words it otherwise. */
export function asPrinted(value: number, quote: string): string {
  const printed = findPrinted(value, quote)
    .map((found) => quote.slice(found.index, found.index + found.length).replace(/[\s余多]+/gu, ''))
    .filter((text) => /^[\d.,]+(?:[万亿])?$/u.test(text));
  return printed.sort((a, b) => a.length - b.length)[0] ?? String(value);
}

const BEFORE_NUMBER = new Set(['约', '近', '超过', '不少于', '不超过', '不足']);

/** What a source may count in besides the metric's unit: 62场次 stays 场次 although the metric counts in 次. Longest first. */
const COUNTERS =
  /^(?:场次|批次|人次|方面|名|个|项|条|块|种|类|期|户|次|场|件|处|家|支|所|座|级|张|份|栋|起|台|套|轮|位|只|对|批|部|门|片|间|岗)/u;

/** The word a source counts a number in, e.g. 「名」 for 4693 in 「专职网格员4693名」; null where it prints none we know. */
function printedCounter(value: number, quote: string): string | null {
  for (const found of findPrinted(value, quote)) {
    const after = quote.slice(found.index + found.length).replace(/^\s*[余多]?\s*/u, '');
    const counter = COUNTERS.exec(after)?.[0];
    if (counter !== undefined) return counter;
  }
  return null;
}

/** A number with its qualifier, in the unit its source prints: 约60项, 20余块, 60%以上. */
export function quantity(value: number, unit: string, figure: Pick<FigureRow, 'qualifier' | 'quote'>): string {
  const { qualifier, quote } = figure;
  const number = `${value < 0 ? '−' : ''}${asPrinted(Math.abs(value), quote)}`;
  // 「76名」 wants its noun and 「76人」 stands alone: people stay 人.
  const own = COUNTERS.test(unit) ? (printedCounter(value, quote) ?? unit) : unit;
  if (qualifier === null) return `${number}${own}`;
  if (BEFORE_NUMBER.has(qualifier)) return `${qualifier}${number}${own}`;
  if (qualifier === '多' && value < 10) return `${number}个多${own}`;
  return qualifier === '余' || qualifier === '多' ? `${number}${qualifier}${own}` : `${number}${own}${qualifier}`;
}

/** The numbers of a figure and the words around them: of a row of the data, or of a kept version. */
export type Printed = Pick<
  FigureRow,
  'before' | 'after' | 'value' | 'rate' | 'rateMax' | 'numerator' | 'denominator' | 'qualifier' | 'quote'
>;

/** What a figure found, in one line: `140项 → 79项`, `8843块`, `4198件（共6448件）`, `37.25%至65.22%`. */
export function finding(figure: Printed, metric: Pick<Metric, 'unit'>): string {
  const unit = metric.unit === '%' ? '%' : metric.unit;
  const plain = { ...figure, qualifier: null };
  if (figure.before !== null && figure.after !== null) {
    return `${quantity(figure.before, unit, plain)} → ${quantity(figure.after, unit, figure)}`;
  }
  if (figure.before !== null) return `原有 ${quantity(figure.before, unit, figure)}`;
  if (figure.after !== null) return quantity(figure.after, unit, figure);
  if (figure.value !== null) return quantity(figure.value, unit, figure);
  if (figure.rate !== null) return rateWords(figure);
  if (figure.numerator !== null && figure.denominator !== null) {
    const own = unit === '%' ? '' : unit;
    return `${quantity(figure.numerator, own, figure)} / ${quantity(figure.denominator, own, plain)}`;
  }
  return '';
}

/** A printed rate, or range of rates: `65.11%`, `37.25%至65.22%`. */
export function rateWords(figure: Printed): string {
  if (figure.rate === null) return '';
  const low = quantity(figure.rate, '%', figure);
  return figure.rateMax === null ? low : `${low}至${quantity(figure.rateMax, '%', { ...figure, qualifier: null })}`;
}

/** A period in words: `截至2024年10月14日`, `2021年至2023年`; 原文未说明 where the source gives none. */
export function periodWords(period: string | null): string {
  if (period === null) return '原文未说明时间';
  const [, until = '', from = '', to] = /^(截至)?([^/]+)(?:\/(.+))?$/u.exec(period) ?? [];
  const point = (text: string): string => {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
    if (!match) return text.replace(/^(\d{4})/u, '$1年');
    const [, year = '', month, day] = match;
    return `${year}年${month ? `${String(Number(month))}月` : ''}${day ? `${String(Number(day))}日` : ''}`;
  };
  return `${until}${point(from)}${to ? `至${point(to)}` : ''}`;
}

/** A date in words: `2024年10月14日`. */
export const dateWords = (date: string | null): string => (date === null ? '日期未说明' : periodWords(date));

/** The title of a figure's page: place and object, then what was found. */
export function figureTitle(dataset: Dataset, figure: Figure): string {
  const metric = dataset.index.metric.get(figure.metric);
  return `${fullName(dataset, figure.district)}${figure.object}：${metric ? finding(figure, metric) : ''}`;
}
