/** Where a place stands in the tree of places. */
import type { District } from '../schema/districts.ts';
import { COUNTRY, type Dataset } from './dataset.ts';

/** A place and the places above it, nearest first, up to the province (or the country itself). */
export function ancestry(dataset: Dataset, code: string): District[] {
  const line: District[] = [];
  let district = dataset.index.district.get(code);
  while (district && !line.includes(district)) {
    line.push(district);
    district = district.parent === null ? undefined : dataset.index.district.get(district.parent);
  }
  return line.filter((one) => one.code !== COUNTRY || code === COUNTRY);
}

/** The name a stranger understands: `呼和浩特市和林格尔县盛乐镇台几营村`; provinces are left out where a city is named. */
export function fullName(dataset: Dataset, code: string): string {
  const line = ancestry(dataset, code).reverse();
  const names = line.length > 1 && line[0]?.type !== '直辖市' ? line.slice(1) : line;
  return names.map((district) => district.name).join('');
}

/** The codes of a place and everything below it, in the order of the tree. */
export function subtree(dataset: Dataset, code: string): string[] {
  const codes: string[] = [];
  const visit = (one: string): void => {
    if (codes.includes(one)) return;
    codes.push(one);
    for (const child of dataset.index.childrenOf.get(one) ?? []) visit(child.code);
  };
  visit(code);
  return codes;
}
