/** Every bench by its name: one file each, loaded only when it runs. */

/** Prints what it measures. @returns whether every bar held */
export type Bench = () => Promise<boolean>;

export const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  check: () => import('./check.ts'),
  'editing-check': () => import('./editing-check.ts'),
  weight: () => import('./weight.ts'),
  explorer: () => import('./explorer.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  search: () => import('./search.ts'),
};

/** Benches that take minutes, and run only when they are named. */
export const onRequest: ReadonlySet<string> = new Set(['lighthouse']);
