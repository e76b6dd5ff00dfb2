// What was written to the folder of drafts and is not in IndexedDB yet. A copy by IDBFS takes its time, more on a slow device; what is
// put here reaches the browser before the next key does, and outlives the page that wrote it.
const kPrefix = 'counterpart-draft:';
const kMost_bytes = 64 * 1024;
const kGone = '-';

const toText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export class DraftJournal {
  #fs; #folder; #open = new Map(); #notes = 0;

  constructor(fs, folder) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Notes a file as it is in the folder now, or that it is gone. A large one waits for its copy as before. */
  note(name) {
    const path = `${this.#folder}/${name}`;
    const there = this.#fs.analyzePath(path).exists;
    const small = there && this.#fs.stat(path).size <= kMost_bytes;
    try {
      if (there && !small) localStorage.removeItem(kPrefix + name);
      else localStorage.setItem(kPrefix + name, small ? toText(this.#fs.readFile(path)) : kGone);
    } catch {
      return; // no room, or no such storage: the copy saves it, a moment later
    }
    this.#notes += 1;
    this.#open.set(name, this.#notes);
  }

  /** How far the journal is; for `settle`, once a copy that begins now has succeeded. */
  get mark() { return this.#notes; }

  /** Forgets what was noted up to a mark: a copy holds it. */
  settle(mark) {
    for (const [name, at] of this.#open) {
      if (at > mark) continue;
      this.#open.delete(name);
      localStorage.removeItem(kPrefix + name);
    }
  }

  /** Brings into the folder what a page that ended did not copy any more; whether there was any. */
  replay() {
    let names = [];
    try {
      names = Object.keys(localStorage).filter((key) => key.startsWith(kPrefix)).map((key) => key.slice(kPrefix.length));
    } catch {
      return false; // no such storage, so nothing was noted
    }
    for (const name of names) {
      const path = `${this.#folder}/${name}`;
      const text = localStorage.getItem(kPrefix + name);
      if (text !== kGone) this.#fs.writeFile(path, toBytes(text));
      else if (this.#fs.analyzePath(path).exists) this.#fs.unlink(path);
      this.#notes += 1;
      this.#open.set(name, this.#notes);
    }
    return names.length > 0;
  }
}
