// The whole server, killed and stopped under load: who was signed in stays signed in, and what was acknowledged is there.
// COUNTERPART_KILLS says how often, up to 50 times.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { newFolder, program, startIn, token } from './endpoint_process.mjs';
import { Client, answeredOf, lostOf, newCallForHelp, newName, readAll, untilUnderLoad, workUntil } from './sync_load.mjs';

const skip = program ? false : 'endpoint_server is not built';
const times = Math.min(Number(process.env.COUNTERPART_KILLS ?? 3), 50);
const addresses = ['ana@example.org', 'ben@example.org', 'chi@example.org', 'dov@example.org'];
const place = skip ? null : newFolder();
let clients;
after(() => place?.remove());

const post = (server, path, body) => fetch(server.url + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const redeem = (server, link) => post(server, '/api/sign-in/redeem', { token: link });

/** The token of a link that is asked for. */
async function linkOf(server, email) {
  assert.equal((await post(server, '/api/sign-in/ask', { email })).status, 202);
  return token(place.data, email);
}
async function signIn(server, email) {
  const answer = await redeem(server, await linkOf(server, email));
  assert.equal(answer.status, 200);
  return { cookie: answer.headers.get('set-cookie').split(';')[0], personId: (await answer.json()).person_id };
}

/** A client that is signed in; its first operation says its name, without which nobody writes. */
function signedInClient({ cookie, personId }) {
  const client = new Client({ Cookie: cookie }, () => [newCallForHelp, newCallForHelp, () => newName(personId)][randomInt(3)]());
  client.outbox.push(newName(personId));
  return client;
}

/** What signed-in people lost, and what of theirs is there though nobody said so. */
async function compare(server) {
  let lost = 0, unacknowledged = 0;
  for (const client of clients) {
    const { records } = await readAll(server, client.headers);
    lost += lostOf(client, records);
    unacknowledged += client.outbox.filter(({ leaves: { place: at, field, text } }) => records.get(at)?.[field] === text).length;
  }
  return { lost, unacknowledged };
}

async function worked(signal) {
  const server = await startIn(place);
  let status;
  await workUntil(clients, server, async () => {
    await untilUnderLoad(clients, 250);
    status = await server.end(signal);
  });
  return status;
}

before(async () => {
  if (skip) return;
  const server = await startIn(place);
  clients = [];
  for (const address of addresses) clients.push(signedInClient(await signIn(server, address)));
  await server.end('SIGKILL');
});

test('kill -9 under load signs nobody out and loses nothing that was acknowledged', { skip }, async (context) => {
  for (let round = 0; round < times; ++round) await worked('SIGKILL');
  const server = await startIn(place);
  const before = answeredOf(clients);
  const { lost } = await compare(server);
  for (const client of clients) await client.drain(server);
  assert.deepEqual(await compare(server), { lost: 0, unacknowledged: 0 });
  assert.equal(await server.end('SIGTERM'), 0);
  context.diagnostic(`${times} kills: ${before} operations acknowledged, ${lost} lost`);
  assert.ok(before >= times);
  assert.equal(lost, 0);
});

test('SIGTERM under load ends with 0, and what is stored is what was acknowledged', { skip }, async (context) => {
  const before = answeredOf(clients);
  for (let round = 0; round < times; ++round) {
    assert.equal(await worked('SIGTERM'), 0);
    const server = await startIn(place);
    assert.deepEqual(await compare(server), { lost: 0, unacknowledged: 0 });
    assert.equal(await server.end('SIGTERM'), 0);
  }
  context.diagnostic(`${times} stops: ${answeredOf(clients) - before} operations acknowledged, all stored and no other`);
  assert.ok(answeredOf(clients) - before >= times);
});

test('a link that was mailed before a kill works after it, once, and a used one stays used', { skip }, async () => {
  let server = await startIn(place);
  const link = await linkOf(server, 'eve@example.org');
  await server.end('SIGKILL');
  server = await startIn(place);
  const answer = await redeem(server, link);
  assert.equal(answer.status, 200);
  await server.end('SIGKILL');
  server = await startIn(place);
  assert.equal((await redeem(server, link)).status, 400);
  const headers = { Cookie: answer.headers.get('set-cookie').split(';')[0] };
  assert.equal((await fetch(`${server.url}/api/sessions`, { headers })).status, 200);
  assert.equal(await server.end('SIGTERM'), 0);
});
