// The part of the page's code that its first frame does not need (tools/site/split_page.mjs): a WebAssembly file of its own, which puts its
// functions into the table of the first one. Until then a place holder stands for each of them, and a call to one waits for the file.

export class LaterCode {
  #path; #imports = null; #early = null; #coming = null; #here = false;
  /** The places of functions that were called before the file had come; none on a first visit, or its first frame is late. */
  awaited = [];

  constructor(path) { this.#path = path; }

  /** What the first file imports in place of the functions that come later: by their places in its table. */
  get placeholders() {
    return new Proxy({}, {
      get: (_, place) => (...values) => {
        this.#fetchNow(place);
        return this.#table.get(Number(place))(...values);
      },
    });
  }

  /** The first file runs: `imports` are what both of them get. */
  adopt(early, imports) {
    this.#early = early;
    this.#imports = imports;
  }

  /** Fetches the file unless it is here or under way; rejects when it cannot be had, and may then be called again. */
  load() {
    this.#coming ??= this.#fetch().catch((error) => {
      this.#coming = null;
      throw error;
    });
    return this.#coming;
  }

  /** The table of what comes later; the split has marked its exports with %, the programme's own table has none. */
  get #table() { return Object.entries(this.#early.exports).find(([name, one]) => name.startsWith('%') && one instanceof WebAssembly.Table)[1]; }

  async #fetch() {
    const code = await WebAssembly.compileStreaming(fetch(this.#path));
    this.#put(code);
  }

  /** In the middle of a call nothing can be awaited: the page stands still until the file is here. */
  #fetchNow(place) {
    if (this.#here) return;
    this.awaited.push(place);
    const request = new XMLHttpRequest();
    request.open('GET', this.#path, false);
    request.overrideMimeType('text/plain; charset=x-user-defined'); // a synchronous request may not ask for bytes
    request.send();
    if (request.status !== 200) throw new Error(`${this.#path}: ${request.status}`);
    this.#put(new WebAssembly.Module(Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff)));
  }

  #put(code) {
    if (this.#here) return;
    this.#here = true;
    new WebAssembly.Instance(code, { ...this.#imports, early: this.#early.exports });
  }
}
