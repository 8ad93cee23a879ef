/** One row of a table, asked for cell by cell; each answer is checked by the checker itself, in its own words. */
import { rules } from '../check/rules/index.ts';
import type { Problem } from '../check/problem.ts';
import { decode } from '../csv/decode.ts';
import { readRecords } from '../csv/records.ts';
import { writeSource } from '../csv/write.ts';
import { tableOf } from '../schema/paths.ts';
import type { Column } from '../schema/table.ts';
import type { Session } from './session.ts';

/** Cells by column. */
export type Cells = Readonly<Record<string, string>>;

/** Rules that look at one cell, or at what it names: they can judge an answer before the row is whole. */
const AT_ONCE: ReadonlySet<string> = new Set([
  ...rules.filter((rule) => rule.find === undefined).map((rule) => rule.code),
  'foreign-key',
  'duplicate-id',
]);

/** What an editor types to leave a cell empty that has a proposal. */
const EMPTY = '空';

const quotes = (problem: Problem, column: string): boolean =>
  problem.column === column ||
  problem.column?.split('＋').includes(column) === true ||
  `${problem.message}${problem.remedy}`.includes(`「${column}」`);

const asSentence = (text: string): string => (/[？。]$/u.test(text) ? text : `${text}。`);

export class RowDraft {
  readonly file: string;
  readonly row: number;
  readonly #session: Session;
  readonly #above: string;
  readonly #header: readonly string[];
  readonly #columns: ReadonlyMap<string, Column<unknown>>;
  readonly #cells: Map<string, string>;
  readonly #proposals: Cells;
  readonly #fixed: Cells;

  private constructor(
    session: Session,
    file: string,
    above: string,
    header: readonly string[],
    proposals: Cells,
    fixed: Cells,
  ) {
    this.#session = session;
    this.file = file;
    this.#above = above;
    this.#header = header;
    this.row = readRecords(file, above).records.length + 1;
    const columns = Object.values(tableOf(file)?.table.columns ?? {});
    this.#columns = new Map(columns.map((column) => [column.header, column]));
    this.#proposals = proposals;
    this.#fixed = fixed;
    this.#cells = new Map(Object.entries(fixed));
  }

  /**
   * Begins a row at the end of a file.
   *
   * @param above what the session has for the file already, where this is not its first row
   * @param proposals what is filled in unless somebody says otherwise
   * @param fixed what is known and not asked for
   */
  static async begin(session: Session, file: string, proposals: Cells, fixed: Cells = {}): Promise<RowDraft> {
    const place = tableOf(file);
    if (!place) throw new Error(`no table has ${file}`);
    const bytes = session.texts.get(file) ?? (await session.before(file));
    const text = bytes === null ? null : typeof bytes === 'string' ? bytes : decode(file, bytes).text;
    const own = Object.values(place.table.columns).map((column) => column.header);
    const header = text === null ? own : (readRecords(file, text).records[0]?.cells ?? []).map((cell) => cell.trim());
    const above = text === null ? writeSource([own]) : text.endsWith('\n') ? text : `${text}\n`;
    return new RowDraft(session, file, above, header, proposals, fixed);
  }

  /** What stands in a cell. */
  cell(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  /** Asks for every column that is not known. */
  async ask(): Promise<this> {
    for (const name of this.#header) if (this.#fixed[name] === undefined) await this.#askCell(name);
    this.#keep();
    return this;
  }

  /** Asks once more for the cells these problems speak of. @returns whether there was one to ask for */
  async askAgain(problems: readonly Problem[]): Promise<boolean> {
    const own = problems.filter((problem) => problem.file === this.file && problem.row === this.row);
    const names = this.#header.filter(
      (name) => this.#fixed[name] === undefined && own.some((problem) => quotes(problem, name)),
    );
    if (names.length === 0) return false;
    for (const problem of own) this.#say(problem);
    for (const name of names) await this.#askCell(name, this.cell(name));
    return true;
  }

  async #askCell(name: string, now = this.#proposals[name] ?? ''): Promise<void> {
    const column = this.#columns.get(name);
    if (!column) return;
    const words = column.cell.words ?? [];
    const hints = [
      column.meaning,
      words.length === 0 || words.every((word) => column.meaning.includes(word)) ? '' : `可以写 ${words.join('、')}`,
      column.need === 'optional' ? '可以不写' : '',
    ].filter((hint) => hint !== '');
    const proposal =
      now === '' ? '' : `\n  按回车就用「${now}」${column.need === 'optional' ? `，不要的写「${EMPTY}」` : ''}`;
    for (;;) {
      const answer = await this.#session.ask(`${name}：${hints.join('；')}${proposal}\n> `);
      this.#cells.set(name, answer === '' ? now : answer === EMPTY ? '' : answer);
      this.#keep();
      const wrong = (await this.#session.problems()).find(
        (problem) =>
          problem.file === this.file &&
          problem.row === this.row &&
          problem.level === 'error' &&
          AT_ONCE.has(problem.code) &&
          (problem.column === name || problem.column?.split('＋').at(-1) === name),
      );
      if (!wrong) return;
      this.#say(wrong);
    }
  }

  #say(problem: Problem): void {
    this.#session.say(`  不行：${asSentence(problem.message)}${asSentence(problem.remedy)}`);
  }

  #keep(): void {
    this.#session.put(this.file, this.#above + writeSource([this.#header.map((name) => this.cell(name))]));
  }
}
