/** Today where the offices are, eight hours east: the check is told the day, and has no clock of its own. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
