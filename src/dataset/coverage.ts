/** What is published about each place, by topic, and what is missing. */
import { TOPICS, type Topic } from '../schema/metrics.ts';
import type { District } from '../schema/districts.ts';
import { type Dataset, type DutyList, groupBy } from './dataset.ts';
import { dateWords } from './wording.ts';

/** How much is known of a place in a topic, from most to least. */
export const COVERAGE_STATES = ['条目公开', '部分条目公开', '前后都有', '只有总数', '只有一头', '没有'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** What each state means, and a shape that tells it apart without colour. */
export const COVERAGE_WORDS: Readonly<
  Record<CoverageState, { readonly shape: string; readonly short: string; readonly meaning: string }>
> = {
  条目公开: { shape: '■', short: '条目', meaning: '至少有一张清单，全部条目一条一条看得到' },
  部分条目公开: { shape: '▣', short: '部分', meaning: '有清单只看得到几条，或只看得到类别名称，不是全部' },
  前后都有: { shape: '◆', short: '前后', meaning: '改之前和改之后的数都有' },
  只有总数: { shape: '◧', short: '总数', meaning: '清单只公布了有多少项，看不到是哪些' },
  只有一头: { shape: '◔', short: '一头', meaning: '只有一个数，不知道变了多少' },
  没有: { shape: '—', short: '没有', meaning: '收集到的资料里没有' },
};

export interface Coverage {
  readonly district: District;
  readonly topics: ReadonlyMap<Topic, CoverageState>;
  /** The date of the newest document behind it; null where none is dated. */
  readonly newest: string | null;
  /** The last day one of the documents was fetched; null where none says. */
  readonly seen: string | null;
}

/** Lists of papers that may or may not be issued belong to their own topic. */
const topicOf = (list: DutyList): Topic => (/证明|盖章/u.test(list.kind) ? '证明事项' : '职责清单');

/** What is known of a place; null where there are neither figures nor lists of it. */
export function coverageOf(dataset: Dataset, district: District): Coverage | null {
  const figures = dataset.index.figuresOf.get(district.code) ?? [];
  const lists = dataset.index.listsOf.get(district.code) ?? [];
  if (figures.length === 0 && lists.length === 0) return null;
  const byTopic = groupBy(figures, (figure) => dataset.index.metric.get(figure.metric)?.topic);
  const listsByTopic = groupBy(lists, topicOf);
  const state = (topic: Topic): CoverageState => {
    const own = byTopic.get(topic) ?? [];
    const ownLists = listsByTopic.get(topic) ?? [];
    // One list with two of its 141 items is enough: nobody must take the place's lists for whole.
    if (ownLists.some((list) => list.itemsPublic === '部分')) return '部分条目公开';
    if (ownLists.some((list) => list.items.length > 0)) return '条目公开';
    if (own.some((figure) => figure.before !== null && figure.after !== null)) return '前后都有';
    if (ownLists.length > 0) return '只有总数';
    return own.length > 0 ? '只有一头' : '没有';
  };
  const sources = [...figures.map(({ source }) => source), ...lists.flatMap(({ sources: ids }) => ids)].flatMap(
    (id) => dataset.index.source.get(id) ?? [],
  );
  return {
    district,
    topics: new Map(TOPICS.map((topic) => [topic, state(topic)])),
    newest: lastOf(sources.map(({ date }) => date)),
    seen: lastOf(sources.map(({ retrieved }) => retrieved)),
  };
}

const lastOf = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(-1) ?? null;

/** One line per place that has figures or lists, in the order of codes. */
export const coverage = (dataset: Dataset): Coverage[] =>
  dataset.districts.flatMap((district) => coverageOf(dataset, district) ?? []);

/** A place's topics in one state, in the order readers browse. */
export const topicsIn = ({ topics }: Coverage, state: CoverageState): Topic[] =>
  TOPICS.filter((topic) => topics.get(topic) === state);

/** How new what is known of a place is: the day its newest document bears, and the day we last fetched one. */
export function howNew({ newest, seen }: Pick<Coverage, 'newest' | 'seen'>): string {
  const document = newest === null ? '来源没有写日期' : `最新来源是${dateWords(newest)}的`;
  return `${document}；${seen === null ? '取得日期没有记录' : `最近一次取得资料是${dateWords(seen)}`}`;
}
