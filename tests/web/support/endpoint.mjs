// The built page in front of a real endpoint with its own data, for tests in a browser; between them, if wanted, a line that misbehaves.
import { execFileSync } from 'node:child_process';
import { createServer, request } from 'node:http';
import { newFolder, program, startIn } from '../../checks/endpoint_process.mjs';
import { site } from './server.mjs';

/** {address, port, data, invite, close}: `address` as of a page, `data` its folder, `invite(address)` gives a link that signs in,
 * `linkOf(who)` the one that was printed for somebody of the sample. */
export async function startEndpoint(...more) {
  const place = newFolder(site);
  const server = await startIn(place, ...more);
  return {
    address: `http://localhost:${server.port}/`,
    port: server.port,
    data: place.data,
    invite(address, ...more) {
      const printed = execFileSync(program, ['invite', address, '--data', place.data, ...more], { encoding: 'utf8' });
      return printed.match(/#\/sign-in\/[\w-]{22}/)[0];
    },
    importBlog: (file, ...more) => execFileSync(program, ['import', file, '--data', place.data, ...more], { encoding: 'utf8' }),
    linkOf: (who) => server.printed().match(new RegExp(`sign in as a ${who}: \\S*(#/sign-in/[\\w-]{22})`))[1],
    async close() {
      await server.end('SIGTERM');
      place.remove();
    },
  };
}

/** Sends a request on; resolves to {status, fields, body} when all of the answer has come. */
function forward(port, { method, url, headers }, body) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, fields: answer.rawHeaders, body: Buffer.concat(parts) }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * A proxy that does to syncs what `fault(count)` says, and hands on all else: 'lose' the request, 'lose answer', 'twice', 'gateway' (a page of a
 * proxy that reaches nobody), {cut: bytes of the answer that come through}, {late: milliseconds}, {held: milliseconds} (nobody answers, and the
 * request arrives after later ones), or nothing. {address, syncs, close}.
 */
export async function startLine(port, fault) {
  const line = { syncs: 0 };
  const server = createServer(async (asked, answered) => {
    const parts = [];
    for await (const part of asked) parts.push(part);
    const body = Buffer.concat(parts);
    const wrong = asked.url.includes('/api/sync') ? fault(line.syncs++) : null;
    if (wrong === 'lose') { asked.socket.destroy(); return; }
    if (wrong === 'gateway') { answered.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>'); return; }
    if (wrong?.held) {
      asked.socket.destroy();
      setTimeout(() => forward(port, asked, body).catch(() => {}), wrong.held);
      return;
    }
    const answer = await forward(port, asked, body).catch(() => null);
    if (wrong === 'twice') await forward(port, asked, body).catch(() => null);
    if (wrong?.late) await new Promise((resolve) => { setTimeout(resolve, wrong.late); });
    if (answer === null || wrong === 'lose answer') { asked.socket.destroy(); return; }
    answered.writeHead(answer.status, answer.fields);
    if (wrong?.cut === undefined) {
      answered.end(answer.body);
    } else {
      answered.write(answer.body.subarray(0, wrong.cut), () => asked.socket.destroy());
      if (wrong.cut === 0) answered.flushHeaders();
    }
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return Object.assign(line, {
    address: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  });
}
