// What somebody who means harm writes into a forum. None of it belongs to a living attack: it sets a mark, which tests look for.
import { newId } from '../../checks/sync_load.mjs';

const kMark = 'globalThis.hacked=1';
const kMarks = '\u0301\u0316\u0336\u0489';
const zalgo = (letters, marks) => [...letters].map((letter) => letter + kMarks.repeat(Math.ceil(marks / 4)).slice(0, marks)).join('');

/** Signs that turn the direction of what follows: they are left out of what is kept. */
export const kTurns = /[\u202A-\u202E\u2066-\u2069]/g;
/** Characters that a page or a feed cannot have: they may be kept, and are left out there. */
const kUnprintable = /[\u0080-\u009F\uFEFF\uFFFE\uFFFF\u{1FFFF}]/gu;

/** Texts that may be posted, by a short name. */
const kKept = {
  scripts: `<script>${kMark}</script><ScRiPt src=//evil.example/x.js></sCrIpT><scr<script>ipt>${kMark}</script>`,
  handlers: `<img src=x onerror="${kMark}"><svg onload=${kMark}><iframe srcdoc="<script>parent.hacked=1</script>"></iframe><details open ontoggle=${kMark}>`,
  'attribute breakers': `" onmouseover="${kMark}" x='\` autofocus onfocus='${kMark}' tabindex=1 id=content class=skip style=position:fixed`,
  'closing tags': '</p></div></article></main></title></style></textarea><!-- --><base href="//evil.example/"><meta http-equiv=refresh content=0><plaintext>',
  addresses: `javascript:${kMark} JaVaScRiPt:${kMark} [press](javascript:${kMark}) data:text/html,<script>${kMark}</script> vbscript:x `
    + `https://evil.example/"onclick="${kMark} https://evil.example/<script> https://a@evil.example/ //evil.example`,
  'marks of XML': ']]> <![CDATA[ <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]> &y; &#0; &amp;lt; <?xml version="1.0"?> </content></entry></feed>',
  placeholders: '{title} {name} {{author}} {link} ${1} %s %n \\u003cscript\\u003e &lt;script&gt; %3Cscript%3E',
  'turned text': '\u202Egnp.exe\u202A \u2066one\u2067 two \u2069\u2069\u202C three\u202D four',
  'marks up to the limit': zalgo('Zalgo comes slowly', 8),
  'no characters': 'a\uFFFE\uFFFF\u0085\u009Fb\uFEFFc \u{1FFFF} d',
  'a long word': 'W'.repeat(9_990),
  'wide letters': '\uFDFD'.repeat(400),
  'many addresses begun': 'http://a.'.repeat(550) + ')'.repeat(5_000),
  'empty lines': `first${'\n'.repeat(3_000)}\r\n\tlast\r`,
  'answers in answers': `${'> '.repeat(2_000)}deep`,
};

/** A title of what is kept: one line, not too long. */
const titleOf = (text) => [...text.replace(/\s+/g, ' ')].slice(0, 180).join('').trim();

/** Has all that is kept posted, about a topic and about none by turns: {name, id, title, text, isAboutTopic}. */
export async function postAll(post, topicId) {
  const posted = [];
  for (const [name, text] of Object.entries(kKept)) {
    const one = { name, id: newId(), title: titleOf(text), text, isAboutTopic: posted.length % 2 === 0 };
    await post({ post_id: one.id, title: one.title, text, ...(one.isAboutTopic ? { topic_id: topicId } : {}) });
    posted.push(one);
  }
  return posted;
}

/** The words without what is never shown, and without white space, which a page may set anew. */
export const bare = (text) => text.replace(kTurns, '').replace(kUnprintable, '').replace(/\s+/g, '');

/** What is refused: {name, fields of the post, code, where}. */
export const kRefused = [
  { name: 'a NUL', fields: { text: 'a\0b' }, code: 'bad_character', where: 'text' },
  { name: 'a control character', fields: { text: 'a\u001B[31mb' }, code: 'bad_character', where: 'text' },
  { name: 'a lone high surrogate', fields: { text: '\uD800x' }, code: 'bad_json' },
  { name: 'surrogates the wrong way round', fields: { text: '\uDC00\uD800' }, code: 'bad_json' },
  { name: '1 MB', fields: { text: 'x'.repeat(1_000_000) }, code: 'text_too_long', where: 'text' },
  { name: '10,000 mentions', fields: { text: '@a '.repeat(10_000) }, code: 'text_too_long', where: 'text' },
  { name: 'as many mentions as there is room for', fields: { text: '@a '.repeat(3_333) }, code: 'too_many_mentions', where: 'text' },
  { name: 'too many links', fields: { text: 'https://evil.example/ '.repeat(21) }, code: 'too_many_links', where: 'text' },
  { name: 'zalgo', fields: { text: zalgo('he comes', 60) }, code: 'too_many_marks', where: 'text' },
  { name: 'zalgo in a title', fields: { title: zalgo('it', 60) }, code: 'too_many_marks', where: 'title' },
  { name: 'nothing but turns', fields: { text: '\u202E\u2066 \u2069' }, code: 'empty_field', where: 'text' },
  { name: 'a title of nothing but turns', fields: { title: '\u202E' }, code: 'empty_field', where: 'title' },
  { name: 'a title of two lines', fields: { title: 'a\r\nBcc: other@example.net' }, code: 'bad_character', where: 'title' },
];
export const kRefusedOfVisitors = [
  { name: 'a name that is a header of a mail', fields: { visitor_name: 'Ana\r\nBcc: other@example.net' }, code: 'bad_character', where: 'visitor_name' },
  { name: 'zalgo in a name', fields: { visitor_name: zalgo('Ana', 60) }, code: 'too_many_marks', where: 'visitor_name' },
  { name: 'a name of nothing but turns', fields: { visitor_name: '\u202E' }, code: 'empty_field', where: 'visitor_name' },
  { name: 'an address with a header', fields: { visitor_email: 'ana@example.net\r\nBcc: other@example.net' }, where: 'visitor_email' },
  { name: 'two addresses', fields: { visitor_email: 'ana@example.net, other@example.net' }, where: 'visitor_email' },
];
