/** Which district or list a sheet belongs to, from what the editor wrote: a code, a name, a title that has the name in it. */
import type { Project } from '../check/project.ts';
import type { TableName } from '../schema/index.ts';

/** Something a file can be named after. */
export interface Key {
  readonly id: string;
  readonly name: string;
  /** Everything it is called. */
  readonly names: readonly string[];
}

const squeeze = (text: string): string => text.replace(/[\s\u3000《》〈〉]+/gu, '');

/** All districts, or all lists. */
export function keysOf(project: Pick<Project, 'tables'>, table: TableName): Key[] {
  if (table === 'districts') {
    return project.tables.districts.map(({ value }) => ({
      id: value.code,
      name: value.name,
      names: [value.code, value.name, ...value.aliases, ...value.formerNames].map(squeeze),
    }));
  }
  return project.tables['duty-lists'].map(({ value }) => ({
    id: value.id,
    name: value.title,
    names: [value.id, value.title].map(squeeze),
  }));
}

/** The keys a text is, exactly; a name of two places gives both. */
export const keysNamed = (keys: readonly Key[], text: string): Key[] => {
  const wanted = squeeze(text);
  return wanted === '' ? [] : keys.filter((key) => key.names.includes(wanted));
};

/**
 * The keys a longer text speaks of, e.g. a file name or a title above the table: those of the longest name in it,
 * so that 呼和浩特市新城区 is not taken for 呼和浩特市.
 */
export function keysIn(keys: readonly Key[], text: string): Key[] {
  const inside = squeeze(text);
  let longest = 0;
  let found: Key[] = [];
  for (const key of keys)
    for (const name of key.names) {
      if (name.length < 2 || name.length < longest || !inside.includes(name)) continue;
      if (name.length > longest) [longest, found] = [name.length, []];
      if (!found.includes(key)) found.push(key);
    }
  return found;
}
