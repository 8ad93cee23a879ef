/**
 * The runs of characters of the source texts as hashes, so that a test can tell a carried-over sentence without the
 * texts, which are not ours to publish. Made by `node tests/support/source-runs.ts DIR` from the folder of the texts.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runsOf } from '../../src/check/own-words.ts';

const FILE = new URL('../fixtures/source-runs.bin', import.meta.url);

/** Bytes kept of each hash: with 40,000 runs a false alarm is one in billions. */
const BYTES = 6;

/** The hash a run is kept as. */
export const hashOf = (run: string): string =>
  createHash('sha256')
    .update(run)
    .digest('hex')
    .slice(0, BYTES * 2);

/** All hashes of the source texts. */
export function sourceRuns(): ReadonlySet<string> {
  const bytes = readFileSync(FILE);
  const hashes = new Set<string>();
  for (let i = 0; i < bytes.length; i += BYTES) hashes.add(bytes.subarray(i, i + BYTES).toString('hex'));
  return hashes;
}

const [, script, folder] = process.argv;
if (script?.endsWith('source-runs.ts') && folder !== undefined) {
  const runs = readdirSync(folder).flatMap((file) => runsOf(readFileSync(join(folder, file), 'utf8')));
  const hashes = [...new Set(runs.map(hashOf))].sort();
  writeFileSync(FILE, Buffer.from(hashes.join(''), 'hex'));
  console.log(`${String(hashes.length)} runs`);
}
