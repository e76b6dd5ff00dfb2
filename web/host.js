// The page's side of src/platform/host.h: orders of the module go to the part that carries them out, messages go back.
import { Reader, Writer } from './bytes.js';
import { DeviceStore } from './device_store.js';
import { Endpoint } from './endpoint.js';
import { Files } from './files.js';
import { Message } from './messages.js';
import { Mirror } from './mirror.js';
import { Photos } from './photos.js';
import { share } from './share.js';
import { Storage } from './storage.js';
import { Surroundings } from './surroundings.js';
import { Updates } from './updates.js';
import { WorkerClient } from './worker_client.js';
import { showCrash } from './crash.js';
import { drawText } from './text_images.js';

const kWholeFonts = ['inter-400.ttf', 'inter-600.ttf'];

/** What somebody did waits no longer than this for the browser to show a frame, which a busy graphics card puts off. */
const kLongestWait_ms = 50;

/** In the tab's own storage, which goes with the tab. */
const kKeepsNothing = 'keeps_nothing';

export class Host {
  #module = null; #crashed = false; #framePending = 0; #hurry = 0; #wakeTimer = 0; #tickTimer = 0; #reminder = 0; #inside = 0; #later = [];

  /** `build` names the version of the page; `elements` are {canvas, page, mirror, announcer}; `later` is the code of later screens. */
  constructor(build, elements, later) {
    this.build = build;
    this.later = later;
    this.elements = elements;
    this.frames = 0;
    this.mirror = new Mirror(elements.mirror, (bytes, typed) => {
      this.tell(Message.mirrorEvents, bytes);
      if (typed) queueMicrotask(() => this.#frame()); // nothing can come between a key and the device
      else this.#hurry ||= setTimeout(() => this.#frame(), kLongestWait_ms);
    });
    this.surroundings = new Surroundings(this, elements);
    this.device = new DeviceStore(this);
    this.storage = new Storage(this, this.device);
    this.endpoint = new Endpoint(this);
    this.worker = new WorkerClient(this);
    this.files = new Files(this);
    this.photos = new Photos(this);
    this.updates = new Updates(this);
  }

  /** The module runs: from now on messages are taken. */
  start(module) {
    this.#module = module;
    this.surroundings.start();
    this.tell(Message.started, this.#started());
    this.#watchAddress();
    for (const kind of ['online', 'offline']) addEventListener(kind, () => this.tell(Message.onlineChanged, new Writer().u8(Number(navigator.onLine)).take()));
    if (!navigator.onLine) this.tell(Message.onlineChanged, new Writer().u8(0).take());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.tell(Message.pageShown); });
    this.files.start();
    this.storage.start(module.FS, module.IDBFS);
  }

  /** Sends a message to the module. Never from within the module: what comes then is sent right after. */
  tell(message, fields = new Uint8Array(0)) {
    if (this.#module === null || this.#crashed) return;
    if (this.#inside > 0) {
      this.#later.push([message, fields]);
      return;
    }
    this.#enter(() => {
      const at = this.#module._counterpart_reserve(fields.length);
      this.#module.HEAPU8.set(fields, at);
      this.#module._counterpart_receive(message);
    });
  }

  /** An order of the module, called by imports.js. */
  receive(order, bytes) {
    const fields = new Reader(bytes);
    this.#orders[order](fields);
  }

  drawText(gl, texture, text, sizePx, weight, ratio) { return drawText(gl, texture, new TextDecoder().decode(text), sizePx, weight, ratio); }

  problem(message, code, detail = '', first = null) {
    const fields = new Writer();
    if (first !== null) fields.text(first);
    this.tell(message, fields.text(code).text(detail).take());
  }

  crash(why, error) {
    if (this.#crashed) return;
    this.#crashed = true;
    showCrash(this, why, error);
  }

  get crashed() { return this.#crashed; }

  #orders = {
    1: () => this.requestFrame(),
    2: (fields) => {
      clearTimeout(this.#wakeTimer);
      this.#wakeTimer = setTimeout(() => this.requestFrame(), fields.f64());
    },
    3: (fields) => this.mirror.show(fields),
    4: (fields) => this.#announce(fields.text()),
    5: () => this.mirror.focusMain(),
    6: (fields) => { document.documentElement.lang = fields.text(); document.title = fields.text(); },
    7: (fields) => this.surroundings.chooseTheme(fields.text()),
    8: (fields) => this.#setAddress(fields.text(), fields.u8() === 1),
    9: () => this.storage.sync(),
    10: (fields) => {
      clearTimeout(this.#tickTimer);
      this.#tickTimer = setTimeout(() => this.tell(Message.tick), fields.f64());
    },
    11: () => this.storage.takeOver(),
    12: (fields) => this.worker.ask(fields.bytes()),
    13: () => this.worker.cancel(),
    14: (fields) => this.files.fetch(fields.text()),
    15: (fields) => this.files.choose(fields.text()),
    16: (fields) => this.files.save(fields.text(), fields.text(), fields.bytes()),
    17: () => this.updates.activate(),
    18: () => location.reload(),
    19: (fields) => this.crash(fields.text(), new Error('check failed')),
    20: () => this.#ready(),
    21: () => this.surroundings.showNoGraphics(),
    22: (fields) => this.device.change(fields),
    23: (fields) => this.endpoint.ask(fields),
    24: (fields) => {
      clearTimeout(this.#reminder);
      this.#reminder = setTimeout(() => this.tell(Message.reminded), fields.f64());
    },
    25: () => this.photos.choose(),
    26: (fields) => { if (fields.u8() === 1) sessionStorage.setItem(kKeepsNothing, 'yes'); else sessionStorage.removeItem(kKeepsNothing); },
    27: (fields) => share(this, fields.text(), fields.text(), fields.text()),
    28: (fields) => this.storage.note(fields.text()),
  };

  /** Runs something inside the module; an error there is the end of the programme. */
  #enter(action) {
    this.#inside += 1;
    try {
      action();
    } catch (error) {
      this.crash(String(error), error);
    }
    this.#inside -= 1;
    while (this.#inside === 0 && this.#later.length > 0) this.tell(...this.#later.shift());
  }

  requestFrame() {
    if (this.#framePending !== 0 || this.#crashed) return;
    delete document.documentElement.dataset.idle;
    this.#framePending = requestAnimationFrame(() => this.#frame());
  }

  #frame() {
    clearTimeout(this.#hurry);
    this.#hurry = 0;
    if (this.#framePending === 0) return;
    cancelAnimationFrame(this.#framePending);
    this.#framePending = 0;
    clearTimeout(this.#wakeTimer);
    if (this.#crashed) return;
    this.frames += 1;
    this.#enter(() => this.#module._counterpart_frame());
    this.mirror.afterFrame();
    if (this.#framePending === 0) document.documentElement.dataset.idle = 'true';
  }

  #started() {
    const fields = new Writer().text(location.hash).u32(navigator.languages.length);
    for (const language of navigator.languages) fields.text(language);
    fields.f64(Math.floor(Date.now() / 1000)).i32(-new Date().getTimezoneOffset());
    for (const part of crypto.getRandomValues(new Uint32Array(8))) fields.u32(part);
    fields.text(Intl.DateTimeFormat().resolvedOptions().timeZone ?? '').u8(Number(sessionStorage.getItem(kKeepsNothing) !== null));
    return fields.take();
  }

  #watchAddress() {
    let last = location.hash;
    const look = () => {
      if (location.hash === last) return;
      last = location.hash;
      this.tell(Message.addressChanged, new Writer().text(last).take());
    };
    addEventListener('hashchange', look);
    addEventListener('popstate', look);
    this.noteAddress = (address) => { last = address; };
  }

  #setAddress(address, replace) {
    if (address === location.hash) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    this.noteAddress(location.hash);
  }

  /** The same text twice is said twice: a no-break space makes it a change. */
  #announce(text) {
    const { announcer } = this.elements;
    announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
  }

  /** The first frame needs Latin letters only; those of other scripts follow. */
  async #fetchAllLetters() {
    const contents = await Promise.all(kWholeFonts.map(async (name) => {
      const response = await fetch(`fonts/${name}`);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    }));
    kWholeFonts.forEach((name, at) => this.#module.FS.writeFile(`/fonts/${name}`, contents[at]));
    this.tell(Message.fontsCame);
  }

  #ready() {
    performance.mark('first-frame');
    document.documentElement.dataset.ready = 'true';
    document.getElementById('loading')?.remove();
    const whenIdle = globalThis.requestIdleCallback ?? ((action) => setTimeout(action, 200));
    // A call that needs it earlier asks again, and says so when it cannot be had.
    this.later.load().then(() => this.tell(Message.codeComplete), () => {});
    whenIdle(() => {
      this.worker.prepare();
      this.#fetchAllLetters().catch(() => {}); // without them the browser draws the letters that the first fonts lack
      this.updates.start();
    });
  }
}
