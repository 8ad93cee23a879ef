/** The bench in a thread of its own: checking 20,000 rows must not hold up the page. Loads everything at once, then needs no network. */
import type { Files } from '../dataset/files.ts';
import { Bench } from './bench.ts';
import type { Answer, Request } from './messages.ts';

let bench: Promise<Bench> | null = null;
/** Requests are answered one after the other. */
let queue: Promise<void> = Promise.resolve();

const answer = (message: Answer): void => {
  postMessage(message);
};

addEventListener('message', (event: MessageEvent<Request>) => {
  queue = queue
    .then(() => handle(event.data))
    .catch((error: unknown) => {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
});

async function handle(request: Request): Promise<void> {
  if (request.kind === 'start') {
    bench = load(request.published, request.today);
    answer({ kind: 'ready', places: (await bench).places() });
    return;
  }
  if (bench === null) throw new Error('not started');
  const on = await bench;
  if (request.kind === 'save') {
    const saved = on.save(request.id);
    if (saved) answer({ kind: 'saved', id: request.id, ...saved });
    return;
  }
  if (request.kind === 'open') for (const { name, bytes } of request.files) await on.open(name, bytes);
  else if (request.kind === 'place') on.place(request.id, request.path);
  else if (request.kind === 'close') on.close(request.id);
  else {
    const lines = on.edit(request.id, request.edit);
    if (request.edit.kind === 'fix') answer({ kind: 'fixed', id: request.id, lines });
  }
  answer({ kind: 'look', ...(await on.look(() => performance.now())) });
}

/** The published files, all in one. */
async function load(address: string, today: string): Promise<Bench> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const texts = new Map(Object.entries((await response.json()) as Record<string, string>));
  const paths = [...texts.keys()].sort();
  const published: Files = {
    list: (folder) => Promise.resolve(paths.filter((path) => path.startsWith(`${folder}/`))),
    read: (path) => Promise.resolve(new TextEncoder().encode(texts.get(path) ?? '')),
    stamp: () => Promise.resolve(''),
  };
  return Bench.start(published, { today });
}
