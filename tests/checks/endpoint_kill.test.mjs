// The endpoint is killed at random moments under load; what it acknowledged is there afterwards, once and whole. A short form;
// COUNTERPART_LONG=1 kills it 1,000 times a database. COUNTERPART_KILLS=N says how often instead.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkout } from './sources.mjs';

const programs = process.env.COUNTERPART_PROGRAMS ?? join(checkout, 'build/native');
const program = join(programs, 'endpoint_trial');
const kills = Number(process.env.COUNTERPART_KILLS ?? (process.env.COUNTERPART_LONG ? 1000 : 4));
const clients = 8;
const people = 16; // as in tools/endpoint_trial

const folder = mkdtempSync(join(tmpdir(), 'counterpart-kill-'));
mkdirSync(join(folder, 'site'));
writeFileSync(join(folder, 'site/index.html'), '<!doctype html><title>Trial</title>');
after(() => rmSync(folder, { recursive: true, force: true }));

const postgres = (...words) => execFileSync(join(checkout, 'tests/support/postgres'), words, { encoding: 'utf8' }).trim();
const newId = () => randomBytes(16).toString('hex');

/** Starts the trial server; resolves to { port, kill(signal) } once it is ready. */
function start(store) {
  const child = spawn(program, [store, join(folder, 'site')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  return new Promise((resolve, reject) => {
    ended.then((code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.once('data', (line) => resolve({
      port: Number(String(line).match(/:(\d+)\//)[1]),
      kill: (signal) => { child.kill(signal); return ended; },
    }));
  });
}

/** Sends a sync; the parsed answer, or null where there is none. */
function sync(port, agent, person, body) {
  return new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json', ...(person === null ? {} : { 'X-Trial-Person': String(person) }) };
    const sent = request({ port, host: '127.0.0.1', path: '/api/sync', method: 'POST', headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        try {
          resolve(answer.statusCode === 200 ? JSON.parse(Buffer.concat(parts)) : null);
        } catch {
          resolve(null);
        }
      });
      answer.on('error', () => resolve(null));
    });
    sent.on('error', () => resolve(null));
    sent.end(JSON.stringify({ format: 'counterpart-sync', version: 1, cursor: null, limit: 1, ...body }));
  });
}

/** One new operation that writes exactly one record: a post, a call for help, or a post of a visitor. */
function newOperation(person) {
  const id = newId();
  const text = `text ${newId()}`;
  const made = { id: newId(), made_at: '2026-11-26T02:00:00Z' };
  if (person !== null && randomInt(3) === 0) {
    return { record: { kind: 'help_request', id, text }, sent: { ...made, kind: 'ask_for_help', body: { request_id: id, kind: 'other', text } } };
  }
  const body = { post_id: id, title: 'Title', ...(person === null ? { visitor_name: 'Visitor' } : {}), text };
  return { record: { kind: 'post', id, text }, sent: { ...made, kind: 'post_message', body } };
}

/** A client with its outbox: sends new operations and those that were never answered, and sometimes some that were. */
class Client {
  constructor(number) {
    this.person = number % 4 === 3 ? null : number + 1;
    this.outbox = [];
    this.answered = [];
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  async work(server, goesOn) {
    while (goesOn()) {
      while (this.outbox.length < 1 + randomInt(5)) this.outbox.push(newOperation(this.person));
      await this.send(server);
    }
  }

  async send(server) {
    const old = this.answered.length > 0 && randomInt(4) === 0 ? [this.answered[randomInt(this.answered.length)]] : [];
    const operations = [...this.outbox.slice(0, 20), ...old];
    const answer = await sync(server.port, this.agent, this.person, { operations: operations.map(({ sent }) => sent) });
    if (answer === null) return false;
    answer.answers.forEach(({ id, ok, problem }, index) => {
      assert.equal(id, operations[index].sent.id);
      assert.ok(ok, `an operation was answered differently: ${JSON.stringify(problem)}`);
    });
    this.answered.push(...this.outbox.splice(0, Math.min(20, operations.length - old.length)));
    return true;
  }
}

/** Everything that the director sees, and the last sequence. */
async function readAll(server) {
  const records = new Map();
  const agent = new Agent({ keepAlive: true });
  let cursor = null;
  for (let more = true; more;) {
    const answer = await sync(server.port, agent, 0, { operations: [], cursor, limit: 1000 });
    assert.ok(answer, 'the server answers');
    for (const { kind, id, body } of answer.records) records.set(`${kind} ${id}`, body);
    ({ cursor, more } = answer);
  }
  agent.destroy();
  return { records, last: Number(cursor.split('.')[1]) };
}

async function killUnderLoad(store) {
  const all = Array.from({ length: clients }, (_, number) => new Client(number));
  for (let round = 0; round < kills; ++round) {
    const server = await start(store);
    let running = true;
    const work = all.map((client) => client.work(server, () => running));
    await new Promise((resolve) => setTimeout(resolve, 20 + randomInt(150)));
    running = false;
    await server.kill('SIGKILL');
    await Promise.all(work);
    for (const client of all) client.agent.destroy();
    for (const client of all) client.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }
  const acknowledged = all.flatMap(({ answered }) => answered).length;
  const server = await start(store);
  for (const client of all) while (client.outbox.length > 0) assert.ok(await client.send(server));
  const { records, last } = await readAll(server);
  assert.equal(await server.kill('SIGTERM'), 0);
  for (const client of all) client.agent.destroy();
  const operations = all.flatMap(({ answered }) => answered);
  const lost = operations.filter(({ record }) => records.get(`${record.kind} ${record.id}`)?.text !== record.text).length;
  return { acknowledged, lost, doubled: last - people - operations.length };
}

const available = existsSync(program) && process.platform === 'linux';
for (const kind of ['SQLite', 'PostgreSQL']) {
  test(`${kind}: kill -9 under load loses and doubles nothing`, { skip: !available && 'the program is not built' }, async (context) => {
    const server = kind === 'PostgreSQL' ? postgres('start') : null;
    try {
      const store = server === null ? `sqlite:${join(folder, 'kill.db')}` : `postgresql://endpoint@/postgres?host=${server}`;
      const { acknowledged, lost, doubled } = await killUnderLoad(store);
      context.diagnostic(`${kills} kills, ${acknowledged} operations acknowledged, ${lost} lost, ${doubled} doubled`);
      assert.ok(acknowledged > kills);
      assert.deepEqual({ lost, doubled }, { lost: 0, doubled: 0 });
    } finally {
      if (server !== null) postgres('stop', server);
    }
  });
}
