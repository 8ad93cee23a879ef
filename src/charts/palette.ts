/** The colours of charts. Every one stands off the paper by 3:1 and from the others also for those who see no red or green. */
export type Tone = 'main' | 'earlier';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly main: string;
  readonly earlier: string;
}

/** The same values stand in src/styles/charts.css; a test compares them. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1d2326',
  soft: '#4d575c',
  main: '#0b5a5e',
  earlier: '#8a8f91',
};

export const DARK: Palette = {
  paper: '#14191b',
  ink: '#e9ecea',
  soft: '#b4bdbf',
  main: '#7fd1cf',
  earlier: '#75807f',
};
