// Serves the built site as the endpoint does, to tests that need no endpoint; `headers` and `files` may be changed while it runs.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './packages.mjs';

export const site = path.resolve(root, process.env.COUNTERPART_SITE ?? 'build/web/site');

const kTypes = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.ttf': 'font/ttf', '.webmanifest': 'application/manifest+json', '.bin': 'application/octet-stream',
};
const kPagePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
  + "font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const kWorkerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";
const kFilePolicy = "default-src 'none'; frame-ancestors 'none'";

function policy(name) {
  if (name.endsWith('.html')) return kPagePolicy;
  return name === '/worker.js' || name === '/service_worker.js' ? kWorkerPolicy : kFilePolicy;
}

/** What an endpoint without any records says to a visitor. */
const kNothingNew = JSON.stringify({ format: 'counterpart-sync', version: 1, answers: [], reset: false, records: [], gone: [], cursor: 'c1.0.0.-', more: false });

/** Counts of earlier rounds, of which there are none. */
const kNoCounts = JSON.stringify({ rounds: 0, people: 0, countries: [], by_country: {}, by_sector: {}, by_career_stage: {}, by_language: {}, by_contact_method: {}, by_interest: {} });

/** {address, replace, close}: `replace(name, text => text)` changes what a file says from now on. */
export async function serve() {
  const changes = new Map();
  const server = createServer(async (request, response) => {
    const address = new URL(request.url, 'http://localhost');
    const name = address.pathname === '/' ? '/index.html' : address.pathname;
    if (name === '/api/sync' || name === '/api/counts') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(name === '/api/sync' ? kNothingNew : kNoCounts);
      return;
    }
    try {
      let content = await readFile(path.join(site, path.normalize(name)));
      if (changes.has(name)) content = changes.get(name)(content.toString());
      response.writeHead(200, { 'content-type': kTypes[path.extname(name)] ?? 'application/octet-stream', 'content-security-policy': policy(name),
        'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    address: `http://localhost:${server.address().port}/`,
    replace: (name, change) => changes.set(name, change),
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}
