const SHOWN = 25;

/** Findings to compare with none: the first of them, and how many more there are. */
export function brief(findings: readonly string[]): string[] {
  const more = findings.length - SHOWN;
  return more > 0 ? [...findings.slice(0, SHOWN), `and ${more} more`] : [...findings];
}
