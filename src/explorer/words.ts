/** The explorer's words. A second language is a second file of this shape. */
import type { Facet, Group, Sort } from './state.ts';

export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  place: '地方（含下级）',
  topic: '主题',
  metric: '指标',
  form: '形式',
  check: '核算结果',
  period: '时间',
  source: '来源',
  basis: '口径',
  level: '级别',
  object: '数的是什么',
};

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  place: '按地方',
  metric: '按主题和指标',
  newest: '按时间，新的在前',
  check: '按核算，不一致的在前',
  high: '按数字，大的在前',
  low: '按数字，小的在前',
};

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  place: '按地方分组',
  topic: '按主题分组',
  metric: '按指标分组',
  period: '按年份分组',
  check: '按核算结果分组',
  source: '按来源分组',
};

/** The first choice of a facet: nothing chosen yet, or something. */
export const anyOf = (chosen: number): string => (chosen === 0 ? '全部' : '再加一个');
