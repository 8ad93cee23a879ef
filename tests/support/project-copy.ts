/** A copy of the project to build, break and repair, without touching the one under test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { projectRoot } from './built-site.ts';
import type { Contents } from './project.ts';

/** What a build is made from. */
const ingredients = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public', 'data', 'content'];

export interface Finished {
  readonly status: number | null;
  /** What it said, on both channels, without colours. */
  readonly output: string;
}

export class ProjectCopy {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'mingbai-'));
    for (const name of ingredients) cpSync(join(projectRoot, name), join(this.root, name), { recursive: true });
    // A folder of links, not a link to the folder: what tools cache in node_modules stays the copy's own.
    const installed = join(projectRoot, 'node_modules');
    mkdirSync(join(this.root, 'node_modules'));
    for (const name of readdirSync(installed)) {
      if (/^\.(?!bin$)/u.test(name)) continue;
      symlinkSync(join(installed, name), join(this.root, 'node_modules', name));
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  /** Puts another project's data and articles in the place of this one's. */
  replaceContents(contents: Contents): void {
    for (const folder of ['data', 'content']) rmSync(join(this.root, folder), { recursive: true });
    for (const [path, content] of Object.entries(contents)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  /** The files of a folder, as paths below the project. */
  files(folder: string): string[] {
    return readdirSync(join(this.root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort();
  }

  /** A folder's files with the hash of what is in them. */
  hashes(folder: string): Record<string, string> {
    return Object.fromEntries(
      this.files(folder).map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(this.root, file)))
          .digest('hex'),
      ]),
    );
  }

  /**
   * Writes a cell of a CSV file.
   *
   * @param row as a spreadsheet counts it: the header is row 1
   * @returns what stood there
   */
  setCell(file: string, row: number, column: string, value: string): string {
    const rows = this.rows(file);
    const index = rows[0]?.indexOf(column) ?? -1;
    const cells = rows[row - 1];
    if (!cells || index === -1) throw new Error(`${file} has no ${column} in row ${row}`);
    const before = cells[index] ?? '';
    cells[index] = value;
    this.write(file, this.format(rows));
    return before;
  }

  /** A CSV file's rows, with its header. */
  rows(file: string): string[][] {
    return Papa.parse<string[]>(this.read(file).replace(/^\uFEFF/u, ''), { delimiter: ',', skipEmptyLines: true }).data;
  }

  /** Rows as the text of a CSV file. */
  format(rows: string[][]): string {
    return `${Papa.unparse(rows, { newline: '\n' })}\n`;
  }

  /** Starts one of the project's commands, e.g. `build`, on the Node this test runs on. */
  start(command: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
    // What the test runner has set is none of the command's business.
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(?:NODE_ENV|VITEST|FORCE_COLOR|NODE_OPTIONS|DEV|PROD|MODE|BASE_URL|TEST|SSR)/u.test(name),
    );
    return spawn(process.execPath, [`src/cli/${command}.ts`], {
      cwd: this.root,
      env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Runs one of the project's commands to its end. */
  run(command: string, env: Readonly<Record<string, string>> = {}): Promise<Finished> {
    const child = this.start(command, env);
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    return new Promise((done, fail) => {
      child.once('error', fail);
      child.once('close', (status) => done({ status, output }));
    });
  }
}
