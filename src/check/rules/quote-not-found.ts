import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** The texts came out of PDFs: a line may break anywhere, and a break is not a word. */
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** The lines a quote starts at, counted from 0; it may go on over any number of lines. */
function linesOf(quote: string, lines: readonly string[]): number[] {
  const wanted = squeeze(quote);
  const ends: number[] = [];
  let text = '';
  for (const line of lines) {
    text += squeeze(line);
    ends.push(text.length);
  }
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    found.push(ends.findIndex((end) => at < end));
  }
  return found;
}

/** The sentence of a text that shares the most character pairs with a quote. */
function closest(quote: string, text: string): string {
  const pairs = (of: string): Set<string> => new Set([...of].map((character, i) => character + (of[i + 1] ?? '')));
  const wanted = pairs(squeeze(quote));
  let [best, score] = ['', 0];
  for (const sentence of text.split(/[。！？\n]/u)) {
    const shared = [...pairs(squeeze(sentence))].filter((pair) => wanted.has(pair)).length;
    if (shared > score) [best, score] = [sentence.trim(), shared];
  }
  return [...best].slice(0, 80).join('');
}

export const quoteNotFound: Rule = {
  code: 'quote-not-found',
  level: 'error',
  title: '原文里找不到引文',
  example: {
    file: 'data/figures/150100.csv',
    row: 7,
    line: 7,
    column: '原文',
    value: '截至目前一共清理了8843块标识牌',
    detail: {
      file: '002_6ad288150c95df33.txt',
      closest:
        '制定《村(社区)综合服务设施标识牌规范》和指导目录，全面清理规范机制标识牌子，截至目前共清理8843块标识牌，清理上墙制度3627项',
    },
  },
  message: (fault) =>
    fault.detail?.['closest']
      ? `在 ${fault.detail['file'] ?? ''} 中找不到这句话；最接近的一句是「${fault.detail['closest']}」`
      : `在 ${fault.detail?.['file'] ?? ''} 中找不到这句话`,
  remedy: () => '复制原句，不要改写',
  find: (project) => {
    const texts = project.sourceTexts;
    if (texts === null) return [];
    const sources = new Map(project.tables.sources.map((row) => [row.value.id, row.value]));
    return project.tables.figures.flatMap((row) => {
      const { quote, source, line } = row.value;
      const document = typeof source === 'string' ? sources.get(source) : undefined;
      if (typeof quote !== 'string' || !document?.file) return [];
      const text = texts.get(document.file);
      if (text === undefined) {
        return [faultAt(row, 'source-text-missing', '来源', { file: document.file })];
      }
      const lines = text.split(/\r\n|\r|\n/u);
      const [first, last] = [document.firstLine ?? 1, document.lastLine ?? lines.length];
      const article = lines.slice(first - 1, last).join('\n');
      if (!squeeze(article).includes(squeeze(quote))) {
        return [faultAt(row, 'quote-not-found', '原文', { file: document.file, closest: closest(quote, article) })];
      }
      if (line === null) return [];
      const starts = linesOf(quote, lines.slice(first - 1, last)).map((index) => first + index);
      if (starts.includes(line)) return [];
      const near = starts.sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0] ?? first;
      return [faultAt(row, 'quote-line', '行号', { file: document.file, line: String(near) })];
    });
  },
};
