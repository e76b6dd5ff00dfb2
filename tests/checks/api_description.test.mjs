// docs/api/openapi.json against the running server: every answer is one that is described, and every description is seen.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { program, startEndpoint } from './endpoint_process.mjs';
import { checkout } from './sources.mjs';

const modules = execFileSync(join(checkout, 'tools/setup'), ['--paths'], { encoding: 'utf8' }).match(/^NODE_MODULES=(.*)$/m)[1];
const Ajv = createRequire(join(modules, 'x.js'))('ajv/dist/2020').default;
const description = JSON.parse(readFileSync(join(checkout, 'docs/api/openapi.json'), 'utf8'));
const ajv = new Ajv({ strict: false, formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ } });
ajv.addSchema(description, 'api');
const skip = program ? false : 'endpoint_server is not built';
const seen = new Set();
let endpoint;

// What a test cannot bring about, or has its own test for: a database that does not answer; a photo's queue that is full; webmentions that are taken, for an
// address of this machine alone is no target of one (tests/endpoint/mentions/mentions_test.cpp).
const notSeenHere = new Set(['get /api/health 503', 'post /api/sync 503', 'put /api/photos 429', 'get /api/photos/{id} 429', 'post /api/sign-in/redeem 429',
  'get /api/calendar/{id} 503', 'get /api/feed/forum 503', 'get /api/feed/topic/{id} 503', 'get /api/feed/round/{id} 503', 'get /api/counts 503', 'post /api/address/confirm 429', 'post /api/address/confirm 409',
  'post /api/address 429', 'post /api/sync 429', 'post /api/webmention 503',
  'post /api/webmention 202', 'post /api/webmention 429']);

const resolved = (value) => (value.$ref ? value.$ref.slice(2).split('/').reduce((at, key) => at[key], description) : value);

/** Holds an answer to the description: path, status, media type, content, and headers that it must have. */
function hold(method, path, answer, text) {
  const operation = description.paths[path][method];
  const stated = operation.responses[answer.status];
  const place = `${method} ${path} ${answer.status}`;
  assert.ok(stated, `${place} is not described: ${text}`);
  const { content, headers = {} } = resolved(stated);
  for (const [name, header] of Object.entries(headers)) assert.ok(!header.required || answer.headers.has(name), `${place} lacks ${name}`);
  const type = answer.headers.get('content-type');
  if (content) {
    assert.ok(type in content, `${place} came as ${type}`);
    const { $ref } = content[type].schema;
    if ($ref) assert.ok(ajv.validate(`api${$ref}`, JSON.parse(text)), `${place}: ${ajv.errorsText()} in ${text}`);
  }
  const kept = path.includes('photos') ? 'private, no-cache' : 'no-cache';
  const isKept = answer.status === 304 || /^(image|text\/calendar|application\/atom)/.test(type);
  const isCounts = place === 'get /api/counts 200';
  assert.equal(answer.headers.get('cache-control'), isCounts ? 'public, max-age=300' : isKept ? kept : 'no-store', place);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', place);
  seen.add(place);
}

async function ask(method, path, { body, cookie, type = 'application/json', headers = {}, id, batch } = {}) {
  const answer = await fetch(endpoint.url + path.replace('{id}', id).replace('{batch}', batch), {
    method: method.toUpperCase(), body, headers: { ...(body === undefined ? {} : { 'Content-Type': type }), ...(cookie ? { Cookie: cookie } : {}), ...headers } });
  const text = await answer.text();
  hold(method, path, answer, text);
  return { status: answer.status, text, json: () => JSON.parse(text), cookie: answer.headers.get('set-cookie')?.split(';')[0], tag: answer.headers.get('etag') };
}

/** What a file for other programs says, asked for with its tag and without its body too. */
async function fetchFile(path, id) {
  const { text, tag } = await ask('get', path, { id });
  await ask('get', path, { id, headers: { 'If-None-Match': tag, 'Cache-Control': 'no-cache' } });
  const head = await fetch(endpoint.url + path.replace('{id}', id), { method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, tag, '']);
  return text;
}

/** A picture of one pixel. */
function pixel() {
  const sum = (bytes) => bytes.reduce((crc, byte) => { crc ^= byte; for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xEDB88320 : crc >>> 1; return crc; }, -1) ^ -1;
  const chunk = (name, content) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(sum(named) >>> 0, 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3]))), chunk('IEND', Buffer.alloc(0))]);
}

async function signIn(address) {
  await ask('post', '/api/sign-in/ask', { body: JSON.stringify({ email: address }) });
  const body = JSON.stringify({ token: await endpoint.token(address) });
  const { cookie } = await ask('post', '/api/sign-in/redeem', { body });
  assert.equal((await ask('post', '/api/sign-in/redeem', { body })).status, 400);
  return cookie;
}

/** A director, let in by the command, ends the sessions of somebody else; a participant may not. */
async function endOthersSessions(ana) {
  const path = '/api/people/{id}/sign-out';
  const other = await signIn('ben@example.org');
  const id = (await ask('post', '/api/sync', { cookie: other, body: JSON.stringify({ format: 'counterpart-sync', version: 1, cursor: null, operations: [], limit: 1 }) })).json().you.person_id;
  await ask('post', path, { id, body: '{}' });
  await ask('post', path, { id, cookie: ana, body: '{}' });
  const said = execFileSync(program, ['invite', 'rosa@example.org', '--role', 'director', '--data', endpoint.data], { encoding: 'utf8' });
  const { cookie } = await ask('post', '/api/sign-in/redeem', { body: JSON.stringify({ token: said.match(/sign-in\/([\w-]{22})/)[1] }) });
  assert.deepEqual((await ask('post', path, { id, cookie, body: '{}' })).json(), { ended: 1 });
  await ask('post', path, { id: '0'.repeat(32), cookie, body: '{}' });
  await deliveriesAndLetters(ana, cookie);
  await ask('get', '/api/sessions', { cookie: other });
}

/** Somebody gets the mail about their partner again, and moves to another address. */
async function mailsAndAddress() {
  await ask('get', '/api/my-mails');
  await ask('post', '/api/my-mails', { body: '{"send_again":"matched"}' });
  const cookie = await signIn('participant@example.org');
  const again = (kind) => ask('post', '/api/my-mails', { cookie, body: JSON.stringify({ send_again: kind }) });
  assert.equal((await again('data_deleted')).status, 404);
  assert.equal((await again('matched')).json().mails[0].kind, 'matched');
  assert.equal((await again('matched')).status, 429);
  assert.ok((await ask('get', '/api/my-mails', { cookie })).json().mails.some(({ kind }) => kind === 'sign_in'));
  await ask('post', '/api/address', { body: '{"email":"moved@example.org"}' });
  assert.equal((await ask('post', '/api/address', { cookie, body: '{"email":"moved@example.org"}' })).status, 202);
  const body = JSON.stringify({ token: await endpoint.token('moved@example.org', 'confirm-address') });
  assert.deepEqual((await ask('post', '/api/address/confirm', { cookie, body })).json(), { ok: true });
  assert.equal((await ask('post', '/api/address/confirm', { cookie, body })).status, 400);
}

/** A coordinator sees how far the mails of a batch came and what they say; a participant does not. */
async function deliveriesAndLetters(ana, cookie) {
  const sent = { format: 'counterpart-sync', version: 1, cursor: null, operations: [], limit: 500 };
  const { records } = (await ask('post', '/api/sync', { cookie, body: JSON.stringify(sent) })).json();
  const round = records.find(({ kind, body }) => kind === 'round' && body.batches?.some(({ sent_at: at }) => at)).body.id;
  const pair = records.filter(({ kind, body }) => kind === 'application' && body.round_id === round).slice(0, 2).map(({ body }) => body.application.id);
  const wanted = JSON.stringify({ round_id: round, groups: [pair] });
  const partnership = records.find(({ kind, body }) => kind === 'partnership' && body.round_id === round && body.started_at && !body.ended_at).body.id;
  const end = { id: '1'.repeat(32), kind: 'end_partnership', made_at: '2014-09-01T00:00:00Z', body: { partnership_id: partnership, reason: 'by_coordinator' } };
  for (const who of [undefined, ana, cookie]) {
    await ask('get', '/api/deliveries/{id}/{batch}', { cookie: who, id: round, batch: 1 });
    await ask('post', '/api/letters', { cookie: who, body: wanted });
    await ask('post', '/api/act-letters', { cookie: who, body: JSON.stringify(end) });
  }
  assert.equal((await ask('post', '/api/letters', { cookie, body: wanted })).json().letters.length, 2);
  assert.equal((await ask('post', '/api/act-letters', { cookie, body: JSON.stringify(end) })).json().letters.length, 2);
  await ask('get', '/api/deliveries/{id}/{batch}', { cookie, id: '0'.repeat(32), batch: 1 });
  await ask('post', '/api/letters', { cookie, body: JSON.stringify({ round_id: '0'.repeat(32), groups: [] }) });
}

before(async () => { if (!skip) endpoint = await startEndpoint('--trusted-proxy', '127.0.0.1', '--sample'); });
after(async () => { if (!skip) await endpoint.stop(); });

test('the description itself is sound: names are used once, and what it refers to is there', () => {
  const ids = Object.values(description.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  assert.equal(new Set(ids).size, ids.length);
  for (const [, ref] of JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)) assert.ok(resolved({ $ref: ref }), ref);
  for (const name of Object.keys(description.components.schemas)) ajv.compile({ $ref: `api#/components/schemas/${name}` });
});

// The linter runs on these versions of Node only; the packages are there all the same.
const [major, minor] = process.versions.node.split('.').map(Number);
const lints = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
test('a linter finds nothing wrong in the description', { skip: lints ? false : 'this Node is too old for the linter' }, () => {
  // The health route takes nothing that could be wrong, so it has no answer of the 400s.
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(modules, '@redocly/cli/bin/cli.js'), 'lint', '--skip-rule=operation-4xx-response',
    'docs/api/openapi.json'], { cwd: checkout, encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } });
  assert.ok(status === 0 && !/You have \d+ warning/.test(stderr), stdout + stderr);
});

test('every route answers as it is described', { skip, timeout: 60000 }, async () => {
  const ana = await signIn('ana@example.org');
  const other = await signIn('ana@example.org');
  await ask('get', '/api/health');
  assert.equal((await ask('get', '/api/counts')).json().rounds, 2);
  await mailsAndAddress();
  await ask('get', '/api/my-data', { cookie: ana });
  const { sessions } = (await ask('get', '/api/sessions', { cookie: ana })).json();
  assert.equal(sessions.length, 2);
  await ask('post', '/api/sessions', { cookie: ana, body: JSON.stringify({ end: sessions.find(({ current }) => !current).id }) });
  await ask('get', '/api/sessions', { cookie: other });
  await ask('post', '/api/sessions', { cookie: ana, body: '{"end":"0"}' });
  await ask('post', '/api/sessions', { body: '{"end":"others"}' });
  await ask('get', '/api/my-data');

  const picture = pixel();
  const { id } = (await ask('put', '/api/photos', { cookie: ana, body: picture, type: 'image/png' })).json();
  await ask('put', '/api/photos', { body: picture, type: 'image/png' });
  await ask('put', '/api/photos', { cookie: ana, body: picture, type: 'image/jpeg' });
  await ask('put', '/api/photos', { cookie: ana, body: Buffer.concat([picture, picture]), type: 'image/png' });
  await ask('put', '/api/photos', { cookie: ana, body: picture, type: 'image/png', headers: { 'Sec-Fetch-Site': 'cross-site' } });
  await ask('put', '/api/photos', { cookie: ana, body: Buffer.alloc(8_000_001, picture), type: 'image/png' });
  await ask('get', '/api/photos/{id}', { cookie: ana, id });
  const operation = { id: '0'.repeat(31) + '1', kind: 'add_photo', made_at: '2026-11-26T03:00:00Z',
    body: { photo_id: id, visibility: 'only_me', type: 'png', width_px: 1, height_px: 1, size_bytes: picture.length, description: 'A dot' } };
  const sent = { format: 'counterpart-sync', version: 1, cursor: null, operations: [operation, { ...operation, id: '0'.repeat(31) + '2', body: { ...operation.body, photo_id: '0' } }], limit: 500 };
  assert.ok(ajv.validate('api#/components/schemas/SyncRequest', sent), ajv.errorsText());
  const synced = await ask('post', '/api/sync', { cookie: ana, body: JSON.stringify({ ...sent, operations: [operation] }) });
  assert.equal(synced.json().answers[0].ok, true, synced.text);
  await ask('post', '/api/sync', { body: JSON.stringify({ ...sent, operations: [{ ...operation, id: '0'.repeat(31) + '3' }] }) });
  await ask('post', '/api/sync', { cookie: ana, body: JSON.stringify({ ...sent, as: '0'.repeat(32), operations: [operation] }) });
  await ask('post', '/api/sync', { body: '{}' });
  await ask('get', '/api/photos/{id}', { cookie: ana, id });
  await ask('get', '/api/photos/{id}', { cookie: ana, id, headers: { 'If-None-Match': `"${id}"`, 'Cache-Control': 'no-cache' } });
  await endOthersSessions(ana);
  await ask('post', '/api/sign-out', { cookie: ana, body: '{}' });
  assert.equal((await ask('get', '/api/sessions', { cookie: ana })).status, 401);
});

test('a round comes as a calendar, and the forum, a topic and a round as feeds, which an XML parser reads', { skip }, async () => {
  const body = JSON.stringify({ format: 'counterpart-sync', version: 1, cursor: null, operations: [], limit: 500 });
  const { records } = (await ask('post', '/api/sync', { body })).json();
  const round = records.find(({ kind }) => kind === 'round');
  const calendar = await fetchFile('/api/calendar/{id}', round.body.id);
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  assert.equal(calendar.match(/^BEGIN:VEVENT\r$/gm).length, 14);  // dates of the round, and two live events
  await ask('get', '/api/calendar/{id}', { id: '0'.repeat(32) });
  const feed = await fetchFile('/api/feed/forum');
  const script = 'import sys, xml.etree.ElementTree as tree\nnames = "{http://www.w3.org/2005/Atom}"\nfeed = tree.fromstring(sys.stdin.buffer.read())\n' +
    'print(feed.tag == names + "feed", len(feed.findall(names + "entry")), all(e.find(names + "content").text for e in feed.findall(names + "entry")))';
  assert.equal(execFileSync('python3', ['-c', script], { input: feed, encoding: 'utf8' }), 'True 17 True\n');
  const topic = records.find(({ kind }) => kind === 'topic');
  for (const [path, id] of [['/api/feed/topic/{id}', topic.body.id], ['/api/feed/round/{id}', topic.body.round_id]]) {
    assert.match(execFileSync('python3', ['-c', script], { input: await fetchFile(path, id), encoding: 'utf8' }), /^True \d+ True\n$/);
    await ask('get', path, { id: '0'.repeat(32) });
  }
});

test('who says that they link to something that is not there is told so, as a form and in XML', { skip }, async () => {
  const source = 'https://other.example/page', target = `${endpoint.url}/topics/${'0'.repeat(32)}`;
  assert.equal((await ask('post', '/api/webmention', { type: 'application/x-www-form-urlencoded', body: String(new URLSearchParams({ source, target })) })).status, 400);
  const call = `<methodCall><methodName>pingback.ping</methodName><params><param><value>${source}</value></param><param><value>${target}</value></param></params></methodCall>`;
  for (const type of ['text/xml', 'application/xml']) assert.match((await ask('post', '/api/pingback', { type, body: call })).text, /<int>33<\/int>/);
});

test('every POST refuses another site, another media type, a body that is not what it takes, and a body that is too large', { skip }, async () => {
  const posts = Object.entries(description.paths).filter(([, path]) => path.post).map(([name]) => name);
  for (const path of posts) {
    assert.equal((await ask('post', path, { body: '{}', headers: { 'Sec-Fetch-Site': 'cross-site' } })).status, 403);
    assert.equal((await ask('post', path, { body: '{}', type: 'text/plain' })).status, 415);
    assert.equal((await ask('post', path, { body: 'x'.repeat(2_200_000) })).status, 413);
    const [type] = Object.keys(description.paths[path].post.requestBody.content);
    if (!path.endsWith('/sign-out')) assert.equal((await ask('post', path, { type, body: '{"' })).status, path.endsWith('/pingback') ? 200 : 400);
  }
  for (let k = 0; k < 40; ++k) await ask('post', '/api/sign-in/ask', { body: `{"email":"a${k}@example.org"}` });
});

test('everything that is described was seen', { skip }, () => {
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) => Object.keys(responses).map((status) => `${method} ${path} ${status}`)));
  assert.deepEqual(described.filter((place) => !seen.has(place) && !notSeenHere.has(place)), []);
});
