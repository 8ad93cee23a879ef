/** What the home page shows of the data: numbers that add up, and where there is anything at all. */
import { COUNTRY, type Dataset, type Figure } from './dataset.ts';
import { ancestry } from './districts.ts';
import type { District } from '../schema/districts.ts';

/** Whether a figure's own numbers were checked against each other: two of them, and a change or share printed beside. */
const isChecked = ({ status, before, after, numerator, denominator }: Figure): boolean =>
  status === 'consistent' && ((before !== null && after !== null) || (numerator !== null && denominator !== null));

/** Three figures whose arithmetic holds, of different places as far as there are any. */
export function headlines(dataset: Dataset): Figure[] {
  const checked = dataset.figures.filter(isChecked);
  const firstOfPlace = checked.filter(
    (figure, index) => checked.findIndex((other) => other.district === figure.district) === index,
  );
  return [...new Set([...firstOfPlace, ...checked])].slice(0, 3);
}

/** What there is of a province, with everything below it. */
export interface Published {
  readonly district: District;
  readonly figures: number;
  readonly lists: number;
  /** Lists all of whose items can be read here. */
  readonly readable: number;
}

/** Who has published what, by province in the order of codes; the country's own documents first. */
export function published(dataset: Dataset): Published[] {
  const top = (code: string): string => ancestry(dataset, code).at(-1)?.code ?? code;
  return [dataset.index.district.get(COUNTRY), ...(dataset.index.childrenOf.get(COUNTRY) ?? [])].flatMap((district) => {
    if (!district) return [];
    const figures = dataset.figures.filter((figure) => top(figure.district) === district.code);
    const lists = dataset.dutyLists.filter((list) => top(list.district) === district.code);
    const readable = lists.filter((list) => list.itemsPublic === '全部').length;
    return figures.length + lists.length === 0
      ? []
      : [{ district, figures: figures.length, lists: lists.length, readable }];
  });
}
