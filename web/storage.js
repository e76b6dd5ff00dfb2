// Drafts on this device: /drafts of the module, copied to IndexedDB by IDBFS, with one writing tab (a Web Lock).
// When to sync, and what is saved, is decided in src/platform/save_queue.h; this file only does it.
import { Writer } from './bytes.js';
import { DraftJournal } from './draft_journal.js';
import { Message } from './messages.js';

const kFolder = '/drafts';
const kLock = 'counterpart-drafts';
const kLoadPatience_ms = 10_000;
const kHandOverPatience_ms = 3_000;

export class Storage {
  #host; #device; #fs; #journal; #channel; #release = null; #running = Promise.resolve(); #stopWaiting = new AbortController();
  /** When the last sync succeeded (ms since 1970), for the crash panel. */
  savedAt = null;

  /** `device` keeps records and changes; which tab may write there is decided here too. */
  constructor(host, device) {
    this.#host = host;
    this.#device = device;
  }

  get writes() { return this.#release !== null; }

  async start(fs, idbfs) {
    this.#fs = fs;
    this.#journal = new DraftJournal(fs, kFolder);
    this.#channel = new BroadcastChannel(kLock);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    try {
      fs.mkdir(kFolder);
      fs.mount(idbfs, {}, kFolder);
      const writes = await this.#tryToWrite();
      this.#device.onChange = () => this.#channel.postMessage('device changed');
      const [, kept] = await Promise.all([this.#load(), this.#device.readAll()]);
      if (fs.readdir(kFolder).length > 2 || kept.length > 0) await this.#host.later.load(); // somebody who has been here goes on where they were
      this.#device.tell(kept);
      this.#host.tell(Message.draftsReady, new Writer().u8(Number(writes)).take());
      if (!writes) this.#waitForWriting();
      navigator.storage?.persist?.().catch(() => {});
    } catch (error) {
      this.#host.problem(Message.draftsUnreadable, error.code === 'silent' ? 'storage_silent' : 'storage_unreadable', String(error));
    }
  }

  /** A file in the folder has changed, or is gone. */
  note(name) { this.#journal.note(name); }

  /** Copies the folder to the device; answered by draftsSynced, at any time. */
  sync() {
    this.#once(false).then(() => {
      this.savedAt = Date.now();
      this.#channel.postMessage('saved');
      this.#host.tell(Message.draftsSynced, new Writer().text('').text('').take());
    }, (error) => {
      const full = /quota/i.test(`${error?.name} ${error?.message}`);
      this.#host.problem(Message.draftsSynced, full ? 'storage_full' : 'storage_failed', String(error?.message ?? error));
    });
  }

  /** Asks the writing tab to finish and takes its lock; after a while without asking. */
  async takeOver() {
    if (this.writes) return;
    this.#stopWaiting.abort();
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, kHandOverPatience_ms);
      this.#handedOver = () => { clearTimeout(timer); resolve(); };
      this.#channel.postMessage('hand over');
    });
    await this.#hold({ steal: true });
    await this.#granted();
  }

  #handedOver = () => {};

  async #hear(message) {
    if (message === 'hand over' && this.writes) {
      // What was typed last must reach the device before another tab reads it.
      await Promise.all([this.#once(false).catch(() => {}), this.#device.settled()]);
      this.#lose();
      this.#channel.postMessage('handed over');
    } else if (message === 'handed over') {
      this.#handedOver();
    } else if (message === 'device changed' && !this.writes) {
      this.#device.tell(await this.#device.readAll());
    } else if (message === 'saved' && !this.writes) {
      await this.#once(true).catch(() => {});
      this.#host.tell(Message.draftsChanged);
    }
  }

  async #tryToWrite() {
    if (navigator.locks === undefined) return true;
    return this.#hold({ ifAvailable: true });
  }

  /** Resolves when the lock is held (or not to be had); it is kept until `#release` is called or it is stolen. */
  #hold(options) {
    return new Promise((resolve) => {
      navigator.locks.request(kLock, options, (lock) => {
        if (lock === null) {
          resolve(false);
          return undefined;
        }
        return new Promise((release) => {
          this.#release = release;
          resolve(true);
        });
      }).catch((error) => {
        resolve(false);
        if (error.name === 'AbortError' && !options.signal?.aborted) this.#lose();
      });
    });
  }

  /** The other tab may simply be closed: then this one writes. */
  async #waitForWriting() {
    this.#stopWaiting = new AbortController();
    if (await this.#hold({ signal: this.#stopWaiting.signal })) await this.#granted();
  }

  async #granted() {
    await this.#once(true).then(() => this.#replay(), () => {});
    this.#device.tell(await this.#device.readAll());
    this.#host.tell(Message.writingGranted);
  }

  #lose() {
    if (!this.writes) return;
    this.#release();
    this.#release = null;
    this.#host.tell(Message.writingLost);
    setTimeout(() => this.#waitForWriting(), kHandOverPatience_ms + 500);
  }

  #load() {
    const silence = new Promise((_, reject) => {
      setTimeout(() => reject(Object.assign(new Error('the storage does not answer'), { code: 'silent' })), kLoadPatience_ms);
    });
    return Promise.race([this.#once(true), silence]).then(() => { if (this.writes) this.#replay(); });
  }

  #replay() { if (this.#journal.replay()) this.#once(false).catch(() => {}); }

  /** One copy at a time, in the order in which they were asked for. */
  #once(load) {
    const next = this.#running.catch(() => {}).then(() => new Promise((resolve, reject) => {
      const { mark } = this.#journal;
      this.#fs.syncfs(load, (error) => {
        if (error) return reject(error);
        if (!load) this.#journal.settle(mark);
        return resolve();
      });
    }));
    this.#running = next;
    return next;
  }
}
