/** The figures the home page shows. */
import { chains } from '../charts/data.ts';
import type { Dataset, Figure } from './dataset.ts';

/** Before and after, with a printed change that agrees; a place's second one only where there are no others. */
export function headlineFigures(dataset: Dataset): Figure[] {
  const agreeing = dataset.figures.filter(
    (figure) => figure.status === 'consistent' && figure.before !== null && figure.after !== null,
  );
  const firstOfPlace = agreeing.filter(
    (figure, i) => agreeing.findIndex((other) => other.district === figure.district) === i,
  );
  return [...new Set([...firstOfPlace, ...agreeing])].slice(0, 3);
}

/** The longest series of changes of one list. */
export const longestChain = (dataset: Dataset): Figure[] =>
  chains(dataset.figures).sort((a, b) => b.length - a.length)[0] ?? [];

/** Every figure that stands on the home page. */
export const homeFigures = (dataset: Dataset): Figure[] => [...headlineFigures(dataset), ...longestChain(dataset)];
