/** A workbook read into a project and checked there, before anything is written. */
import { check, hasErrors } from '../check/index.ts';
import { formatProblem, type Problem } from '../check/problem.ts';
import { formatReport } from '../check/report.ts';
import type { Files } from '../dataset/files.ts';
import { overlay } from '../dataset/overlay.ts';
import { readProject } from '../dataset/read-project.ts';
import { importSheets, type ImportedFile } from './import.ts';
import { NotAWorkbook, readWorkbook } from './read.ts';

/** What came of it. */
export interface CheckedImport {
  /** What to write; empty where something has to be mended or decided first, or where nothing is new. */
  readonly files: readonly ImportedFile[];
  /** Whether the workbook could be taken over as it is. */
  readonly sound: boolean;
  /** Everything that was done and found, in the editors' words. */
  readonly report: string;
}

/**
 * Imports a workbook and checks what would come of it: all problems of the files it touches, and what it would break
 * elsewhere.
 *
 * @param name the workbook's file name
 * @param to the file the editor has named, or null
 */
export async function importChecked(
  files: Files,
  name: string,
  bytes: Uint8Array,
  to: string | null,
): Promise<CheckedImport> {
  const refused = (report: string): CheckedImport => ({ files: [], sound: false, report });
  const sheets = await readWorkbook(bytes).catch((error: unknown) => {
    if (error instanceof NotAWorkbook) return error;
    throw error;
  });
  if (sheets instanceof NotAWorkbook) return refused(`${name}：${sheets.message}。`);

  const before = await readProject(files, null);
  const present = new Map<string, Uint8Array>();
  for (const file of await files.list('data')) if (file.endsWith('.csv')) present.set(file, await files.read(file));
  const imported = importSheets(sheets, { name, project: before, read: (file) => present.get(file) ?? null, to });
  const told = `读入 ${name}：\n${imported.report.join('\n')}`;
  if (imported.questions.length > 0) {
    return refused(
      `${told}\n\n还要先定下来，什么都没有写：\n${imported.questions.map((question) => `  ${question}`).join('\n')}`,
    );
  }
  if (imported.files.every(({ added, rewritten }) => added + rewritten.length === 0)) {
    return { files: [], sound: true, report: `${told}\n\n和表里的一样，没有要写的。` };
  }
  const own = new Set(check(before).map(formatProblem));
  const texts = new Map(imported.files.map(({ file, text }) => [file, text]));
  const problems = check(await readProject(overlay(files, texts), null)).filter(
    (problem) => texts.has(problem.file) || !own.has(formatProblem(problem)),
  );
  const found =
    problems.length === 0 ? '' : `\n\n${formatReport(problems.map(inWorkbook(imported.files)), 'check-only')}`;
  if (hasErrors(problems)) {
    return refused(`${told}${found}\n\n有错误，什么都没有写。在工作簿里照上面说的改，存盘后再导入一次。`);
  }
  return { files: imported.files, sound: true, report: told + found };
}

/** A problem with the place in the workbook beside it: that is where it is mended. */
function inWorkbook(imported: readonly ImportedFile[]): (problem: Problem) => Problem {
  return (problem) => {
    const origin = imported.find(({ file }) => file === problem.file)?.origins.get(problem.row ?? 0);
    if (!origin) return problem;
    return { ...problem, message: `${problem.message}（工作簿「${origin.sheet}」第${String(origin.row)}行）` };
  };
}
