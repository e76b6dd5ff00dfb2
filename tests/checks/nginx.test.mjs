// The sample configuration of nginx, started for real before the real server: what passes, what is refused, what arrives.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { program, startEndpoint } from './endpoint_process.mjs';
import { checkout } from './sources.mjs';

const paths = spawnSync(join(checkout, 'tools/setup'), ['--paths'], { encoding: 'utf8' }).stdout;
const nginx = [paths.match(/^NGINX=(.*)$/m)?.[1], 'nginx', '/usr/sbin/nginx'].find((name) => name && spawnSync(name, ['-v']).status === 0);
const skip = !program ? 'endpoint_server is not built' : !nginx ? 'nginx is not installed' : false;
let endpoint, folder, proxy, port;

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const found = server.address().port; server.close(() => done(found)); });
});

/** The sample with this test's ports and certificate in place of the host's. */
function configuration(plainPort) {
  const sample = readFileSync(join(checkout, 'docs/samples/nginx.conf'), 'utf8');
  const fitted = sample.replace('server 127.0.0.1:8080', `server 127.0.0.1:${endpoint.port}`).replace('listen 80;', `listen 127.0.0.1:${plainPort};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`).replaceAll('/etc/ssl/counterpart', folder);
  assert.equal(fitted.split('\n').length, sample.split('\n').length);
  return `daemon off; error_log stderr; pid ${folder}/pid; events {}\nhttp { access_log off;\n` +
    ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};\n`).join('') + `${fitted}}\n`;
}

function ask(path, { method = 'GET', headers = {}, body = '' } = {}) {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, rejectUnauthorized: false, servername: 'counterpart.example.org',
      headers: { Host: 'counterpart.example.org', ...(body ? { 'Content-Length': Buffer.byteLength(body) } : {}), ...headers } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part)).on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: String(Buffer.concat(parts)) }));
    });
    sent.on('error', failed).end(body);
  });
}

before(async () => {
  if (skip) return;
  endpoint = await startEndpoint('--trusted-proxy', '127.0.0.1', '--public-address', 'https://counterpart.example.org');
  folder = mkdtempSync(join(tmpdir(), 'counterpart-nginx-'));
  chmodSync(folder, 0o755); // nginx's workers are another user where root starts it
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=counterpart.example.org',
    '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'fullchain.pem')], { stdio: 'ignore' });
  mkdirSync(join(folder, 'logs'));
  port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(await freePort()));
  proxy = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  proxy.stderr.on('data', (bytes) => { said += bytes; });
  for (let tries = 0; ; ++tries) {
    if (await ask('/').then(() => true, () => false)) return;
    assert.ok(tries < 100 && proxy.exitCode === null, said);
    await wait(50);
  }
});
after(async () => {
  if (skip) return;
  proxy.kill('SIGTERM');
  await new Promise((done) => (proxy.exitCode === null ? proxy.once('exit', done) : done()));
  await endpoint.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the page and its headers pass unchanged, and TLS is promised', { skip }, async () => {
  const { status, headers } = await ask('/');
  assert.equal(status, 200);
  assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains');
  const direct = await fetch(`${endpoint.url}/`);
  for (const name of ['content-security-policy', 'referrer-policy', 'x-content-type-options', 'cross-origin-opener-policy', 'etag']) {
    assert.equal(headers[name], direct.headers.get(name), name);
  }
});
test('the endpoint answers through it, and its refusals are its own', { skip }, async () => {
  assert.equal((await ask('/api/health')).body, '{"ok":true,"mail":"working"}');
  const refused = await ask('/api/sign-in/redeem', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"token":"x"}' });
  assert.equal(refused.status, 400);
  assert.equal(JSON.parse(refused.body).problem.code, 'link_not_valid');
});
test('a client cannot choose the address that its requests are counted under', { skip }, async () => {
  const asked = [];
  for (let k = 0; k < 34; ++k) {
    const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': `203.0.113.${k}` };
    asked.push((await ask('/api/sign-in/ask', { method: 'POST', headers, body: `{"email":"a${k}@example.org"}` })).status);
  }
  assert.deepEqual([...new Set(asked)].sort(), [202, 429]);
});
test('a body of more than 2 MB is refused, but a photo of 8 MB is read', { skip }, async () => {
  await wait(2000); // the requests before have used up the burst
  const body = 'x'.repeat(2_200_000);
  assert.equal((await ask('/api/sync', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status, 413);
  assert.equal((await ask('/api/photos', { method: 'PUT', headers: { 'Content-Type': 'image/png' }, body })).status, 401);
});
