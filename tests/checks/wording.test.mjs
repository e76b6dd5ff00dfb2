// Every problem has its sentence; the catalogues are in order, whole, and without sentences that nobody shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codeProblems, codesInCpp, codesInScripts } from './problem_codes.mjs';
import { checkout, sources } from './sources.mjs';
import { keyProblems, languageProblems } from './wording.mjs';
import { orderProblems, pluralProblems, unusedKeys } from './wording_use.mjs';

const cpp = sources(['src'], ['.cpp', '.h']);
const scripts = sources(['web'], ['.js']);
const catalogue = (language) => readFileSync(join(checkout, `assets/text/${language}.json`), 'utf8');
const english = JSON.parse(catalogue('en'));
const namesOf = (codes) => codes.map(({ code }) => code);
const mails = (language) => JSON.parse(catalogue(`mail.${language}`));
const ofServer = (language) => JSON.parse(catalogue(`server.${language}`));
const one = (path, text) => [{ path, text }];

test('the codes of problems are found, also in a choice and through a function that passes them on', () => {
  const text = 'auto a() { return fail("first"); }\nauto b = fail(x(1, 2) ? "second" : "third", "not_a_code");\n' +
    'void add(int k, std::string_view code, int n) { out.push_back(problem(code)); }\nvoid c() { add(f(1, 2), "fourth", g("no")); }\n' +
    'const auto refused = [a](std::string_view code) { return fail(code); };\nvoid d() { refused("fifth"); }';
  assert.deepEqual(namesOf(codesInCpp(one('src/base/a.cpp', text))), ['first', 'second', 'third', 'fourth', 'fifth']);
  assert.deepEqual(namesOf(codesInScripts(one('web/a.js', "this.host.problem(Message.a, full ? 'one_code' : 'other_code', String(error)); this.#fail('third', 'x')"))),
    ['one_code', 'other_code', 'third']);
});
test('a problem without a sentence is found', () => {
  assert.deepEqual(codeProblems([{ code: 'a', place: 'x' }, { code: 'b', place: 'y' }], { 'problem.a': '' }), ['y: no sentence for the problem "b"']);
});
test('every problem that a person may meet has a sentence', () => {
  const ofCommandLine = 'src/codec/graph_file.cpp'; // the page reads no graph files; the command line prints their problems itself
  // The server prints these problems itself, for whoever runs it.
  const printed = /^src\/endpoint\/(options|service|backup|invite|command_ledger|whole_file|lasting_secret|control_socket|static_files|http_server|sqlite_\w+|test_clock|postgres_\w+|mail\/\w+|wxr\/\w+)\.cpp$/;
  const codes = codesInCpp(cpp.filter(({ path }) =>
    /^src\/(base|domain|codec|pairing|app|platform|endpoint)\//.test(path) && path !== ofCommandLine && !printed.test(path)));
  assert.ok(codes.length > 40, 'the check finds codes');
  assert.deepEqual(codeProblems([...codes, ...codesInScripts(scripts)], english), []);
});

test('keys out of order or twice are found', () => {
  assert.deepEqual(orderProblems('en', '{\n  "b": "",\n  "a": "",\n  "a": ""\n}'), ['en: a stands after b', 'en: a stands after a']);
});
test('the catalogues are sorted', () =>
  assert.deepEqual(['en', 'es', 'mail.en', 'mail.es', 'server.en', 'server.es'].flatMap((name) => orderProblems(name, catalogue(name))), []));

test('half a plural is found', () => assert.deepEqual(pluralProblems({ 'a.one': '', 'b.one': '', 'b.other': '', c: '' }), ['a has only one of .one and .other']));
test('every plural is whole', () => assert.deepEqual(pluralProblems(english), []));

test('a sentence that nobody shows is found', () => {
  const texts = { 'a.used': '', 'b.one': '', 'b.other': '', 'c.by_beginning': '', 'd.unused': '', 'e.ended_free': '', 'gallery.x': '', 'problem.y': '' };
  assert.deepEqual(unusedKeys(one('src/ui/a.cpp', 't("a.used"); t.count("b", 2); t("c." + name); t("e.ended" + (x ? "_free" : "_lost"))'), texts), ['d.unused']);
});
test('every sentence is shown somewhere', () => {
  const shell = [{ path: 'shell.html', text: readFileSync(join(checkout, 'shell.html'), 'utf8') }];
  assert.deepEqual(unusedKeys([...cpp.filter(({ path }) => /^src\/(app|ui|platform|main)/.test(path)), ...scripts, ...shell], english), []);
});

// The mails have a catalogue of their own, which the endpoint alone compiles in.
const mailSources = cpp.filter(({ path }) => path.startsWith('src/endpoint/'));
test('the mails are worded in both languages', () => assert.deepEqual(languageProblems({ en: mails('en'), es: mails('es') }), []));
test('every key of a mail is named by the endpoint, or belongs to a kind of mail', () => {
  const keys = Object.keys(mails('en'));
  assert.deepEqual(keyProblems(mailSources, mails('en')), []);
  assert.deepEqual(unusedKeys(mailSources, mails('en')), []);
  assert.deepEqual(keys.filter((key) => !key.startsWith('mail.')), []);
  const kinds = (ending) => keys.filter((key) => key.endsWith(ending)).map((key) => key.slice(0, -ending.length));
  assert.deepEqual(kinds('.subject'), kinds('.text'));
});
// So have the files that the server makes for other programs.
test('the server\'s files are worded in both languages, and nothing else is', () => {
  assert.deepEqual(languageProblems({ en: ofServer('en'), es: ofServer('es') }), []);
  assert.deepEqual(keyProblems(mailSources, ofServer('en')), []);
  assert.deepEqual(unusedKeys(mailSources, ofServer('en')), []);
});
test('the page carries no wording of mails', () => {
  assert.deepEqual(Object.keys(english).filter((key) => key.startsWith('mail.')), []);
  const embedding = cpp.filter(({ text }) => /#embed "[^"]*text\/mail\./.test(text)).map(({ path }) => path);
  assert.deepEqual(embedding, ['src/endpoint/mail/mail_text.cpp']);
});
