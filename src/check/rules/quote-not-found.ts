import { faultAt } from '../project.ts';
import type { Rule } from '../rule.ts';

/** The texts came out of PDFs: a line may break anywhere, and a break is not a word. */
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

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
      const here = lines.slice(line - 1, Math.min(line + 3, last)).join('\n');
      const starts = squeeze(here).indexOf(squeeze(quote));
      if (line >= first && line <= last && starts >= 0 && starts < squeeze(lines[line - 1] ?? '').length) return [];
      const true_ = lines.findIndex(
        (_, i) =>
          i >= first - 1 &&
          squeeze(lines.slice(i, i + 4).join('\n')).includes(squeeze(quote)) &&
          !squeeze(lines.slice(i + 1, i + 5).join('\n')).includes(squeeze(quote)),
      );
      return [faultAt(row, 'quote-line', '行号', { file: document.file, line: String(true_ + 1) })];
    });
  },
};
