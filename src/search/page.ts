/** The search page: asks Pagefind, shows results. Nothing is loaded before there is something to look for. */
import { queryPairs } from './query.ts';

/** The part of Pagefind's browser API used here. */
interface PagefindModule {
  createInstance(options: { ranking: { metaWeights: Readonly<Record<string, number>> } }): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
}
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindData>;
}
interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly plain_excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const SHOWN = 20;
/** A pair on more than this share of what was found says little about any page. */
const COMMON_SHARE = 0.35;

let instance: Promise<PagefindInstance> | null = null;

/**
 * Pagefind, told not to segment queries: it reads the document's language once, while the instance is made, and cuts a
 * Chinese query into words that need not be the index's. Without a language, the pairs we pass are looked up as they
 * are, and all of them together find exactly the pages that have the phrase.
 */
function open(bundle: string): Promise<PagefindInstance> {
  instance ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ bundle)) as PagefindModule;
    const root = document.documentElement;
    const language = root.lang;
    root.lang = 'und';
    try {
      const opened = pagefind.createInstance({ ranking: { metaWeights: { title: 5, k: 5, d: 3 } } });
      await opened.init();
      return opened;
    } finally {
      root.lang = language;
    }
  })();
  instance.catch(() => {
    instance = null;
  });
  return instance;
}

/** Pages with every pair first; when they are few, pages with some of the rarer pairs. */
async function find(pagefind: PagefindInstance, pairs: readonly string[]): Promise<PagefindResult[]> {
  if (pairs.length === 0) return [];
  const all = [...(await pagefind.search(pairs.join(' '))).results];
  if (all.length >= 10 || pairs.length === 1) return all;
  const each = await Promise.all(pairs.map((pair) => pagefind.search(pair)));
  const most = Math.max(...each.map(({ results }) => results.length));
  const rare = each.filter(({ results }) => results.length > 0 && results.length <= Math.max(COMMON_SHARE * most, 20));
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  for (const { results } of rare.length > 0 ? rare : each) {
    for (const result of results) {
      const score = (scores.get(result.id)?.score ?? 0) + result.score;
      scores.set(result.id, { result, score });
    }
  }
  const known = new Set(all.map((result) => result.id));
  const some = [...scores.values()].filter(({ result }) => !known.has(result.id)).sort((a, b) => b.score - a.score);
  return [...all, ...some.map(({ result }) => result)];
}

/** Pagefind answers a word it does not know with words that begin alike; a page must have some of the question itself. */
const answers = (data: PagefindData, pairs: readonly string[]): boolean => {
  const text = [data.content, ...Object.values(data.meta)].join(' ').normalize('NFKC').toLowerCase();
  return pairs.some((pair) => text.includes(pair));
};

/** A result as a list item. Titles and excerpts come from data: they are set as text, never as HTML. */
function item(data: PagefindData): HTMLLIElement {
  const li = document.createElement('li');
  const heading = document.createElement('p');
  const link = document.createElement('a');
  link.href = data.url;
  link.textContent = data.meta['title'] ?? data.url;
  heading.append(link);
  const type = data.filters['类型']?.[0];
  if (type) {
    const tag = document.createElement('span');
    tag.className = 'tag';
    tag.textContent = type;
    heading.append(' ', tag);
  }
  const excerpt = document.createElement('p');
  excerpt.className = 'small soft';
  excerpt.textContent = data.plain_excerpt;
  li.append(heading, excerpt);
  return li;
}

const input = document.querySelector<HTMLInputElement>('#page-search');
const list = document.querySelector<HTMLOListElement>('#results');
const status = document.querySelector<HTMLElement>('#search-status');

async function show(question: string): Promise<void> {
  if (!list || !status) return;
  list.replaceChildren();
  if (question.trim() === '') {
    status.textContent = '在上面输入要找的词，例如证明的名字、地名或数字。';
    return;
  }
  status.textContent = '正在搜索……';
  try {
    const pagefind = await open(status.dataset['bundle'] ?? '');
    const pairs = queryPairs(question);
    const results = await find(pagefind, pairs);
    const loaded = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    const shown = loaded.filter((data) => answers(data, pairs));
    const count = results.length - (loaded.length - shown.length);
    list.replaceChildren(...shown.map(item));
    status.textContent =
      shown.length === 0
        ? `没有找到「${question}」。换个说法试试，或从下面的目录找，也可以拨 12345 问。`
        : `找到 ${String(count)} 个结果${results.length > SHOWN ? `，显示前 ${String(SHOWN)} 个` : ''}。`;
  } catch {
    status.textContent = '搜索没有打开。可以从下面的目录找，或刷新再试。';
  }
}

const question = new URL(location.href).searchParams.get('q') ?? '';
if (input) input.value = question;
void show(question);
