/** One list out of two: what the quick index knows by name, and what the full text has. */
import type { FullAnswer, FullHit } from './full.ts';
import type { Hit, Quick } from './quick.ts';
import type { QuickRecord, RecordType } from './quick-file.ts';
import { TYPES } from './quick-file.ts';
import { readEntities } from './entities.ts';

/** A result as shown. */
export interface Result {
  /** Below the base path, without the first slash. */
  readonly path: string;
  readonly title: string;
  readonly type: RecordType;
  readonly line: string;
  readonly place: string;
  readonly topics: readonly string[];
  /** Has some of what was asked for, not all. */
  readonly related: boolean;
  /** What the page says, where the line does not say it: shown around the words looked for. */
  readonly content: string;
}

/** A record that covers at least this much of the question answers it; less is 相关. */
const ANSWERS = 0.6;
/** What it loses by that: a page whose text has all the words comes before it. */
const RELATED = 0.25;
/** Where the best name covers less than this, a page with the very words is more likely meant. */
const COVERED = 0.8;

/** As which of the pages with the words a record counts whose name was found as well. */
const NAMED_RANK = 3;

/** Whether a name answers the question. */
export const isNamed = ([best]: readonly Hit[]): boolean => best !== undefined && (best.exact || best.share >= COVERED);

/** Merges. Without a full-text answer (not loaded yet, or failed) the quick index answers alone. */
export function mergeResults(quick: Quick, hits: readonly Hit[], full: FullAnswer | null, base: string): Result[] {
  const records = new Map(quick.records.map((record) => [record.path, record]));
  const scores = new Map<string, { score: number; result: Result }>();
  const best = hits[0];
  for (const hit of hits) {
    const related = hit.share < ANSWERS;
    scores.set(hit.record.path, {
      score: hit.score - (related ? RELATED : 0),
      result: fromRecord(hit.record, related),
    });
  }
  // Somebody who asks for one paper often needs another: those its page leads on to.
  if (best?.record.type === '证明' && isNamed(hits)) {
    best.record.related.forEach((id, i) => {
      const record = records.get(`certificates/${id}/`);
      const score = best.score * (0.45 - 0.05 * i);
      const known = record && scores.get(record.path);
      if (record && (known?.score ?? 0) < score)
        scores.set(record.path, { score, result: known?.result ?? fromRecord(record, true) });
    });
  }
  // The names do not say it, the text does: the page that has the words comes first.
  const named = isNamed(hits);
  let rank = 0;
  for (const found of full?.hits ?? []) {
    const path = pathOf(found.data.url, base);
    // A page whose parts are records of their own is already there, by the part that answers.
    if (path === 'glossary/' && hits.some(({ record, share }) => record.type === '名词' && share >= ANSWERS)) continue;
    const record = records.get(path);
    const trustText = !named || (found.quoted && best?.exact !== true);
    // A page that lists has the words of everything it lists.
    const lists = !record || ['单位', '页面', '指标'].includes(record.type);
    const share = lists ? (found.verbatim ? (trustText ? 0.85 : 0.6) : 0.4) : 1;
    // Where a name answers, some of the words in a text decide nothing; and a list of papers stays behind its papers.
    const settled =
      (!found.all && !found.verbatim && (best?.score ?? 0) > 1.5) ||
      (record?.type === '单位' && best?.record.type === '证明');
    const known = scores.get(path);
    // Names have put these in order already: how often a text has the words says nothing more.
    const place = known && !found.verbatim ? NAMED_RANK : rank;
    const bonus = settled ? 0 : textBonus(found, place, trustText, full?.count ?? 0) * share;
    rank += 1;
    if (known) {
      scores.set(path, {
        score: known.score + bonus,
        result: { ...known.result, related: known.result.related && !found.all && !found.verbatim },
      });
      continue;
    }
    const result = record ? fromRecord(record, !found.all) : fromText(found, path, quick);
    scores.set(path, { score: bonus, result: { ...result, content: found.data.content } });
  }
  return mixed([...scores.values()].sort((a, b) => b.score - a.score)).map(({ result }) => result);
}

/** What each further result of a kind gives way to another kind: a place has a hundred figures and two articles. */
const REPEATED = 0.25;
/** Kinds that come in numbers. */
const MANY: ReadonlySet<RecordType> = new Set(['数据', '清单', '事项', '指标']);

/** The best first, but not many of one kind in a row where another kind is nearly as good. */
function mixed<T extends { readonly score: number; readonly result: Result }>(sorted: readonly T[]): T[] {
  const seen = new Map<RecordType, number>();
  return sorted
    .map((one) => {
      const { type } = one.result;
      const before = seen.get(type) ?? 0;
      seen.set(type, before + 1);
      return { one, score: one.score - (MANY.has(type) ? REPEATED * Math.min(before, 7) : 0) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

function textBonus({ all, verbatim }: FullHit, rank: number, trustText: boolean, count: number): number {
  const kind = verbatim ? (trustText ? 1.2 : 0.55) : all ? (trustText ? 0.7 : count <= 3 ? 0.5 : 0.3) : 0.2;
  return kind * (1 - Math.min(rank, 19) / 25);
}

/** `/base/certificates/yang-quan/` → `certificates/yang-quan/`. */
const pathOf = (url: string, base: string): string =>
  decodeURI((url.startsWith(base) ? url.slice(base.length) : url).replace(/^\//u, ''));

const fromRecord = (record: QuickRecord, related: boolean): Result => ({
  path: record.path,
  title: record.title,
  type: record.type,
  line: record.line,
  place: record.place,
  topics: record.topics,
  related,
  content: '',
});

/** The place in an address: `duties/421200-buying-zhengming/#d003` is about 421200. */
function placeOf(path: string, quick: Quick): string {
  const id = /^(?:districts|figures|duties)\/([^/]+)\//u.exec(path)?.[1] ?? '';
  // The longest code that begins it: some places have letters in theirs.
  return (
    [...quick.places.keys()].filter((code) => `${id}-`.startsWith(`${code}-`)).sort((a, b) => b.length - a.length)[0] ??
    ''
  );
}

function fromText({ data, all }: FullHit, path: string, quick: Quick): Result {
  const type = data.filters['类型']?.[0];
  return {
    path,
    // Pagefind's title is HTML; it is shown as text.
    title: readEntities(data.meta['title'] ?? path),
    type: TYPES.find((one) => one === type) ?? '页面',
    line: '',
    place: placeOf(path, quick),
    topics: [],
    related: !all,
    content: data.content,
  };
}
