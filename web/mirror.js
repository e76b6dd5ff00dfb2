// The accessibility mirror: real elements laid over the canvas, kept in step with the nodes of each frame.
// Their order is the drawing order, so it is the reading order and the order of Tab; their text is transparent.
import { createElement, describe, isField, readNode, tagOf } from './mirror_roles.js';
import { MirrorInput } from './mirror_input.js';

export class Mirror {
  #root; #entries = new Map(); #focusMain = false; #focused = 0; #input;
  /** How many of the messages sent by #input have had their effects on what is shown. */
  #settled = 0;

  /** `tell` takes the bytes of events. */
  constructor(root, tell) {
    this.#root = root;
    this.#input = new MirrorInput(root, tell);
  }

  /** Takes the message of ui/mirror_message.cpp. */
  show(fields) {
    this.#settled = fields.u32();
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
      const entry = this.#entries.get(key) ?? { key, id, node: null, element: null, content: null, sent: 0 };
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
    if (entry.changed) describe(element, entry.node);
    if (entry.changed || entry.sent > 0) this.#takeValue(entry);
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

  /** The value of the module, unless it is older than what the person did: then the frame that settles it brings the answer. */
  #takeValue(entry) {
    const { node, element } = entry;
    if (node.role === 'scroller') this.#stretch(entry);
    if (entry.composing || entry.sent > this.#settled) return;
    entry.sent = 0;
    if (node.role === 'slider') {
      if (Number(element.value) !== node.now) element.value = String(node.now);
    } else if (isField(node.role)) {
      fill(element, node.value);
    } else if (node.role === 'scroller' && Math.abs(element.scrollTop - node.scrollY) >= 1) {
      element.scrollTop = node.scrollY;
      entry.ownScroll = element.scrollTop;
    }
  }

  #stretch({ node, content }) {
    const height = `${Math.max(node.contentHeight, 0)}px`;
    if (content.style.height !== height) content.style.height = height;
  }

  /** The module moves the focus (a dialog opens, arrows in a table): the document follows, unless it moved by itself since. */
  #follow(list) {
    if (this.#input.focusSent > this.#settled) return;
    const focused = list.find((entry) => entry.node.focused && !entry.node.hidden);
    const id = focused?.id ?? 0;
    if (id !== this.#focused && focused !== undefined && document.activeElement !== focused.element) {
      focused.element.focus({ preventScroll: true });
    }
    this.#focused = id;
  }
}

/** Puts other text into a field; who writes at its end goes on there. */
function fill(field, text) {
  const { value, selectionStart, selectionEnd } = field;
  if (value === text) return;
  field.value = text;
  if (document.activeElement !== field) return;
  if (selectionStart === value.length) field.setSelectionRange(text.length, text.length);
  else field.setSelectionRange(selectionStart, selectionEnd);
}
