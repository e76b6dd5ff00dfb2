// The first minutes with the server: the sample that tools/start asks for, and letting the first director in.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { program, startEndpoint } from './endpoint_process.mjs';

const skip = program ? false : 'endpoint_server is not built';
const data = mkdtempSync(join(tmpdir(), 'counterpart-sample-'));
after(() => rmSync(data, { recursive: true, force: true }));

const tokenIn = (text) => text.match(/#\/sign-in\/([\w-]{22})/)[1];

async function post(endpoint, path, body, cookie) {
  const answer = await fetch(endpoint.url + path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...(cookie ? { Cookie: cookie } : {}) }, body: JSON.stringify(body) });
  return { status: answer.status, json: await answer.json(), cookie: answer.headers.get('set-cookie')?.split(';')[0] };
}

/** What somebody sees who signs in with a link. */
async function seenBy(endpoint, link) {
  const { status, cookie } = await post(endpoint, '/api/sign-in/redeem', { token: tokenIn(link) });
  assert.equal(status, 200);
  const { json } = await post(endpoint, '/api/sync', { format: 'counterpart-sync', version: 1, cursor: null, operations: [], limit: 500 }, cookie);
  const kinds = json.records.reduce((counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }), {});
  return { kinds, roles: json.you.roles.map(({ role }) => role) };
}

/** The lines that the server prints about its sample, once both are there. */
async function sampleLinks(endpoint) {
  const lines = endpoint.printed().split('\n');
  assert.equal(lines[0], `ready http://localhost:${endpoint.port}/`);
  const link = (who) => lines.find((line) => line.startsWith(`sign in as a ${who}: http://localhost:${endpoint.port}/#/sign-in/`));
  return { coordinator: link('coordinator'), participant: link('participant'), waiting: link('waiting') };
}

test('the sample prints links for a coordinator, a participant and somebody who waits at each start, and they lead to true records', { skip }, async () => {
  for (const start of [1, 2]) {
    const endpoint = await startEndpoint('--data', data, '--sample');
    const { coordinator, participant, waiting } = await sampleLinks(endpoint);
    assert.deepEqual((await seenBy(endpoint, coordinator)).roles, ['coordinator'], `start ${start}`);
    const { kinds, roles } = await seenBy(endpoint, participant);
    assert.deepEqual(roles, []);
    assert.deepEqual([kinds.round, kinds.partnership, kinds.application, kinds.contact_entry], [3, 1, 2, 4]);
    assert.deepEqual([kinds.topic, kinds.note, kinds.glossary], [8, 3, 1]);
    assert.ok(kinds.post >= 7);
    const { kinds: known } = await seenBy(endpoint, waiting);
    assert.deepEqual([known.application, known.partnership], [1, undefined]);
    await endpoint.stop();
  }
});

test('a host\'s server has no sample, and its first director comes in by a command', { skip }, async () => {
  const endpoint = await startEndpoint();
  assert.equal(endpoint.printed().trim(), `ready http://localhost:${endpoint.port}/`);
  const said = execFileSync(program, ['invite', 'rosa@example.org', '--role', 'director', '--name', 'Rosa', '--data', endpoint.data], { encoding: 'utf8' });
  assert.match(said, new RegExp(`^this link signs rosa@example.org in, once and within ten minutes:\nhttp://localhost:${endpoint.port}/#/sign-in/`));
  assert.deepEqual((await seenBy(endpoint, said)).roles, ['director']);
  await endpoint.stop();
});

test('the command works without a server too, and refuses what is wrong in one sentence', { skip }, async () => {
  const invite = (...words) => spawnSync(program, ['invite', ...words], { encoding: 'utf8' });
  const link = invite('eva@example.org', '--data', data, '--public-address', 'https://counterpart.example.org/');
  assert.match(link.stdout, /\nhttps:\/\/counterpart\.example\.org\/#\/sign-in\/[\w-]{22}\n$/);
  const wrong = invite('eva', '--data', data);
  assert.deepEqual([wrong.status, wrong.stderr], [2, 'endpoint_server: “eva” has no @, so it is no e-mail address.\n']);
  assert.match(invite('eva@example.org', '--data', join(data, 'nowhere')).stderr, /^endpoint_server: there is no database .*nowhere/);
});
