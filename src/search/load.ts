/** What a search needs, loaded once and only when somebody reaches for it. */
import { openPagefind, type PagefindInstance } from './full.ts';
import { openQuickInSteps, type Quick } from './quick.ts';
import type { QuickFile } from './quick-file.ts';

let quick: Promise<Quick> | null = null;
let full: Promise<PagefindInstance> | null = null;

/** Each goes another way through the search: letters, a question, a number, a place, an office, a slip of the pen. */
const WAKING = [
  'zm',
  '居住证明去哪里开',
  '140项',
  '证',
  '省里的牌子有多少',
  '派出所开什么证明',
  'zhengming',
  '亲属关系证',
  '死亡正明',
  '村委会 开会',
];

let attempts = 0;

/** The quick index. A failed attempt is made again the next time; the first one takes what is on its way already. */
export function loadQuick(address: string, onItsWay?: Promise<Response>): Promise<Quick> {
  quick ??= (attempts++ === 0 && onItsWay ? onItsWay : fetch(address)).then(async (response) => {
    if (!response.ok) throw new Error(`${String(response.status)} ${address}`);
    const opened = await openQuickInSteps((await response.json()) as QuickFile);
    // The first searches make tables the next ones have, and wake what reads Chinese: better before the first key than at it.
    for (const typed of WAKING) whenIdle(() => void opened.search(opened.read(typed), { limit: 1 }));
    return opened;
  });
  quick.catch(() => {
    quick = null;
  });
  return quick;
}

/** Pagefind. `tag`: see src/search/ahead.ts. */
export function loadFull(bundle: string, tag: string): Promise<PagefindInstance> {
  full ??= openPagefind(bundle, tag);
  full.catch(() => {
    full = null;
  });
  return full;
}

/** The place the visitor chose to be remembered (see src/place.ts); empty where there is none. */
export function rememberedPlace(): string {
  try {
    return /^(\d{6,12}(?:-[a-z0-9]+)?) /u.exec(localStorage.getItem('mingbai-place') ?? '')?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Runs when the browser has nothing better to do. */
export const whenIdle = (task: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 200);
};
