import type { Dataset } from './dataset.ts';

/** The day of the newest thing in the data: an update, a correction, or a source taken in. Never the clock. */
export function dataDate(dataset: Dataset): string | null {
  const dates = [
    ...dataset.updates.map(({ date }) => date),
    ...dataset.corrections.map(({ date }) => date),
    ...dataset.sources.map(({ retrieved }) => retrieved),
  ].filter((date) => date !== null);
  return dates.sort().at(-1) ?? null;
}
