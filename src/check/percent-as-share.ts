/** 8.74% entered as 0.0874: what Excel hands over when a cell is formatted as a percentage. */
import { findPrinted } from '../dataset/printed.ts';
import type { FigureRow } from '../schema/figures.ts';

/**
 * The percentage a figure's rate was meant to be.
 *
 * @returns null where the quote does not print it, so that nobody can tell
 */
export function meantPercentage({ rate, quote }: FigureRow): number | null {
  if (rate === null || rate === 0 || Math.abs(rate) >= 1 || typeof quote !== 'string') return null;
  // Twelve digits are more than anybody prints, and few enough to lose what binary fractions add.
  const percentage = Number((rate * 100).toPrecision(12));
  return findPrinted(rate, quote).length === 0 && findPrinted(percentage, quote).length > 0 ? percentage : null;
}
