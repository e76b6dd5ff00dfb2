// Records of the programme and changes on their way to the endpoint, on this device: keys and bytes in a database of their own, so that
// each change is one transaction, all or nothing. What they mean is decided in src/app/sync/device.h.
import { Writer } from './bytes.js';
import { Message } from './messages.js';

const kName = 'counterpart-device';
const kEntries = 'entries';

/** What a request or a transaction comes to. */
const outcome = (one, done = 'onsuccess') => new Promise((resolve, reject) => {
  one[done] = () => resolve(one.result);
  one.onerror = () => reject(one.error);
  one.onabort = () => reject(one.error);
});

export class DeviceStore {
  #host; #database = null; #last = Promise.resolve();
  /** Called when a change is on the device. */
  onChange = () => {};

  constructor(host) { this.#host = host; }

  /** Every entry, as [key, bytes]; none and a message where they cannot be read. */
  async readAll() {
    try {
      const entries = (await this.#open()).transaction(kEntries).objectStore(kEntries);
      const [keys, contents] = await Promise.all([outcome(entries.getAllKeys()), outcome(entries.getAll())]);
      return keys.map((key, at) => [key, contents[at]]);
    } catch (error) {
      this.#host.problem(Message.deviceUnreadable, 'storage_unreadable', String(error));
      return [];
    }
  }

  tell(entries) {
    const fields = new Writer().u32(entries.length);
    for (const [key, content] of entries) fields.text(key).bytes(content);
    this.#host.tell(Message.deviceLoaded, fields.take());
  }

  /** Carries out an order of the module; answered when the browser says that it is on the device. */
  change(fields) {
    const order = fields.f64();
    const clear = fields.u8() === 1;
    const removed = Array.from({ length: fields.u32() }, () => fields.text());
    const put = Array.from({ length: fields.u32() }, () => [fields.text(), fields.bytes().slice()]);
    this.#last = this.#carryOut(clear, removed, put).then(() => {
      this.onChange();
      this.#host.tell(Message.deviceChanged, new Writer().f64(order).take());
    }, (error) => {
      const code = /quota/i.test(`${error?.name} ${error?.message}`) ? 'storage_full' : 'storage_failed';
      this.#host.tell(Message.deviceRefused, new Writer().f64(order).text(code).text(String(error?.message ?? error)).take());
    });
  }

  /** When every order so far is carried out or refused. */
  settled() { return this.#last; }

  async #carryOut(clear, removed, put) {
    const database = await this.#open();
    const transaction = database.transaction(kEntries, 'readwrite', { durability: 'strict' });
    const entries = transaction.objectStore(kEntries);
    if (clear) entries.clear();
    for (const key of removed) entries.delete(key);
    for (const [key, content] of put) entries.put(content, key);
    await outcome(transaction, 'oncomplete');
  }

  async #open() {
    if (this.#database !== null) return this.#database;
    const request = indexedDB.open(kName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(kEntries);
    const database = await outcome(request);
    database.onclose = () => { this.#database = null; };
    database.onversionchange = () => { database.close(); this.#database = null; };
    this.#database = database;
    return database;
  }
}
