// Questions to the endpoint. Whether to ask again, and when, is decided in src/app/sync.
import { Writer } from './bytes.js';
import { Message } from './messages.js';

const kPatience_ms = 30_000;

/** Seconds of a Retry-After header, of either form; 0 = none. */
function retryAfter(response) {
  const text = response.headers.get('retry-after');
  if (text === null) return 0;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(86_400, Math.max(0, Math.ceil(seconds))) : 0;
}

export class Endpoint {
  #host;
  constructor(host) { this.#host = host; }

  async ask(fields) {
    const number = fields.f64();
    const [method, path, type] = [fields.text(), fields.text(), fields.text()];
    const body = type === '' ? undefined : fields.bytes().slice();
    try {
      const response = await fetch(path, {
        method, body, headers: type === '' ? {} : { 'content-type': type }, credentials: 'same-origin', cache: 'no-store', redirect: 'error',
        signal: AbortSignal.timeout(kPatience_ms),
      });
      const content = new Uint8Array(await response.arrayBuffer());
      this.#host.tell(Message.answered, new Writer().f64(number).i32(response.status).i32(retryAfter(response)).bytes(content).take());
    } catch (error) {
      const code = error?.name === 'TimeoutError' ? 'endpoint_silent' : 'endpoint_not_reached';
      this.#host.tell(Message.notReached, new Writer().f64(number).text(code).text(String(error?.message ?? error)).take());
    }
  }
}
