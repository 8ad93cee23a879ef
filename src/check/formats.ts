/** Problems in the forms other programs show them in. */
import { catalogue } from './catalogue.ts';
import { formatProblem, type Level, type Problem } from './problem.ts';

/** The page of the handbook on which every kind of problem has its place. */
export const ERRORS_PAGE = '/editing/errors/';

/**
 * Where a kind of problem is explained.
 *
 * @param site the site's address with its base path, e.g. `https://example.org/mingbai/`; '' where it is not known
 */
export const helpOf = (code: string, site: string): string =>
  `${site === '' ? '/' : site}${ERRORS_PAGE.slice(1)}#${code}`;

/** For programs: every problem with what it is about, its whole message and where it is explained. */
export const asJson = (problems: readonly Problem[], site: string): string =>
  JSON.stringify(
    {
      problems: problems.map((problem) => ({
        ...problem,
        text: formatProblem(problem),
        help: helpOf(problem.code, site),
      })),
    },
    null,
    2,
  );

const GITHUB_LEVELS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/** GitHub ends a command at a line end and its properties at a comma or colon. */
const inMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands: GitHub shows each problem beside its line of the pull request. */
export const asGithub = (problems: readonly Problem[]): string =>
  problems
    .map((problem) => {
      const place = `file=${inProperty(problem.file)},line=${String(problem.line ?? 1)}`;
      return `::${GITHUB_LEVELS[problem.level]} ${place},title=${inProperty(problem.code)}::${inMessage(formatProblem(problem))}`;
    })
    .join('\n');

const SARIF_LEVELS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/** SARIF 2.1.0, which code hosts and editors read. */
export function asSarif(problems: readonly Problem[], site: string): string {
  const found = new Set(problems.map(({ code }) => code));
  const rules = catalogue()
    .flatMap(({ entries }) => entries)
    .filter(({ code }) => found.has(code))
    .map(({ code, title, level }) => ({
      id: code,
      shortDescription: { text: title },
      helpUri: helpOf(code, site),
      defaultConfiguration: { level: SARIF_LEVELS[level] },
    }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'mingbai', rules } },
          results: problems.map((problem) => ({
            ruleId: problem.code,
            level: SARIF_LEVELS[problem.level],
            message: { text: formatProblem(problem) },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(problem.file) },
                  region: { startLine: problem.line ?? 1 },
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );
}

/** Text that Markdown shows letter by letter: values from tables must not become links, pictures or mentions. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
