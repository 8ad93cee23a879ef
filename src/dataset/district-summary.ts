/** What is published about one place, and what is missing, each with the day of its newest source. */
import { COUNTRY, type Dataset } from './dataset.ts';
import { subtree } from './districts.ts';

/** One line of it. */
export interface Holding {
  readonly what: '职责清单' | '减负数据' | '本地的证明规定' | '办事地点' | '案例';
  readonly count: number;
  /** The date of the newest document behind it; null where there is none or none is dated. */
  readonly newest: string | null;
}

/** Every kind of thing the site keeps about places, also those it has none of. */
export function holdings(dataset: Dataset, code: string): Holding[] {
  const newest = (sources: readonly string[]): string | null =>
    sources
      .flatMap((id) => dataset.index.source.get(id)?.date ?? [])
      .sort()
      .at(-1) ?? null;
  const lists = dataset.index.listsOf.get(code) ?? [];
  const figures = dataset.index.figuresOf.get(code) ?? [];
  const answers = dataset.answers.filter((answer) => answer.district === code);
  const offices = dataset.offices.filter((office) => office.district === code);
  const within = new Set(subtree(dataset, code));
  const cases = code === COUNTRY ? [] : dataset.cases.filter((article) => within.has(article.district));
  return [
    { what: '职责清单', count: lists.length, newest: newest(lists.flatMap((list) => list.sources)) },
    { what: '减负数据', count: figures.length, newest: newest(figures.map((figure) => figure.source)) },
    { what: '本地的证明规定', count: answers.length, newest: newest(answers.flatMap((answer) => answer.sources)) },
    { what: '办事地点', count: offices.length, newest: newest(offices.map((office) => office.source)) },
    { what: '案例', count: cases.length, newest: newest(cases.flatMap((article) => article.sources)) },
  ];
}

/** Places of the same level under the same place that have lists or figures: the only ones to look at side by side. */
export function peersOf(dataset: Dataset, code: string) {
  const district = dataset.index.district.get(code);
  const siblings = dataset.index.childrenOf.get(district?.parent ?? '') ?? [];
  return siblings.filter(
    (other) =>
      other.code !== code &&
      other.level === district?.level &&
      (dataset.index.figuresOf.has(other.code) || dataset.index.listsOf.has(other.code)),
  );
}
