// Clients of the endpoint's sync that work until it dies: each keeps an outbox that only answers empty, and knows what must be there afterwards.
import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export const newId = () => randomBytes(16).toString('hex');

/** Sends a request to sync; { status, json } of the answer, or null where there is none. */
export function postSync(port, agent, headers, body) {
  return new Promise((resolve) => {
    const sent = request({ port, host: '127.0.0.1', path: '/api/sync', method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        try {
          resolve({ status: answer.statusCode, json: JSON.parse(Buffer.concat(parts)) });
        } catch {
          resolve(null);
        }
      });
      answer.on('error', () => resolve(null));
    });
    sent.on('error', () => resolve(null));
    sent.end(JSON.stringify({ format: 'counterpart-sync', version: 1, cursor: null, limit: 1, operations: [], ...body }));
  });
}

// Operations that write `records` records each. `leaves` is what is found afterwards, unless a later operation changes the same field.
const operation = (kind, body) => ({ id: newId(), kind, made_at: '2026-11-26T02:00:00Z', body });

/** Of visitors and the team: a person writes thirty posts an hour at most. */
export function newPost(more = {}) {
  const id = newId();
  const text = `text ${newId()}`;
  return { records: 1, leaves: { place: `post ${id}`, field: 'text', text }, sent: operation('post_message', { post_id: id, title: 'Title', text, ...more }) };
}
export function newCallForHelp() {
  const id = newId();
  const text = `text ${newId()}`;
  return { records: 1, leaves: { place: `help_request ${id}`, field: 'text', text }, helpId: id, sent: operation('ask_for_help', { request_id: id, kind: 'other', text }) };
}
/** A new name for the person of this id. */
export function newName(personId) {
  const name = `name ${newId()}`;
  return { records: 1, leaves: { place: `person ${personId}`, field: 'name', text: name }, sent: operation('save_profile', { name, language: 'en' }) };
}
/** Orders a mail with the answer, and leaves an entry in the list of what coordinators did. */
export function newAnswer(helpId) {
  const answer = `answer ${newId()}`;
  return { records: 2, leaves: { place: `help_request ${helpId}`, field: 'answer', text: answer }, mail: answer, sent: operation('answer_help', { request_id: helpId, state: 'settled', answer }) };
}

/** A client with its outbox: sends what was never answered, sometimes again what was, and reads on from its cursor. */
export class Client {
  /** `make` gives a new operation. */
  constructor(headers, make) {
    Object.assign(this, { headers, make, outbox: [], answered: [], cursor: null });
    this.connect();
  }

  connect() {
    this.agent?.destroy();
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  async work(server, goesOn) {
    while (goesOn()) {
      while (this.outbox.length < 1 + randomInt(5)) this.outbox.push(this.make());
      await this.send(server);
    }
  }

  /** Whether an answer came. */
  async send(server) {
    const old = this.answered.length > 0 && randomInt(4) === 0 ? [this.answered[randomInt(this.answered.length)]] : [];
    const operations = [...this.outbox.slice(0, 20), ...old];
    const answer = await postSync(server.port, this.agent, this.headers,
      { operations: operations.map(({ sent }) => sent), cursor: this.cursor, limit: randomInt(3) === 0 ? 100 : 1 });
    if (answer === null) return false;
    assert.equal(answer.status, 200, JSON.stringify(answer.json));
    answer.json.answers.forEach(({ id, ok, problem }, index) => {
      assert.equal(id, operations[index].sent.id);
      assert.ok(ok, `an operation was answered differently: ${JSON.stringify(problem)}`);
    });
    assert.equal(answer.json.answers.length, operations.length);
    this.cursor = answer.json.cursor;
    this.answered.push(...this.outbox.splice(0, operations.length - old.length));
    return true;
  }

  /** Sends what is left, to a server that answers. */
  async drain(server) {
    while (this.outbox.length > 0) assert.ok(await this.send(server), 'the server answers');
  }
}

/** Runs all clients until `end` has ended the server, also where one of them found something wrong. */
export async function workUntil(clients, server, end) {
  let running = true;
  const work = clients.map((client) => client.work(server, () => running));
  const ended = end().then(() => { running = false; });
  const outcomes = await Promise.allSettled([ended, ...work]);
  for (const client of clients) client.connect();
  const bad = outcomes.find(({ status }) => status === 'rejected');
  if (bad) throw bad.reason;
}

export const answeredOf = (clients) => clients.reduce((sum, { answered }) => sum + answered.length, 0);
/** How many records their answered operations wrote. */
export const recordsOf = (clients) => clients.flatMap(({ answered }) => answered).reduce((sum, { records }) => sum + records, 0);

/** Waits until something is answered, and then for a random time of at most so many milliseconds. */
export async function untilUnderLoad(clients, most) {
  const before = answeredOf(clients);
  for (let tries = 0; answeredOf(clients) === before && tries < 5000; ++tries) await wait(2);
  await wait(randomInt(most));
}

/** Everything that somebody sees: { records: Map of "kind id" to the body, last: the last sequence }. */
export async function readAll(server, headers) {
  const records = new Map();
  const agent = new Agent({ keepAlive: true });
  let cursor = null;
  for (let more = true; more;) {
    const answer = await postSync(server.port, agent, headers, { cursor, limit: 1000 });
    assert.equal(answer?.status, 200, 'the server answers');
    for (const { kind, id, body } of answer.json.records) records.set(`${kind} ${id}`, body);
    ({ cursor, more } = answer.json);
  }
  agent.destroy();
  return { records, last: Number(cursor.split('.')[1]) };
}

/** How many of a client's fields are neither as the last acknowledged operation left them nor as a later one, which was not answered, would. */
export function lostOf({ answered, outbox }, records) {
  const isThere = ({ place, field, text }) => records.get(place)?.[field] === text;
  const nameOf = ({ place, field }) => `${place} ${field}`;
  const expected = new Map(answered.map(({ leaves }) => [nameOf(leaves), leaves]));
  const overwritten = new Set(outbox.filter(({ leaves }) => isThere(leaves)).map(({ leaves }) => nameOf(leaves)));
  return [...expected.values()].filter((leaves) => !isThere(leaves) && !overwritten.has(nameOf(leaves))).length;
}
