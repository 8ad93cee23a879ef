/** Starts the service worker where the site wants one, ends it where it does not, and says when a page is a copy. */
const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
const address = `${base}/sw.js`;
/** After the page has come: the answers to keep are not to take the line from it. */
const PAUSE = 3000;

const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
/** What to say above a copy; there only where the site wants a worker. */
const notice = document.documentElement.dataset['offline'];

/** What the worker tells of the page it is asked from. */
interface Told {
  /** When the copy on screen was made, as the server wrote the date; null where it is no copy. */
  readonly copyOf: string | null;
}

async function start(container: ServiceWorkerContainer): Promise<void> {
  await container.register(address);
  if (savesData()) return;
  setTimeout(() => {
    // By then a new version has taken the old one's place.
    void container.ready.then(({ active }) => active?.postMessage({ what: 'later', place: rememberedPlace() }));
  }, PAUSE);
}

/** Whoever pays by the megabyte is not sent what was not asked for. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

function rememberedPlace(): string | undefined {
  try {
    return localStorage.getItem('mingbai-place')?.split(' ')[0];
  } catch {
    return undefined;
  }
}

async function end(container: ServiceWorkerContainer): Promise<void> {
  for (const registration of await container.getRegistrations()) {
    const { scriptURL = '' } = registration.active ?? {};
    if (scriptURL !== new URL(address, location.href).href) continue;
    await registration.unregister();
    for (const name of await caches.keys()) if (name.startsWith(`mingbai ${base}/ `)) await caches.delete(name);
  }
}

/** How long a pointer rests on a link it means. */
const REST = 80;

/** A page is asked for while the finger is still on its link. */
function askAhead(container: ServiceWorkerContainer): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = ({ target, type }: Event): void => {
    clearTimeout(timer);
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.origin !== location.origin || link.search !== '' || !link.pathname.endsWith('/')) return;
    if (link.pathname === location.pathname || savesData()) return;
    const send = (): void => container.controller?.postMessage({ what: 'ahead', path: link.pathname });
    if (type === 'pointerdown') send();
    else timer = setTimeout(send, REST);
  };
  for (const type of ['pointerover', 'pointerdown']) document.addEventListener(type, ask, { passive: true });
}

function sayCopy(made: string): void {
  const day = new Date(made);
  const line = document.createElement('p');
  line.className = 'box warn wrap';
  line.setAttribute('role', 'status');
  const date = `${String(day.getFullYear())}年${String(day.getMonth() + 1)}月${String(day.getDate())}日`;
  line.textContent = notice?.replace('{date}', date) ?? '';
  document.querySelector('main')?.before(line);
}

if (workers) {
  workers.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.copyOf !== null) sayCopy(data.copyOf);
  });
  workers.controller?.postMessage({ what: 'copy' });
  if (notice !== undefined) askAhead(workers);
  const run = notice === undefined ? end : start;
  const after = (): void => void run(workers).catch(() => undefined);
  if (document.readyState === 'complete') after();
  else addEventListener('load', after);
}
