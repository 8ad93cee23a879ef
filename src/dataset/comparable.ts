/** Like with like: which figures may stand in one chart. */
import { type Dataset, type Figure, groupBy } from './dataset.ts';

/** What two figures must share to be compared: metric, object, basis and the level of their places. */
const kind = (dataset: Dataset, figure: Figure): string =>
  JSON.stringify([
    figure.metric,
    figure.object,
    figure.basis,
    dataset.index.district.get(figure.district)?.level ?? '',
  ]);

/** Why two figures may not be compared, in words; null where they may. */
export function whyNotComparable(dataset: Dataset, a: Figure, b: Figure): string | null {
  const level = (figure: Figure) => dataset.index.district.get(figure.district)?.level;
  if (a.metric !== b.metric) return '指标不同';
  if (a.object !== b.object) return `数的对象不同（${a.object}；${b.object}）`;
  if (a.basis !== b.basis) return `口径不同（${a.basis}；${b.basis}）`;
  if (level(a) !== level(b)) return `级别不同（${level(a) ?? ''}；${level(b) ?? ''}）`;
  return null;
}

/** The groups of figures from at least two places that may be compared with each other. */
export function comparableGroups(dataset: Dataset, figures: readonly Figure[]): Figure[][] {
  return [...groupBy(figures, (figure) => kind(dataset, figure)).values()].filter(
    (group) => new Set(group.map((figure) => figure.district)).size > 1,
  );
}
