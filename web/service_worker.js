// Keeps every file of one build, so that the page starts and works offline. The build stamps its name and its files below.

const kBuild = '__BUILD_ID__';
const kFiles = [
/*__PRECACHE__*/
];
const kPrefix = 'counterpart-';
/** The pages of plain text and what belongs to them, which only the server has. */
const kPlainPages = /^(topics|forum)(\/|$)|^(pages\.css|robots\.txt|sitemap\.xml)$/;
const cacheName = (build) => kPrefix + build;

addEventListener('install', (event) => event.waitUntil(store()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('message', ({ data }) => { if (data === 'activate') skipWaiting(); });
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const ours = request.method === 'GET' && address.origin === location.origin && address.href.startsWith(registration.scope);
  const isPlain = kPlainPages.test(address.pathname.slice(new URL(registration.scope).pathname.length));
  if (ours && !isPlain && !address.pathname.includes('/api/')) event.respondWith(answer(request, address));
});

/** All files or none, past the browser's own cache: a mix of two builds must not be kept. */
async function store() {
  const cache = await caches.open(cacheName(kBuild));
  await cache.addAll(kFiles.map((file) => new Request(file, { cache: 'reload' })));
}

async function takeOver() {
  await clients.claim();
  const used = new Set([kBuild, ...await buildsInUse()]);
  for (const name of await caches.keys()) {
    if (name.startsWith(kPrefix) && !used.has(name.slice(kPrefix.length))) await caches.delete(name);
  }
}

/** Asks every open page for its build; a page that does not answer in time is a page that loads. */
async function buildsInUse() {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const answers = pages.map((page) => new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(kBuild), 1000);
    page.postMessage('which build', [channel.port2]);
  }));
  return Promise.all(answers);
}

/** From the cache of the build that the page belongs to, then from the network. */
async function answer(request, address) {
  const build = address.searchParams.get('build') ?? kBuild;
  address.search = '';
  address.hash = '';
  const cache = await caches.has(cacheName(build)) ? await caches.open(cacheName(build)) : await caches.open(cacheName(kBuild));
  const wanted = request.mode === 'navigate' ? new URL('./', registration.scope) : address;
  return (await cache.match(wanted.href)) ?? fetch(request);
}
