import type { Dataset } from '../dataset/dataset.ts';

/** The full address of a path of the site, e.g. `/figures/` → `https://example.org/mingbai/figures/`. */
export const siteUrl = (dataset: Dataset, path: string): string =>
  new URL(`${dataset.settings.base}${path.slice(1)}`, dataset.settings.address).href;
