import type { Fault } from '../../csv/fault.ts';
import { nearest } from '../nearest.ts';
import { isWhole, type Project } from '../project.ts';
import { pagesOf, TABLES_WITH_PAGES } from '../released.ts';
import type { Rule } from '../rule.ts';

/** Whether everything was read that could have the page: what is in a broken file may still be there. */
const canTell = (project: Project, file: string): boolean =>
  !project.faults.some(({ code, file: at }) => at === file && code === 'article-head') &&
  TABLES_WITH_PAGES.every((table) => !file.startsWith(`data/${table}`) || isWhole(project, table, file));

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
    const added = pages.filter(({ address }) => !before.has(address));
    return project.released.flatMap(({ address, name, file }): Fault[] => {
      if (known.has(address) || !canTell(project, file)) return [];
      const id = address.split('/').at(-2) ?? '';
      const kind = address.slice(0, -id.length - 1);
      // Figures are numbered: a number that is near says nothing of what became of them.
      const candidates = kind === '/figures/' ? [] : added.filter((page) => page.address.startsWith(kind));
      const close = nearest(
        id,
        candidates.map((page) => page.address.split('/').at(-2) ?? ''),
      );
      const now =
        candidates.find((page) => page.name === name && name !== '') ??
        candidates.find((page) => page.address === `${kind}${close ?? ''}/`);
      return [
        {
          code: 'id-changed',
          file,
          value: id,
          detail: {
            name,
            address,
            today: project.today ?? '',
            ...(now ? { now: now.address.split('/').at(-2) ?? '', to: now.address } : {}),
          },
        },
      ];
    });
  },
};
