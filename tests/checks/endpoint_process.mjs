// The endpoint as a process of its own, with a folder for its data and a small site; for checks that need the whole of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const folders = process.env.COUNTERPART_PROGRAMS ? [process.env.COUNTERPART_PROGRAMS] : ['build/native', 'build/asan'];
export const program = folders.map((folder) => resolve(folder, 'endpoint_server')).find(existsSync);

/** A folder with room for data, and a small site unless a built one is named. */
export function newFolder(site = null) {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-endpoint-'));
  if (site === null) {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/index.html'), '<!doctype html><title>Counterpart</title>');
  }
  return { folder, site: site ?? join(folder, 'site'), data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the server in a folder, again if wanted: { port, url, pid, end(signal), printed, said }, where `end` resolves to its status. */
export async function startIn({ site, data }, ...more) {
  const child = spawn(program, ['--site', site, '--data', data, '--port', '0', ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let printed = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  const ended = new Promise((done) => child.once('exit', done));
  const port = await new Promise((ready, failed) => {
    child.stdout.on('data', (bytes) => { printed += bytes; const found = printed.match(/^ready http:\/\/\S+:(\d+)\//m); if (found) ready(Number(found[1])); });
    ended.then((status) => failed(new Error(`the server ended with ${status}: ${said}`)));
  });
  const end = (signal) => { child.kill(signal); return ended; };
  return { port, url: `http://127.0.0.1:${port}`, pid: child.pid, end, printed: () => printed, said: () => said };
}

/** Starts the server over a small site: as `startIn`, and { data, folder, stop, token }. */
export async function startEndpoint(...more) {
  const place = newFolder();
  const server = await startIn(place, ...more);
  const stop = async () => {
    const status = await server.end('SIGTERM');
    place.remove();
    if (status !== 0) throw new Error(`the server ended with ${status}: ${server.said()}`);
  };
  return { ...server, data: place.data, folder: place.folder, stop, token: (address, route) => token(place.data, address, route) };
}

/** The token of a mail to an address that was not asked for yet, from the folder that mails are written to where no SMTP server is named. */
const given = new Set();
export async function token(data, address, route = 'sign-in') {
  for (let tries = 0; tries < 100; ++tries, await wait(50)) {
    const mails = existsSync(join(data, 'mail')) ? readdirSync(join(data, 'mail')).filter((name) => name.endsWith('.eml') && !given.has(name)) : [];
    for (const name of mails) {
      const [header, ...body] = readFileSync(join(data, 'mail', name), 'utf8').split('\r\n\r\n');
      const found = header.includes(address) && Buffer.from(body.join(''), 'base64').toString('utf8').match(new RegExp(`#/${route}/([\\w-]{22})`));
      if (found) { given.add(name); return found[1]; }
    }
  }
  throw new Error(`no mail came to ${address}`);
}
