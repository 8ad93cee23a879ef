/** The workflow files of three code hosts: they can be read, and every command in them is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const files = [
  ...readdirSync('.github/workflows').map((name) => join('.github/workflows', name)),
  '.gitlab-ci.yml',
  ...readdirSync('.workflow').map((name) => join('.workflow', name)),
];

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> })
  .scripts;

/** Every text below a key, whatever its depth. */
function below(value: unknown, keys: ReadonlySet<string>, inside = false): string[] {
  if (typeof value === 'string') return inside ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => below(one, keys, inside));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => below(one, keys, inside || keys.has(key)));
}

const COMMANDS = new Set(['run', 'script', 'commands']);

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = parse(text) as unknown;
  const commands = below(workflow, COMMANDS);

  test('runs commands of package.json, and nothing of npm besides', () => {
    const used = commands.flatMap((command) => [...command.matchAll(/\bnpm (?:run (?:-s )?([a-z:]+)|(ci|test))/gu)]);
    expect(used.length).toBeGreaterThan(0);
    expect(
      used.map((match) => match[1] ?? match[2] ?? '').filter((name) => name !== 'ci' && !(name in scripts)),
    ).toEqual([]);
    expect(commands.join('\n').match(/(?<!\.)\bnpm (?!run |ci|test)\S+/gu) ?? []).toEqual([]);
  });

  test('no text of a pull request becomes part of a command', () => {
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });
});

test('a change is checked before it is merged, and the report is written under it, on each host', () => {
  for (const file of ['.github/workflows/check.yml', '.gitlab-ci.yml', '.workflow/pull-request.yml']) {
    const commands = below(parse(readFileSync(file, 'utf8')) as unknown, COMMANDS).join('\n');
    for (const command of ['npm ci', 'npm run -s check', 'npm run -s review', 'npm run -s build', 'review.md'])
      expect([file, command, commands.includes(command)]).toEqual([file, command, true]);
  }
});
