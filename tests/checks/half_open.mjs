// Clients that connect, send half a header and wait: 2,000 of them, and each that is closed comes again.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Keeps `count` half-open connections to a port; resolves once all are there: { open, stop }. `open()` says how many there are now. */
export async function holdHalfOpen(port, count) {
  const there = new Set();
  let goesOn = true;
  const add = () => {
    const socket = connect(port, '127.0.0.1', () => {
      there.add(socket);
      socket.write('POST /api/sync HTTP/1.1\r\nHo');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      there.delete(socket);
      if (goesOn) add();
    });
    socket.resume();
  };
  for (let k = 0; k < count; ++k) add();
  while (there.size < count) await wait(5);
  const stop = () => {
    goesOn = false;
    for (const socket of there) socket.destroy();
  };
  return { open: () => there.size, stop };
}
