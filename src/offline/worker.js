/**
 * The service worker: what has been visited, and the answers about certificates, can be read without a network.
 *
 * Whoever is online gets what the server has, always: a corrected figure must not stay as it was. A copy is shown only
 * where the network fails, or keeps a reader waiting for long, and the page then says so.
 *
 * `OFFLINE` is put in front of this file by `manifest.ts`: the base path, and the addresses of pages to keep with the
 * hash of each. A new build has other hashes, so the browser sees another file and installs it in this one's place.
 */
/* global OFFLINE */

/** Pages a reader has opened; the newest stand last. */
const VISITED = `mingbai ${OFFLINE.base} visited`;
/** Pages kept ahead of a visit, under their address and hash. */
const KEPT = `mingbai ${OFFLINE.base} kept`;
/** Style sheets and scripts of both. */
const ASSETS = `mingbai ${OFFLINE.base} assets`;

const MOST_VISITED = 60;
const MOST_ASSETS = 60;
/** How long a reader who has a copy waits for the network. */
const PATIENCE = 4000;

const isAsset = (path) =>
  path.startsWith(`${OFFLINE.base}_astro/`) || ['prefs.js', 'favicon.svg'].some((file) => path === OFFLINE.base + file);

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll(OFFLINE.first).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

async function takeOver() {
  await self.clients.claim();
  const kept = await caches.open(KEPT);
  const wanted = { ...OFFLINE.first, ...OFFLINE.later };
  for (const { url } of await kept.keys()) {
    if (!(new URL(url).pathname in wanted)) await kept.delete(url);
  }
  // The pages that are open were loaded before there was a worker to keep them.
  for (const { url } of await self.clients.matchAll({ type: 'window' })) {
    const path = new URL(url).pathname;
    const response = await fetch(path).catch(() => null);
    if (response) await keepVisited(path, response);
  }
}

self.addEventListener('message', (event) => {
  const { what, place } = event.data ?? {};
  if (what === 'later') event.waitUntil(keepLater(place));
  if (what === 'ahead') event.waitUntil(askAhead(event.data.path));
  if (what === 'copy') event.source?.postMessage({ copyOf: copies.get(event.source.id) ?? null });
});

/** Pages a finger or a pointer rests on → the server's answer, on its way. */
const ahead = new Map();
/** How old an answer may be that was asked for ahead of the click. */
const FRESH = 10_000;

async function askAhead(path) {
  if (typeof path !== 'string' || !path.startsWith(OFFLINE.base) || ahead.has(path)) return;
  const asked = fetch(path);
  ahead.set(path, asked);
  setTimeout(() => ahead.delete(path), FRESH);
  await asked.catch(() => ahead.delete(path));
}

/** The server's answer, where it has been asked for ahead: that one. */
async function load(request, url) {
  const asked = url.search === '' ? ahead.get(url.pathname) : undefined;
  ahead.delete(url.pathname);
  const response = await asked?.catch(() => undefined);
  return response?.ok && !response.redirected ? response : fetch(request);
}

/** Answers, and those of the place a reader has chosen, one after another: nothing else is to wait for them. */
async function keepLater(place) {
  await keepAll(OFFLINE.later);
  if (!/^\d{6,12}(?:-[a-z0-9]+)?$/u.test(place ?? '')) return;
  const path = `${OFFLINE.base}districts/${place}/certificates/`;
  const response = await fetch(path).catch(() => null);
  if (response) await keepVisited(path, response);
}

/** Keeps pages that are not kept in this version yet. */
async function keepAll(pages) {
  const kept = await caches.open(KEPT);
  for (const [path, hash] of Object.entries(pages)) {
    const key = `${path}?${hash}`;
    if (await kept.match(key)) continue;
    const response = await fetch(path).catch(() => null);
    // Without a network the rest comes another time.
    if (response === null) return;
    if (!isPage(response)) continue;
    await keepAssets(await response.clone().text());
    await kept.delete(path, { ignoreSearch: true });
    await kept.put(key, response);
  }
}

const isPage = (response) =>
  response.ok && !response.redirected && /^text\/html/u.test(response.headers.get('content-type') ?? '');

async function keepVisited(path, response) {
  if (!isPage(response)) return;
  const visited = await caches.open(VISITED);
  await keepAssets(await response.clone().text());
  await visited.delete(path);
  await visited.put(path, response);
  await keepFew(visited, MOST_VISITED);
}

/** What a page's HTML names, and what those scripts import. */
async function keepAssets(text) {
  for (const [, address] of text.matchAll(/(?:src|href)="([^"]+)"/gu)) {
    if (isAsset(address)) await keepAsset(new URL(address, self.location.href));
  }
}

async function keepAsset(url) {
  const assets = await caches.open(ASSETS);
  if (await assets.match(url)) return;
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return;
  await assets.put(url, response.clone());
  await keepFew(assets, MOST_ASSETS);
  if (!url.pathname.endsWith('.js')) return;
  for (const [, part] of (await response.text()).matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/gu)) {
    await keepAsset(new URL(part, url));
  }
}

async function keepFew(cache, most) {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

/** Open pages that are copies → when the copy was made. */
const copies = new Map();

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(OFFLINE.base)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(event, url));
  else if (isAsset(url.pathname)) event.respondWith(openAsset(request, url));
});

/** The page as the server has it; its copy where the network fails or takes too long; else what to do without one. */
async function openPage(event, url) {
  const path = url.pathname;
  const copy = await findCopy(path);
  const loading = load(event.request, url).then((response) => {
    event.waitUntil(keepVisited(path, response.clone()));
    return response;
  });
  if (!copy) return loading.catch(async () => (await findCopy(OFFLINE.notice)) ?? Response.error());
  const late = new Promise((done) => setTimeout(done, PATIENCE, null));
  const response = await Promise.race([loading, late]).catch(() => null);
  if (response) return response;
  // What comes late is still kept for the next time.
  event.waitUntil(loading.catch(() => null));
  copies.set(event.resultingClientId, copy.headers.get('date'));
  return copy;
}

/** The newer of the copies of a page. */
async function findCopy(path) {
  const [visited, kept] = await Promise.all([
    caches.open(VISITED).then((cache) => cache.match(path)),
    caches.open(KEPT).then((cache) => cache.match(path, { ignoreSearch: true })),
  ]);
  if (!visited || !kept) return visited ?? kept;
  const made = (response) => Date.parse(response.headers.get('date') ?? '') || 0;
  return made(kept) > made(visited) ? kept : visited;
}

/** A file whose name has its hash never changes; of the others the server's comes first. */
async function openAsset(request, url) {
  const assets = await caches.open(ASSETS);
  const copy = await assets.match(url);
  if (copy && url.pathname.includes('/_astro/')) return copy;
  try {
    const response = await fetch(request);
    if (response.ok) {
      await assets.put(url, response.clone());
      await keepFew(assets, MOST_ASSETS);
    }
    return response;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}
