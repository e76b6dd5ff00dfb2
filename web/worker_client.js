// The matching worker: bytes go in, bytes come out. The module is compiled once, so that a fresh worker after a cancel is quick.
import { Writer } from './bytes.js';
import { Message } from './messages.js';

export class WorkerClient {
  #host; #module = null; #worker = null;
  constructor(host) { this.#host = host; }

  /** Starts the worker before it is needed. */
  prepare() { this.#worker ??= this.#start(); }

  ask(request) {
    this.prepare();
    this.#worker.postMessage(request.slice());
  }

  /** Stops at once: nothing of the old worker is heard any more. */
  cancel() {
    this.#stop();
    this.prepare();
  }

  #stop() {
    if (this.#worker !== null) {
      this.#worker.onmessage = this.#worker.onerror = null;
      this.#worker.terminate();
    }
    this.#worker = null;
  }

  #start() {
    const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: 'matching' });
    worker.onmessage = ({ data }) => {
      if (data instanceof Uint8Array) {
        this.#host.tell(Message.workerReplied, new Writer().bytes(data).take());
      } else if (data.trap !== undefined) {
        this.#fail('worker_failed', data.trap);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail('worker_failed', event.message ?? 'the script did not start');
    };
    this.#module ??= this.#compile();
    this.#module.then((module) => worker.postMessage({ module }), (error) => {
      this.#module = null;
      if (worker === this.#worker) this.#fail('worker_failed', String(error));
    });
    return worker;
  }

  async #compile() {
    const response = await fetch(new URL(`worker.wasm?build=${this.#host.build}`, import.meta.url));
    if (!response.ok) throw new Error(`worker.wasm: ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  #fail(code, detail) {
    this.#stop();
    this.#host.problem(Message.workerFailed, code, detail);
  }
}
