// Measures the endpoint with wrk on the same machine: node measure.mjs PROGRAM SITE, where PROGRAM is endpoint_trial of the release build.
// Static files, syncs that are durably stored in SQLite and in PostgreSQL, and an honest client beside 2,000 half-open connections.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { holdHalfOpen } from '../../tests/checks/half_open.mjs';
import { newPost, postSync, readAll } from '../../tests/checks/sync_load.mjs';

const [program, site] = process.argv.slice(2);
const here = import.meta.dirname;
const postgresTool = path.join(here, '../../tests/support/postgres');
const seconds = 10;
const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'));
const run = promisify(execFile);
const running = new Set();

/** The trial server on a store: { port, end, megabytes }. */
async function start(store) {
  const child = spawn(program, [store, site], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  const ended = new Promise((done) => child.once('exit', done)).then(() => running.delete(child));
  const line = await new Promise((ready) => child.stdout.once('data', ready));
  return {
    port: Number(String(line).match(/:(\d+)\//)[1]),
    end: () => { child.kill('SIGTERM'); return ended; },
    megabytes: () => Math.round(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m)[1] / 1024),
  };
}

const milliseconds = (text) => parseFloat(text) * { us: 0.001, ms: 1, s: 1000, m: 60_000 }[text.match(/[a-z]+$/)[0]];

/** One run of wrk: what it counted. */
async function wrk(server, connections, target, ...more) {
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '--latency', ...more.slice(0, 2), `http://127.0.0.1:${server.port}${target}`, ...more.slice(2)]);
  if (/Socket errors|Non-2xx/.test(stdout)) throw new Error(stdout);
  const find = (pattern) => stdout.match(pattern)[1];
  return { requests: Number(find(/(\d+) requests in/)), rate: Number(find(/Requests\/sec:\s+([\d.]+)/)), p50: milliseconds(find(/50%\s+(\S+)/)), p99: milliseconds(find(/99%\s+(\S+)/)) };
}
const show = (what, { rate, p50, p99 }, rest) =>
  console.log(`${what.padEnd(52)} ${rate.toFixed(0).padStart(7)} requests/s, median ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; ${rest}`);

async function measureFiles() {
  const server = await start(`sqlite:${path.join(folder, 'files.db')}`);
  console.log(`Static files, one client process, ${seconds} s each; the server begins with ${server.megabytes()} MB.`);
  const page = readdirSync(site).find((name) => name === 'boot.js') ?? 'index.html';
  for (const connections of [16, 64, 512]) {
    for (const target of ['/', `/${page}`]) {
      const counted = await wrk(server, connections, target, '-H', 'Accept-Encoding: br');
      show(`GET ${target} (brotli), ${connections} connections`, counted, `${server.megabytes()} MB`);
    }
  }
  await server.end();
}

async function measureSync(kind, store) {
  console.log(`Syncs that store one new post each, ${kind}, ${seconds} s each.`);
  for (const connections of [16, 64, 512]) {
    const server = await start(store(connections));
    const before = await lastSequence(server);
    const counted = await wrk(server, connections, '/api/sync', '-s', path.join(here, 'sync.lua'), '--', String(connections));
    const stored = await lastSequence(server) - before;
    if (stored < counted.requests) throw new Error(`${counted.requests} were answered, ${stored} stored`);
    show(`POST /api/sync, ${kind}, ${connections} connections`, counted, `${counted.requests} answered, ${stored} stored, ${server.megabytes()} MB`);
    await server.end();
  }
}

async function lastSequence(server) {
  const agent = new Agent();
  const { json } = await postSync(server.port, agent, { 'X-Trial-Person': '0' }, { limit: 1 });
  const { last } = json.more ? await readAll(server, { 'X-Trial-Person': '0' }) : { last: Number(json.cursor.split('.')[1]) };
  agent.destroy();
  return last;
}

/** Times of `count` requests, one after the other. */
async function times(count, ask) {
  const all = [];
  for (let k = 0; k < count; ++k) {
    const started = performance.now();
    await ask();
    all.push(performance.now() - started);
  }
  return all.toSorted((a, b) => a - b);
}
const showTimes = (what, sorted) =>
  console.log(`${what.padEnd(52)} median ${sorted[sorted.length >> 1].toFixed(1)} ms, worst of ${sorted.length}: ${sorted.at(-1).toFixed(1)} ms`);

async function measureHalfOpen() {
  const server = await start(`sqlite:${path.join(folder, 'half_open.db')}`);
  const agent = new Agent({ keepAlive: false });
  const page = () => new Promise((done, failed) => { get({ port: server.port, host: '127.0.0.1', path: '/', agent }, (answer) => answer.resume().on('end', done)).on('error', failed); });
  const store = async () => {
    const answer = await postSync(server.port, agent, { 'X-Trial-Person': '1' }, { operations: [newPost().sent] });
    if (!answer?.json.answers[0].ok) throw new Error('a post was not stored');
  };
  await times(50, page);
  await times(50, store);
  for (const count of [0, 2000]) {
    const crowd = await holdHalfOpen(server.port, count);
    showTimes(`GET / beside ${count} half-open connections`, await times(200, page));
    showTimes(`POST /api/sync, stored, beside ${count} half-open`, await times(100, store));
    crowd.stop();
  }
  await server.end();
}

async function measurePostgres() {
  const postgres = execFileSync(postgresTool, ['start'], { encoding: 'utf8' }).trim();
  const address = (name) => `postgresql://endpoint@/${name}?host=${postgres}`;
  try {
    await measureSync('PostgreSQL', (connections) => {
      execFileSync('psql', ['-q', address('postgres'), '-c', `CREATE DATABASE bench_${connections}`]);
      return address(`bench_${connections}`);
    });
  } finally {
    execFileSync(postgresTool, ['stop', postgres]);
  }
}

try {
  await measureHalfOpen();
  await measureFiles();
  await measureSync('SQLite', (connections) => `sqlite:${path.join(folder, `sync-${connections}.db`)}`);
  await measurePostgres();
} finally {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
