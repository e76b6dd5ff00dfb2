// What each role of src/ui/node.h is as an element: tag, ARIA role, and how its name is given. Both lists are in that file's order.

export const kRoles = [
  'text', 'heading', 'button', 'link', 'checkbox', 'radio', 'radiogroup', 'switch', 'slider', 'textfield', 'textarea', 'searchfield',
  'select', 'listbox', 'option', 'menu', 'menuitem', 'tablist', 'tab', 'tabpanel', 'table', 'row', 'columnheader', 'cell', 'list',
  'listitem', 'image', 'dialog', 'status', 'alert', 'progress', 'navigation', 'main', 'complementary', 'region', 'form', 'group', 'scroller',
];

const kStates = [
  'disabled', 'checked', 'mixed', 'selected', 'expanded', 'hasPopup', 'invalid', 'required', 'busy', 'current', 'modal', 'focusable',
  'focused', 'ascending', 'descending', 'hidden',
];

/** tag: the element; role: where the tag does not say it; text: the name is the element's own text, else aria-label. */
const kKinds = {
  text: { tag: 'span', text: true }, heading: { tag: 'h2', text: true }, button: { tag: 'button', text: true }, link: { tag: 'a', text: true },
  checkbox: { tag: 'button', role: 'checkbox', text: true }, radio: { tag: 'button', role: 'radio', text: true },
  radiogroup: { tag: 'div', role: 'radiogroup' }, switch: { tag: 'button', role: 'switch', text: true },
  slider: { tag: 'input', type: 'range' }, textfield: { tag: 'input', type: 'text' }, textarea: { tag: 'textarea' },
  searchfield: { tag: 'input', type: 'search' }, select: { tag: 'button', role: 'combobox' }, listbox: { tag: 'div', role: 'listbox' },
  option: { tag: 'div', role: 'option', text: true }, menu: { tag: 'div', role: 'menu' }, menuitem: { tag: 'button', role: 'menuitem', text: true },
  tablist: { tag: 'div', role: 'tablist' }, tab: { tag: 'button', role: 'tab', text: true }, tabpanel: { tag: 'div', role: 'tabpanel' },
  table: { tag: 'div', role: 'grid' }, row: { tag: 'div', role: 'row' }, columnheader: { tag: 'div', role: 'columnheader', text: true },
  cell: { tag: 'div', role: 'gridcell', text: true }, list: { tag: 'div', role: 'list' }, listitem: { tag: 'div', role: 'listitem', text: true },
  image: { tag: 'div', role: 'img' }, dialog: { tag: 'div', role: 'dialog' }, status: { tag: 'div', role: 'status', text: true },
  alert: { tag: 'div', role: 'alert', text: true }, progress: { tag: 'div', role: 'progressbar' }, navigation: { tag: 'nav' },
  main: { tag: 'main' }, complementary: { tag: 'aside' }, region: { tag: 'section' }, form: { tag: 'div', role: 'form' },
  group: { tag: 'div', role: 'group' }, scroller: { tag: 'div' },
};

const kFields = new Set(['textfield', 'textarea', 'searchfield']);
export const isField = (role) => kFields.has(role);

/** Reads a whole node (after id, parent and flag) as ui/mirror_message.cpp writes it. */
export function readNode(fields) {
  const node = { role: kRoles[fields.u8()] };
  const bits = fields.u32();
  kStates.forEach((state, index) => { node[state] = (bits & (1 << index)) !== 0; });
  for (const edge of ['x', 'y', 'width', 'height']) node[edge] = fields.f32();
  for (const text of ['name', 'value', 'description', 'href', 'language', 'hint']) node[text] = fields.text();
  for (const number of ['level', 'rowCount', 'rowIndex', 'columnIndex']) node[number] = fields.i32();
  for (const number of ['minimum', 'maximum', 'now', 'step', 'scrollY', 'contentHeight']) node[number] = fields.f32();
  return node;
}

/** The tag that a node needs; a heading's depends on its level. */
export const tagOf = (node) => (node.role === 'heading' ? `h${Math.min(6, Math.max(1, node.level))}` : kKinds[node.role].tag);

export function createElement(node) {
  const kind = kKinds[node.role];
  const element = document.createElement(tagOf(node));
  if (kind.role) element.setAttribute('role', kind.role);
  if (kind.type) element.type = kind.type;
  if (tagOf(node) === 'button') element.type = 'button';
  element.dataset.kind = node.role;
  return element;
}

function set(element, name, value) {
  if (value === null || value === false || value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

const truth = (value) => (value ? 'true' : null);

/** Brings name, states and relations of an element in step with its node. Values of fields and scroll places are the mirror's. */
export function describe(element, node) {
  const { role } = node;
  nameOf(element, node);
  set(element, 'aria-description', node.description);
  set(element, 'lang', node.language);
  set(element, 'aria-disabled', truth(node.disabled));
  set(element, 'aria-busy', truth(node.busy));
  set(element, 'aria-modal', truth(node.modal));
  set(element, 'aria-invalid', truth(node.invalid));
  set(element, 'aria-required', truth(node.required && !['checkbox', 'switch'].includes(role)));
  set(element, 'aria-current', node.current ? (role === 'link' ? 'page' : 'true') : null);
  set(element, 'aria-haspopup', node.hasPopup && role !== 'select' ? 'menu' : role === 'select' ? 'listbox' : null);
  set(element, 'aria-expanded', role === 'select' || node.hasPopup || node.expanded ? String(node.expanded) : null);
  if (['checkbox', 'radio', 'switch'].includes(role)) set(element, 'aria-checked', node.mixed ? 'mixed' : String(node.checked));
  if (['option', 'tab'].includes(role)) set(element, 'aria-selected', String(node.selected));
  if (role === 'row') set(element, 'aria-selected', truth(node.selected));
  if (role === 'button') set(element, 'aria-pressed', truth(node.checked));
  numbers(element, node);
  place(element, node);
  if (isField(role)) fieldKind(element, node);
  if (role === 'link') {
    const elsewhere = /^https?:/.test(node.href);
    set(element, 'href', node.href);
    set(element, 'target', elsewhere ? '_blank' : null);
    set(element, 'rel', elsewhere ? 'noopener noreferrer nofollow ugc' : null);
  }
  set(element, 'tabindex', tabIndex(node));
}

function nameOf(element, node) {
  const kind = kKinds[node.role];
  if (node.role === 'select') {
    set(element, 'aria-label', node.name);
    if (element.textContent !== node.value) element.textContent = node.value;
  } else if (kind.text) {
    // Text of its own stands before the children, as its first node.
    const text = node.name || node.value;
    const own = element.firstChild;
    if (own?.nodeType === Node.TEXT_NODE) {
      if (own.data !== text) own.data = text;
    } else if (text !== '') {
      element.prepend(text);
    }
    if (node.role === 'text') set(element, 'dir', 'auto');
  } else {
    set(element, 'aria-label', node.name);
  }
  if (node.role === 'scroller' && node.name !== '') set(element, 'role', 'group');
}

function numbers(element, node) {
  const { role } = node;
  if (role === 'slider') {
    for (const [name, value] of [['min', node.minimum], ['max', node.maximum], ['step', node.step || 1]]) set(element, name, value);
    set(element, 'aria-valuetext', node.value);
  } else if (role === 'progress') {
    set(element, 'aria-valuemin', node.minimum);
    set(element, 'aria-valuemax', node.maximum);
    set(element, 'aria-valuenow', node.maximum > node.minimum ? node.now : null);
    set(element, 'aria-valuetext', node.value);
  }
}

function place(element, node) {
  const inTable = ['table', 'row', 'cell', 'columnheader'].includes(node.role);
  if (inTable) {
    set(element, 'aria-rowcount', node.role === 'table' && node.rowCount > 0 ? node.rowCount : null);
    set(element, 'aria-rowindex', node.role === 'row' && node.rowIndex > 0 ? node.rowIndex : null);
    set(element, 'aria-colindex', node.columnIndex > 0 ? node.columnIndex : null);
    set(element, 'aria-sort', node.ascending ? 'ascending' : node.descending ? 'descending' : null);
  } else if (['listitem', 'option', 'radio', 'tab', 'menuitem'].includes(node.role)) {
    set(element, 'aria-setsize', node.rowCount > 0 ? node.rowCount : null);
    set(element, 'aria-posinset', node.rowIndex > 0 ? node.rowIndex : null);
  }
}

/** What may be typed: the autocomplete token, and the keyboard that a phone shows. */
function fieldKind(element, node) {
  const modes = { email: 'email', tel: 'tel', url: 'url', numeric: 'numeric', date: 'numeric', decimal: 'decimal', search: 'search' };
  const token = node.hint.split(' ')[0];
  const mode = node.role === 'searchfield' ? 'search' : modes[token] ?? null;
  set(element, 'inputmode', mode);
  const tokens = ['email', 'name', 'given-name', 'family-name', 'tel', 'url', 'country-name', 'organization'];
  set(element, 'autocomplete', tokens.includes(token) ? token : 'off');
  const plain = ['email', 'numeric', 'date', 'url', 'tel'].includes(token) || node.role === 'searchfield';
  set(element, 'spellcheck', plain ? 'false' : 'true');
  set(element, 'autocapitalize', plain ? 'none' : null);
  element.readOnly = node.disabled;
}

function tabIndex(node) {
  if (node.focusable && !node.disabled) return 0;
  return ['button', 'link', 'checkbox', 'radio', 'switch', 'slider', 'textfield', 'textarea', 'searchfield', 'select', 'option', 'menuitem',
    'tab', 'row', 'heading', 'dialog'].includes(node.role) ? -1 : null;
}
