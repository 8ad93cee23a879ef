/** The colours of a picture to save: those of the page in light colours, on white. A test compares them. */
export const PAPER = {
  paper: '#ffffff',
  ink: '#1d2326',
  soft: '#4d575c',
  main: '#0b5a5e',
  earlier: '#8a8f91',
} as const;
