// The service worker: keeps the page usable offline, and tells when a new version waits.
import { Message } from './messages.js';

export class Updates {
  #host; #waiting = null; #asked = false;
  constructor(host) { this.#host = host; }

  async start() {
    const container = navigator.serviceWorker;
    if (container === undefined) return;
    container.addEventListener('message', ({ data, ports }) => {
      if (data === 'which build') ports[0].postMessage(this.#host.build);
    });
    container.addEventListener('controllerchange', () => { if (this.#asked) location.reload(); });
    try {
      const registration = await container.register('service_worker.js', { type: 'module', updateViaCache: 'none' });
      if (registration.waiting !== null) this.#ready(registration.waiting);
      registration.addEventListener('updatefound', () => this.#watch(registration.installing));
      if (registration.installing !== null) this.#watch(registration.installing);
      await container.ready;
      this.#host.tell(Message.offlineReady);
    } catch {
      // Without it the page works online; nothing needs to be said.
    }
  }

  /** The person wants the new version: it takes over, and the page is loaded again. */
  activate() {
    this.#asked = true;
    if (this.#waiting !== null) this.#waiting.postMessage('activate');
    else location.reload();
  }

  #watch(worker) {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) this.#ready(worker);
    });
  }

  #ready(worker) {
    this.#waiting = worker;
    this.#host.tell(Message.updateReady);
  }
}
