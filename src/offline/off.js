/** Takes the place of the service worker of a site that has switched it off: clears what was kept, and is gone. */
/* global OFFLINE */

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(clear());
});

async function clear() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`mingbai ${OFFLINE.base} `)) await caches.delete(name);
  }
  await self.registration.unregister();
}
