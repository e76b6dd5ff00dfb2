// Files: of the page itself, chosen by the person, dropped on the page, offered as a download.
import { Writer } from './bytes.js';
import { Message } from './messages.js';

const kMaxBytes = 50 * 1024 * 1024;

export class Files {
  #host; #input = null; #hovering = false;
  constructor(host) { this.#host = host; }

  /** Watches for files that are dragged over the page. */
  start() {
    const hasFile = (event) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener('dragenter', (event) => { if (hasFile(event)) { event.preventDefault(); this.#hover(true); } });
    addEventListener('dragover', (event) => { if (hasFile(event)) event.preventDefault(); });
    addEventListener('dragleave', (event) => { if (event.relatedTarget === null) this.#hover(false); });
    addEventListener('drop', (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      this.#hover(false);
      this.#take(event.dataTransfer.files[0]);
    });
  }

  /** Lets the person choose a file to open. */
  choose(accept) { this.pick(accept, (file) => this.#take(file)); }

  /** Opens the device's own dialog. */
  pick(accept, take) {
    this.#input?.remove();
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept, id: 'file-input', tabIndex: -1 });
    input.setAttribute('aria-hidden', 'true');
    input.addEventListener('change', () => { if (input.files.length > 0) take(input.files[0]); });
    document.body.append(input);
    this.#input = input;
    input.click();
  }

  save(name, type, content) {
    const address = URL.createObjectURL(new Blob([content.slice()], { type }));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** A file that belongs to this version of the page. */
  async fetch(path) {
    try {
      const response = await fetch(`${path}?build=${this.#host.build}`);
      if (!response.ok) throw new Error(`status ${response.status}`);
      const content = new Uint8Array(await response.arrayBuffer());
      this.#host.tell(Message.fileFetched, new Writer().text(path).bytes(content).take());
    } catch (error) {
      this.#host.problem(Message.fetchFailed, 'fetch_failed', String(error), path);
    }
  }

  #hover(over) {
    if (over === this.#hovering) return;
    this.#hovering = over;
    this.#host.tell(Message.fileHovering, new Writer().u8(Number(over)).take());
  }

  async #take(file) {
    if (file === undefined) return;
    if (file.size > kMaxBytes) {
      this.#host.problem(Message.fileRefused, 'file_too_large', `${Math.ceil(file.size / 1024 / 1024)} MB`, file.name);
      return;
    }
    try {
      const content = new Uint8Array(await file.arrayBuffer());
      this.#host.tell(Message.fileChosen, new Writer().text(file.name).bytes(content).take());
    } catch (error) {
      this.#host.problem(Message.fileRefused, 'file_unreadable', String(error), file.name);
    }
  }
}
