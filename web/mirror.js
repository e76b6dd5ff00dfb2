// The accessibility mirror: real elements laid over the canvas, kept in step with the nodes of each frame.
// Their order is the drawing order, so it is the reading order and the order of Tab; their text is transparent.
import { createElement, describe, isField, readNode, tagOf } from './mirror_roles.js';
import { Echoes, MirrorInput } from './mirror_input.js';

export class Mirror {
  #root; #entries = new Map(); #focusMain = false; #focused = 0; #input;

  /** `tell` takes the bytes of events. */
  constructor(root, tell) {
    this.#root = root;
    this.#input = new MirrorInput(root, tell);
  }

  /** Takes the message of ui/mirror_message.cpp. */
  show(fields) {
    const list = this.#read(fields);
    const kept = new Set(list.map((entry) => entry.key));
    this.#forget(kept);
    // The last element put into each box: what comes next belongs right behind it.
    const placed = new Map();
    for (const entry of list) this.#put(entry, list, placed);
    this.#follow(list);
  }

  /** The heading of the new screen is there after the next frame. */
  focusMain() { this.#focusMain = true; this.#framesToMain = 2; }
  #framesToMain = 0;

  afterFrame() {
    if (!this.#focusMain || (this.#framesToMain -= 1) > 0) return;
    this.#focusMain = false;
    this.#root.querySelector('main h1, h1')?.focus({ preventScroll: true });
  }

  /** Ids may stand twice by mistake: the second is another entry. */
  #read(fields) {
    const seen = new Map();
    const list = [];
    for (let count = fields.u32(); count > 0; count -= 1) {
      const id = fields.u32();
      const parent = fields.i32();
      const again = seen.get(id) ?? 0;
      seen.set(id, again + 1);
      const key = again === 0 ? id : `${id}/${again}`;
      const entry = this.#entries.get(key) ?? { key, id, node: null, element: null, content: null, echoes: new Echoes(), scrolls: new Echoes() };
      entry.changed = fields.u8() === 1;
      entry.parent = parent;
      if (entry.changed) entry.node = readNode(fields);
      this.#entries.set(key, entry);
      list.push(entry);
    }
    return list;
  }

  #forget(kept) {
    for (const [key, entry] of this.#entries) {
      if (kept.has(key)) continue;
      this.#input.leaving(entry);
      entry.element?.remove();
      this.#entries.delete(key);
    }
  }

  #put(entry, list, placed) {
    const parent = entry.parent < 0 ? null : list[entry.parent];
    const box = parent === null ? this.#root : parent.content ?? parent.element;
    this.#make(entry);
    const { element } = entry;
    const last = placed.get(box);
    const next = last === undefined ? box.firstElementChild : last.nextSibling;
    if (next !== element) box.insertBefore(element, next);
    placed.set(box, element);
    this.#lay(entry, parent);
    if (entry.changed) this.#update(entry);
    const hides = entry.node.hidden && !(parent?.node.hidden ?? false);
    if (element.inert !== hides) {
      element.inert = hides;
      if (hides) element.setAttribute('aria-hidden', 'true');
      else element.removeAttribute('aria-hidden');
    }
  }

  #make(entry) {
    const { node } = entry;
    if (entry.element !== null && entry.element.dataset.kind === node.role && entry.element.localName === tagOf(node)) return;
    const element = createElement(node);
    element.counterpart = entry;
    // What hangs below is put in again as its turn comes.
    entry.element?.remove();
    entry.element = element;
    entry.content = null;
    entry.place = '';
    entry.changed = true;
    if (node.role === 'scroller') {
      entry.content = document.createElement('div');
      entry.content.className = 'content';
      element.append(entry.content);
    }
  }

  /** Places are relative to the parent's box, and inside a scroller to its content, so that scrolling changes none of them. */
  #lay(entry, parent) {
    const { node, element } = entry;
    const left = node.x - (parent?.node.x ?? 0);
    const top = node.y - (parent?.node.y ?? 0) + (parent?.content ? parent.node.scrollY : 0);
    const place = `${left} ${top} ${node.width} ${node.height}`;
    if (place === entry.place) return;
    entry.place = place;
    const { style } = element;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${node.width}px`;
    style.height = `${node.height}px`;
  }

  #update(entry) {
    const { node, element } = entry;
    describe(element, node);
    if (node.role === 'slider') {
      if (!entry.echoes.isEcho(node.now) && Number(element.value) !== node.now) element.value = String(node.now);
    } else if (isField(node.role)) {
      this.#fill(entry);
    } else if (node.role === 'scroller') {
      const height = `${Math.max(node.contentHeight, 0)}px`;
      if (entry.content.style.height !== height) entry.content.style.height = height;
      if (node.scrollY !== entry.scrollY && !entry.scrolls.isEcho(node.scrollY)) {
        element.scrollTop = node.scrollY;
        entry.ownScroll = element.scrollTop;
      }
      entry.scrollY = node.scrollY;
    }
  }

  /** The module's text, unless the person is typing: then it is an answer to what the field sent before. */
  #fill(entry) {
    const { node, element } = entry;
    if (element.value === node.value || entry.composing || entry.echoes.isEcho(node.value)) return;
    const { selectionStart, selectionEnd } = element;
    element.value = node.value;
    if (document.activeElement === element) element.setSelectionRange(selectionStart, selectionEnd);
  }

  /** The module moves the focus (a dialog opens, arrows in a table): the document follows, unless it moved by itself since. */
  #follow(list) {
    const focused = list.find((entry) => entry.node.focused && !entry.node.hidden);
    const id = focused?.id ?? 0;
    if (id !== this.#focused && focused !== undefined && !this.#input.focusSent.isEcho(id) && document.activeElement !== focused.element) {
      focused.element.focus({ preventScroll: true });
    }
    this.#focused = id;
  }
}
