// The sync is killed at random moments under a mixed load; what it acknowledged is there afterwards, once and whole, and so are the mails
// that were ordered. COUNTERPART_KILLS=1000 makes it a long run (tools/long_runs kills).
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkout } from './sources.mjs';
import { Client, answeredOf, lostOf, newAnswer, newCallForHelp, newName, newPost, readAll, recordsOf, untilUnderLoad, workUntil } from './sync_load.mjs';

const programs = process.env.COUNTERPART_PROGRAMS ?? join(checkout, 'build/native');
const program = join(programs, 'endpoint_trial');
const kills = Number(process.env.COUNTERPART_KILLS ?? 4);
const killsOfDatabase = 50; // then the next one begins empty, so that starting stays quick
const people = 16; // as in tools/endpoint_trial
const director = { 'X-Trial-Person': '0' };

const folder = mkdtempSync(join(tmpdir(), 'counterpart-kill-'));
mkdirSync(join(folder, 'site'));
writeFileSync(join(folder, 'site/index.html'), '<!doctype html><title>Trial</title>');
after(() => rmSync(folder, { recursive: true, force: true }));

const postgres = (...words) => execFileSync(join(checkout, 'tests/support/postgres'), words, { encoding: 'utf8' }).trim();

/** Starts the trial server; resolves to { port, kill(signal) } once it is ready. An SQLite file is checked whole at each start. */
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

/** The first of each in peace: a call for help, and the answer, which orders a mail. */
async function begin(store, clients) {
  const server = await start(store);
  const [caller, director] = [clients[1], clients.at(-1)];
  caller.outbox.push(newCallForHelp());
  await caller.drain(server);
  director.outbox.push(newAnswer(caller.answered[0].helpId));
  await director.drain(server);
  assert.equal(await server.kill('SIGTERM'), 0);
}

/** Visitors who write, people who rename themselves and call for help, and a director who answers the calls. */
function newClients(idOfPerson) {
  const calls = [];
  const visitor = () => new Client({}, () => newPost({ visitor_name: 'Visitor' }));
  const person = (number) => {
    const client = new Client({ 'X-Trial-Person': String(number) }, () => [newCallForHelp, newCallForHelp, () => newName(idOfPerson(number))][randomInt(3)]());
    calls.push(client);
    return client;
  };
  const answering = () => {
    const known = calls[randomInt(calls.length)].answered.filter(({ helpId }) => helpId);
    return known.length > 0 ? newAnswer(known[randomInt(known.length)].helpId) : newPost();
  };
  return [visitor(), person(1), person(2), person(3), visitor(), person(4), person(5), new Client(director, answering)];
}

/** The people's ids by their names, as the trial makes them. */
async function peopleOf(store) {
  const server = await start(store);
  const { records } = await readAll(server, director);
  assert.equal(await server.kill('SIGTERM'), 0);
  const byName = new Map([...records].filter(([key]) => key.startsWith('person ')).map(([key, { name }]) => [name, key.slice('person '.length)]));
  assert.equal(byName.size, people);
  return (number) => byName.get(`Person ${number}`);
}

/** How many mails that acknowledged operations ordered are not in the store, and how many are there beyond one each. */
function countMails(store, clients) {
  const ordered = clients.flatMap(({ answered }) => answered).filter(({ mail }) => mail).map(({ mail }) => mail);
  const found = execFileSync(program, [store, '--mails'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n').filter(Boolean);
  const there = new Set(found);
  return { mails: ordered.length, mailsLost: ordered.filter((mail) => !there.has(mail)).length, mailsDoubled: found.length - ordered.length };
}

async function killUnderLoad(store, times) {
  const clients = newClients(await peopleOf(store));
  await begin(store, clients);
  for (let round = 0; round < times; ++round) {
    const server = await start(store);
    await workUntil(clients, server, async () => {
      await untilUnderLoad(clients, 170);
      await server.kill('SIGKILL');
    });
  }
  const acknowledged = answeredOf(clients);
  const server = await start(store);
  for (const client of clients) await client.drain(server);
  const { records, last } = await readAll(server, director);
  assert.equal(await server.kill('SIGTERM'), 0);
  for (const client of clients) client.agent.destroy();
  const lost = clients.reduce((sum, client) => sum + lostOf(client, records), 0);
  return { acknowledged, lost, doubled: last - people - recordsOf(clients), ...countMails(store, clients) };
}

/** Kills `kills` times, with a new database every now and then. */
async function killManyTimes(newStore) {
  const total = { acknowledged: 0, lost: 0, doubled: 0, mails: 0, mailsLost: 0, mailsDoubled: 0 };
  for (let left = kills; left > 0; left -= killsOfDatabase) {
    const counted = await killUnderLoad(newStore(), Math.min(left, killsOfDatabase));
    for (const name of Object.keys(total)) total[name] += counted[name];
  }
  return total;
}

async function holdKills(context, newStore) {
  const { acknowledged, mails, ...bad } = await killManyTimes(newStore);
  context.diagnostic(`${kills} kills: ${acknowledged} operations acknowledged, ${bad.lost} fields lost, ${bad.doubled} records doubled; ` +
    `${mails} mails ordered, ${bad.mailsLost} lost, ${bad.mailsDoubled} doubled`);
  assert.ok(acknowledged >= kills && mails > 0);
  assert.deepEqual(bad, { lost: 0, doubled: 0, mailsLost: 0, mailsDoubled: 0 });
}

const skip = existsSync(program) && process.platform === 'linux' ? false : 'the program is not built';
let databases = 0;

test('SQLite: kill -9 under load loses and doubles nothing', { skip }, (context) => holdKills(context, () => `sqlite:${join(folder, `${++databases}.db`)}`));

test('PostgreSQL: kill -9 under load loses and doubles nothing', { skip }, async (context) => {
  const server = postgres('start');
  const address = (name) => `postgresql://endpoint@/${name}?host=${server}`;
  try {
    await holdKills(context, () => {
      const name = `kill_${++databases}`;
      execFileSync('psql', ['-q', address('postgres'), '-c', `CREATE DATABASE ${name}`]);
      return address(name);
    });
  } finally {
    postgres('stop', server);
  }
});
