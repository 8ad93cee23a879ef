/** One finding of the checker, in the editors' words. */
export type Level = 'error' | 'warning' | 'hint';

/** How a level is shown. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };

export interface Problem {
  readonly level: Level;
  /** The rule's name, e.g. `foreign-key`; its section in the handbook. */
  readonly code: string;
  /** Path below the project's root, e.g. `data/figures/150100.csv`. */
  readonly file: string;
  /** The row as Excel counts it. */
  readonly row: number | null;
  /** The line of the file as a text editor counts it. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** Long cells are cut in messages; the file keeps everything. */
const cut = (value: string): string => {
  const oneLine = value.replace(/\s+/gu, ' ');
  return [...oneLine].length > 60 ? `${[...oneLine].slice(0, 60).join('')}…` : oneLine;
};

/** The problem as one line: 【错误】文件 第N行「列名」：现在是「值」。哪里不对。怎么改。 */
export function formatProblem(problem: Problem): string {
  const where = [
    problem.file,
    problem.row === null ? '' : `第${String(problem.row)}行`,
    problem.line === null || problem.line === problem.row ? '' : `（文件第${String(problem.line)}行）`,
  ];
  const place = `${where[0] ?? ''}${where[1] ? ` ${where[1]}${where[2] ?? ''}` : ''}${problem.column ? `${where[1] ? '' : ' '}「${problem.column}」` : ''}`;
  const now = problem.value === null ? '' : problem.value === '' ? '现在是空的。' : `现在是「${cut(problem.value)}」。`;
  return `【${LEVEL_WORDS[problem.level]}】${place}：${now}${sentence(problem.message)}${sentence(problem.remedy)}`;
}

/** A question keeps its own mark. */
const sentence = (text: string): string => (text.endsWith('？') ? text : `${text}。`);

/** By file, then by row: the order an editor works in. */
export const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) ||
  (a.row ?? 0) - (b.row ?? 0) ||
  compare(a.column ?? '', b.column ?? '') ||
  compare(a.code, b.code);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
