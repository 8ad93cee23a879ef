import type { Fault } from '../../csv/fault.ts';
import { nearestOf } from '../nearest.ts';
import { hasAllIds, type Project, type ReleasedPage } from '../project.ts';
import { pagesOf, TABLES_WITH_PAGES } from '../released.ts';
import type { Rule } from '../rule.ts';

/** Whether everything was read that could have the page: what is in a broken file may still be there. */
const canTell = (project: Project, file: string): boolean =>
  !project.faults.some(({ code, file: at }) => at === file && code === 'article-head') &&
  TABLES_WITH_PAGES.every((table) => !file.startsWith(`data/${table}`) || hasAllIds(project, table, file));

/** `/metrics/plates-cleared/` → `plates-cleared`. */
const idOf = (address: string): string => address.split('/').at(-2) ?? '';
/** `/metrics/plates-cleared/` → `/metrics/`. */
const kindOf = (address: string): string => address.slice(0, -idOf(address).length - 1);

/** Where more pages have vanished than this, they were not renamed one by one. */
const MOST_SUGGESTIONS = 200;

/** Finds what a page that vanished is called now: a new one of its kind with its name, or with nearly its id. */
function newNames(added: readonly ReleasedPage[]): (address: string, name: string) => string | null {
  const kinds = new Map<string, { byName: Map<string, string>; ids: string[] }>();
  for (const { address, name } of added) {
    const kind = kinds.get(kindOf(address)) ?? { byName: new Map<string, string>(), ids: [] };
    kinds.set(kindOf(address), kind);
    kind.ids.push(idOf(address));
    if (name !== '' && !kind.byName.has(name)) kind.byName.set(name, address);
  }
  const finders = new Map([...kinds].map(([kind, { ids }]) => [kind, nearestOf(ids)]));
  let count = 0;
  return (address, name) => {
    const kind = kindOf(address);
    // Figures are numbered: a number that is near says nothing of what became of them.
    if (kind === '/figures/' || ++count > MOST_SUGGESTIONS) return null;
    const close = finders.get(kind)?.(idOf(address)) ?? null;
    return kinds.get(kind)?.byName.get(name) ?? (close === null ? null : `${kind}${close}/`);
  };
}

export const idChanged: Rule = {
  code: 'id-changed',
  level: 'error',
  title: '上一版有、这一版没有',
  example: {
    file: 'data/certificates.csv',
    value: 'ziniu-guanxi-gongzheng',
    detail: {
      name: '子女（亲子）关系公证',
      address: '/certificates/ziniu-guanxi-gongzheng/',
      today: '2026-11-28',
      now: 'ziniu-gongzheng',
      to: '/certificates/ziniu-gongzheng/',
    },
  },
  message: (fault) => {
    const { name = '', address = '', now = '' } = fault.detail ?? {};
    const was = `上一版有「${fault.value ?? ''}」${name === '' ? '' : `（${name}）`}，这一版没有，读者存下的网址 ${address} 会打不开`;
    return now === '' ? was : `${was}；现在叫「${now}」`;
  },
  remedy: (fault) => {
    const { address = '', to = '', today = '' } = fault.detail ?? {};
    return `把它放回来，编号和文件名定了不改；确实要撤掉或改名，在 redirects.csv 加一行：${address},${to === '' ? '〈该看哪一页〉' : to},${today === '' ? '〈日期〉' : today},〈原因〉`;
  },
  find: (project) => {
    if (project.released === null) return [];
    const pages = pagesOf(project);
    const known = new Set([
      ...pages.map(({ address }) => address),
      ...project.tables.redirects.map((row) => row.value.from),
    ]);
    const before = new Set(project.released.map(({ address }) => address));
    const renamed = newNames(pages.filter(({ address }) => !before.has(address)));
    return project.released.flatMap(({ address, name, file }): Fault[] => {
      if (known.has(address) || !canTell(project, file)) return [];
      const now = renamed(address, name);
      return [
        {
          code: 'id-changed',
          file,
          value: idOf(address),
          detail: {
            name,
            address,
            today: project.today ?? '',
            ...(now ? { now: idOf(now), to: now } : {}),
          },
        },
      ];
    });
  },
};
