// Keeps the app's own files, so that the form for one concern opens without a line. The build writes the two lines below.
// It keeps no answer of the API, no query and nothing that anybody wrote.
const VERSION = 'unbuilt';
const FILES = [];

const CACHE = `contexture-app-${VERSION}`;
// A line that is there but carries nothing is as good as none.
const PATIENCE_MS = 4000;

self.addEventListener('install', (event) => {
  const files = FILES.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('contexture-app-') && name !== CACHE;
  const clear = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(clear.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) {
    return;
  }
  const page = request.mode === 'navigate';
  // A navigation to a file, such as a download, is the browser's.
  if (page ? url.pathname.includes('.') : !FILES.includes(url.pathname)) {
    return;
  }
  event.respondWith(answer(request, page ? '/index.html' : url.pathname));
});

// The network first: a newer app is never hidden by an older copy.
async function answer(request, kept) {
  const asked = fetch(request);
  const late = new Promise((_, tell) => setTimeout(tell, PATIENCE_MS, new Error('late')));
  try {
    return await Promise.race([asked, late]);
  } catch {
    return (await caches.match(kept, { cacheName: CACHE })) ?? asked;
  }
}
