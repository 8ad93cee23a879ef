/** What `npm run new` has been told so far, laid over the project and checked there; written only when all of it holds. */
import { check } from '../check/index.ts';
import { formatProblem, type Problem } from '../check/problem.ts';
import type { Project } from '../check/project.ts';
import type { Files } from '../dataset/files.ts';
import { overlay } from '../dataset/overlay.ts';
import { readProject } from '../dataset/read-project.ts';

/** Where questions are put: a terminal, or a test. */
export interface Terminal {
  /** Null where there are no more answers. */
  ask(question: string): Promise<string | null>;
  say(text: string): void;
}

/** The answers ended before everything was said. */
export class Stopped extends Error {}

export class Session {
  /** The project as it is. */
  readonly project: Project;
  /** Today, e.g. `2026-11-28`. */
  readonly today: string;
  readonly #files: Files;
  readonly #terminal: Terminal;
  readonly #texts = new Map<string, string>();
  readonly #known: ReadonlySet<string>;

  private constructor(files: Files, project: Project, today: string, terminal: Terminal) {
    this.#files = files;
    this.project = project;
    this.today = today;
    this.#terminal = terminal;
    this.#known = new Set(check(project).map(formatProblem));
  }

  static async start(files: Files, today: string, terminal: Terminal): Promise<Session> {
    return new Session(files, await readProject(files, null, { today }), today, terminal);
  }

  /** @throws Stopped where there is no answer any more */
  async ask(question: string): Promise<string> {
    const answer = await this.#terminal.ask(question);
    if (answer === null) throw new Stopped();
    return answer.trim();
  }

  say(text: string): void {
    this.#terminal.say(text);
  }

  /** A file's bytes as they are, without what was said since; null where there is no such file. */
  async before(file: string): Promise<Uint8Array | null> {
    const folder = file.split('/').slice(0, -1).join('/');
    return (await this.#files.list(folder)).includes(file) ? this.#files.read(file) : null;
  }

  /** Keeps what a file is to say. */
  put(file: string, text: string): void {
    this.#texts.set(file, text);
  }

  /** What is wrong because of what was said. */
  async problems(): Promise<Problem[]> {
    const project = await readProject(overlay(this.#files, this.#texts), null, { today: this.today });
    return check(project).filter((problem) => !this.#known.has(formatProblem(problem)));
  }

  /** What there is to write, by file. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }
}
