/** Every duty as a search result of its own. */
import type { Dataset } from '../dataset/dataset.ts';
import { fullName } from '../dataset/districts.ts';
import { currentLists } from '../dataset/like-lists.ts';
import { searchTokens } from './tokens.ts';

/** One result that is not a page. */
export interface SearchRecord {
  /** Below the site's base path: the index puts that in front. // e.g., "/duties/421200-buying-zhengming/#d003" */
  readonly url: string;
  readonly title: string;
  /** What stands below the title. */
  readonly content: string;
  /** What the record is looked up by, in the form the index can match. */
  readonly tokens: readonly string[];
  readonly type: string;
}

/** A record for each duty of the lists that hold: `养犬登记 · 咸宁市`, leading to its row. */
export const dutyRecords = (dataset: Dataset): SearchRecord[] =>
  currentLists(dataset).flatMap((list) => {
    const place = fullName(dataset, list.district);
    return list.items.map((item) => ({
      url: `/duties/${list.id}/#${item.id}`,
      title: `${item.title} · ${place}`,
      content: [
        `${list.title}${item.class === null ? '' : `：${item.class}`}`,
        ...(item.department === null ? [] : [`责任部门：${item.department}`]),
        ...(item.field === null ? [] : [`领域：${item.field}`]),
      ].join('。'),
      tokens: searchTokens([item.title, place]),
      type: '事项',
    }));
  });
