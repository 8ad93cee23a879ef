/** What a rule is: a name, a weight, and the words for what it finds. One rule per file in `rules/`. */
import type { Fault } from '../csv/fault.ts';
import type { Level, Problem } from './problem.ts';
import type { Project } from './project.ts';

/** A mistake as it was found, and what should have stood there. */
export interface Example extends Omit<Fault, 'code'> {
  /** The right way to write it, where one cell is all it takes. */
  readonly right?: string;
}

export interface Rule {
  /** The code of the faults this rule has words for, e.g. `number-unit`. */
  readonly code: string;
  readonly level: Level;
  /** The kind of mistake, for the handbook. */
  readonly title: string;
  /** What is wrong. No full stop: the report sets it. */
  readonly message: (fault: Fault) => string;
  /** How to mend it, as an instruction. No full stop. */
  readonly remedy: (fault: Fault) => string;
  /** One such mistake, for the handbook: a bad folder of the tests in which the checker says just this. */
  readonly example: Example;
  /** Looks the whole project over. Rules for single cells and for files leave it out: their faults come from reading. */
  readonly find?: (project: Project) => readonly Fault[];
}

/** Gives a fault its rule's words. */
export const toProblem = (rule: Rule, fault: Fault): Problem => ({
  level: rule.level,
  code: rule.code,
  file: fault.file,
  row: fault.row ?? null,
  line: fault.line ?? null,
  column: fault.column ?? null,
  value: fault.value ?? null,
  message: rule.message(fault),
  remedy: rule.remedy(fault),
});
