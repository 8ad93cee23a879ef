/** What is published about each place, by topic, and what is missing. */
import { TOPICS, type Topic } from '../schema/metrics.ts';
import type { District } from '../schema/districts.ts';
import { type Dataset, groupBy } from './dataset.ts';

/** How much is known of a place in a topic, from most to least. */
export type CoverageState = '条目公开' | '前后都有' | '只有一个数' | '没有';

export interface Coverage {
  readonly district: District;
  readonly topics: ReadonlyMap<Topic, CoverageState>;
}

/** One line per place that has figures or lists, in the order of codes. */
export function coverage(dataset: Dataset): Coverage[] {
  return dataset.districts.flatMap((district) => {
    const figures = dataset.index.figuresOf.get(district.code) ?? [];
    const lists = dataset.index.listsOf.get(district.code) ?? [];
    if (figures.length === 0 && lists.length === 0) return [];
    const byTopic = groupBy(figures, (figure) => dataset.index.metric.get(figure.metric)?.topic);
    const topics = new Map<Topic, CoverageState>(
      TOPICS.map((topic) => {
        const own = byTopic.get(topic) ?? [];
        if (topic === '职责清单' && lists.some((list) => list.items.length > 0)) return [topic, '条目公开'];
        if (own.some((figure) => figure.before !== null && figure.after !== null)) return [topic, '前后都有'];
        if (own.length > 0 || (topic === '职责清单' && lists.length > 0)) return [topic, '只有一个数'];
        return [topic, '没有'];
      }),
    );
    return [{ district, topics }];
  });
}
