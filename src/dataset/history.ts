/** What has happened to a figure, as far as the data says: kept versions, corrections, revisions, updates. */
import type { FrozenFigure } from '../schema/frozen.ts';
import type { Correction } from '../schema/others.ts';
import type { Dataset, Figure } from './dataset.ts';
import { versionsOfFigure } from './frozen.ts';

export type HistoryEvent =
  | { readonly date: string; readonly kind: 'kept'; readonly version: FrozenFigure; readonly isFirst: boolean }
  | { readonly date: string; readonly kind: 'corrected'; readonly correction: Correction }
  | { readonly date: string; readonly kind: 'updated'; readonly title: string };

/** Oldest first. Nothing is known of the time before the first kept version. */
export function historyOf(dataset: Dataset, figure: Figure): HistoryEvent[] {
  const path = `/figures/${figure.id}/`;
  const events: HistoryEvent[] = [
    ...dataset.updates
      .filter((update) => update.path === path)
      .map(({ date, title }): HistoryEvent => ({ date, kind: 'updated', title })),
    ...versionsOfFigure(dataset, figure.id).map((version, index): HistoryEvent => ({
      date: version.date,
      kind: 'kept',
      version,
      isFirst: index === 0,
    })),
    ...correctionsOf(dataset, figure).map((correction): HistoryEvent => ({
      date: correction.date,
      kind: 'corrected',
      correction,
    })),
  ];
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The corrections and revisions of a figure itself, newest first. */
export const correctionsOf = (dataset: Dataset, figure: Figure): Correction[] =>
  dataset.corrections.filter(({ object }) => object.replace(/#.*$/u, '') === `/figures/${figure.id}/`);
