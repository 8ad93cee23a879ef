/** Lists in a reader's words. */
import type { Dataset, DutyList } from './dataset.ts';
import { fullName } from './districts.ts';
import { versionName } from './lists.ts';

/**
 * A list's title with its place, where the title does not say it itself; and where another list of the place has the
 * same title (two lists of one law, two versions), with what tells them apart.
 */
export function listTitle(dataset: Dataset, list: DutyList): string {
  const place = fullName(dataset, list.district);
  const title = list.title.includes(place) ? list.title : `${place}：${list.title}`;
  const twins = (dataset.index.listsOf.get(list.district) ?? []).filter(
    (other) => other !== list && other.title === list.title,
  );
  if (twins.length === 0) return title;
  return `${title}（${twins.some((twin) => twin.kind === list.kind) ? versionName(list) : list.kind}）`;
}

/** The title of a version among its siblings: it says which version it is, once. */
export function versionTitle(dataset: Dataset, list: DutyList): string {
  const title = listTitle(dataset, list);
  return title.includes(versionName(list)) ? title : `${title}（${versionName(list)}）`;
}

/** What a list's total counts: items, where it does not say otherwise. */
export const unitWords = (list: DutyList): string => list.unit ?? '项';

/** A list's declared total: `79 项`, `平均 102 项`, `没有公布总数`. */
export const totalWords = (list: DutyList): string =>
  list.declaredTotal === null
    ? '没有公布总数'
    : `${list.countBasis === '平均' ? '平均 ' : ''}${String(list.declaredTotal)} ${unitWords(list)}`;

/** How much of a list can be read here. */
export const readableWords = (list: DutyList): string =>
  list.itemsPublic === '全部'
    ? `可以看全部 ${String(list.items.length)} 条`
    : list.itemsPublic === '部分'
      ? `只看得到 ${String(list.items.length)} 条，不是全部`
      : list.declaredTotal === null
        ? '没有公布条目'
        : '只公布了总数';
