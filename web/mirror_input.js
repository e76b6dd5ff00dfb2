// What people do with the mirror's elements, as the events of src/ui/mirror_event.h.
import { Writer } from './bytes.js';
import { isField } from './mirror_roles.js';

const Event = { activated: 1, focused: 2, blurred: 3, typed: 4, submitted: 5, valueSet: 6, scrolled: 7, key: 8 };

const kArrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
const kArrowRoles = new Set(['row', 'option', 'listbox', 'menuitem', 'menu', 'tab', 'radio', 'select', 'cell', 'columnheader']);
const kOwnEnter = new Set(['option', 'row', 'select']);

export class MirrorInput {
  #root; #tell; #pointer = 'mouse'; #count = 0;
  /** The number of the last message that said where the document's focus is. */
  focusSent = 0;

  constructor(root, tell) {
    this.#root = root;
    this.#tell = tell;
    const on = (kind, action) => root.addEventListener(kind, (event) => {
      const entry = entryOf(event.target);
      if (entry !== null) action(event, entry);
    });
    on('click', (event, entry) => this.#click(event, entry));
    on('focusin', (event, entry) => this.#focusIn(event, entry));
    on('focusout', (event, entry) => this.#focusOut(event, entry));
    on('input', (event, entry) => this.#inputs(event, entry));
    on('compositionstart', (event, entry) => { entry.composing = true; entry.element.dataset.composing = 'true'; });
    on('compositionend', (event, entry) => {
      entry.composing = false;
      delete entry.element.dataset.composing;
      this.#typed(entry);
    });
    on('keydown', (event, entry) => this.#key(event, entry));
    root.addEventListener('scroll', (event) => this.#scroll(event), { capture: true, passive: true });
    addEventListener('pointerdown', (event) => { this.#pointer = event.pointerType; }, true);
    root.addEventListener('mousedown', () => this.#tellScrolls(), true);
    root.addEventListener('mousedown', (event) => this.#keepFromCanvas(event));
  }

  /** An element goes while it has the focus: no browser says so. */
  leaving(entry) {
    if (entry.element !== null && entry.element === document.activeElement) this.focusSent = this.#send(Event.blurred, entry);
  }

  /** Returns the number of the message, as the module counts them. */
  #send(kind, entry, more = () => {}) {
    const out = new Writer().u8(kind).u32(entry.id);
    more(out);
    this.#tell(out.take(), kind === Event.typed);
    this.#count += 1;
    return this.#count;
  }

  /** Sends a value the element has now: until it is settled, an older one of the module is not taken. */
  #sendValue(kind, entry, more) { entry.sent = this.#send(kind, entry, more); }

  /** A click of the mouse was seen by the canvas already; one of the keyboard, a screen reader or a script has detail 0. */
  #click(event, entry) {
    const operable = operableOf(entry);
    if (operable === null) return;
    if (operable.node.role === 'link' && operable.node.href !== '') {
      this.#follow(event, operable.node.href);
      return;
    }
    if (event.detail === 0 && !operable.node.disabled && !isField(operable.node.role)) this.#send(Event.activated, operable);
  }

  /**
   * One way leads there. A press of the mouse or a finger is the canvas's, which may answer a frame after this click:
   * had the link been followed here as well, a person who went back at once would be sent there again.
   */
  #follow(event, href) {
    const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (elsewhere || !href.startsWith('#')) return;
    event.preventDefault();
    if (event.detail === 0 && location.hash !== href) location.hash = href;
  }

  /** Opening a link in another tab is the browser's; a finger on a slider is the slider's. */
  #keepFromCanvas(event) {
    const entry = entryOf(event.target);
    if (entry === null) return;
    const elsewhere = entry.node.role === 'link' && (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey);
    const finger = entry.node.role === 'slider' && this.#pointer === 'touch';
    if (elsewhere || finger) event.stopPropagation();
  }

  #focusIn(event, entry) {
    this.focusSent = this.#send(Event.focused, entry, (out) => out.u8(Number(event.target.matches(':focus-visible'))));
  }

  #focusOut(event, entry) {
    // The whole window lost the keyboard: the place in the page stays.
    if (event.relatedTarget === null && document.hasFocus()) this.focusSent = this.#send(Event.blurred, entry);
  }

  #inputs(event, entry) {
    if (entry.node.role === 'slider') {
      const value = Number(entry.element.value);
      this.#sendValue(Event.valueSet, entry, (out) => out.f32(value));
    } else if (isField(entry.node.role) && !event.isComposing) {
      this.#typed(entry);
    }
  }

  #typed(entry) {
    const { value } = entry.element;
    this.#sendValue(Event.typed, entry, (out) => out.text(value));
  }

  #key(event, entry) {
    if (event.isComposing || event.altKey || event.metaKey) return;
    const { role } = entry.node;
    const { key } = event;
    if (isField(role)) {
      if (key === 'Enter' && role !== 'textarea') this.#send(Event.submitted, entry);
      if (key === 'Escape') this.#press(event, entry);
    } else if (this.#isOurs(key, role)) {
      this.#press(event, entry);
    } else if (this.#activates(key, entry.node) && !entry.node.disabled) {
      event.preventDefault();
      this.#send(Event.activated, entry);
    }
  }

  #isOurs(key, role) {
    if (key === 'Escape') return true;
    if (kArrows.includes(key)) return kArrowRoles.has(role);
    if (key === 'Enter' || key === ' ') return kOwnEnter.has(role);
    return key.length === 1 && ['select', 'option', 'listbox'].includes(role);
  }

  /** Elements whose browser makes no click of Enter or Space. */
  #activates(key, { role, href }) {
    return role === 'columnheader' ? key === 'Enter' || key === ' ' : key === 'Enter' && role === 'link' && href === '';
  }

  #press(event, entry) {
    if (event.key !== 'Escape') event.preventDefault();
    const modifiers = Number(event.shiftKey) + 2 * Number(event.ctrlKey);
    this.#send(Event.key, entry, (out) => out.u8(modifiers).text(event.key));
  }

  #scroll(event) {
    const entry = entryOf(event.target);
    if (entry === null || entry.element !== event.target || entry.node.role !== 'scroller') return;
    if (event.target.scrollTop === entry.ownScroll) entry.ownScroll = null;
    else this.#tellScroll(entry);
  }

  #tellScroll(entry) {
    const { scrollTop } = entry.element;
    this.#sendValue(Event.scrolled, entry, (out) => out.f32(scrollTop));
  }

  /** Browsers say with the next frame that something was scrolled; a press before it means what lies under the mouse by now. */
  #tellScrolls() {
    for (const element of this.#root.querySelectorAll('[data-kind=scroller]')) {
      const entry = element.counterpart;
      if (element.scrollTop !== entry.ownScroll && Math.abs(element.scrollTop - entry.node.scrollY) >= 1) this.#tellScroll(entry);
    }
  }
}

const kOperable = new Set(['button', 'link', 'checkbox', 'radio', 'switch', 'select', 'option', 'menuitem', 'tab', 'row', 'columnheader', 'listitem']);

/** The entry of an element, or of the nearest around it. */
function entryOf(target) {
  for (let element = target; element instanceof Element; element = element.parentElement) {
    if (element.counterpart !== undefined) return element.counterpart;
  }
  return null;
}

/** The entry that a click means: text inside a row means the row. */
function operableOf(entry) {
  for (let element = entry.element; element !== null; element = element.parentElement) {
    if (element.counterpart !== undefined && kOperable.has(element.counterpart.node.role)) return element.counterpart;
  }
  return null;
}
