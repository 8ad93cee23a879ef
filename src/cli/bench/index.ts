/** Every bench by its name: one file each, loaded only when it runs. */

/** Prints what it measures. @returns whether every bar held */
export type Bench = () => Promise<boolean>;

export const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  weight: () => import('./weight.ts'),
  explorer: () => import('./explorer.ts'),
};
