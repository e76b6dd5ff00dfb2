// Each check refuses a bad sample and accepts the project.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { includeProblems } from './includes.mjs';
import { layerProblems } from './layers.mjs';
import { sizeProblems } from './sizes.mjs';
import { checkout, sources } from './sources.mjs';
import { keyProblems, languageProblems } from './wording.mjs';

const cpp = sources(['src'], ['.cpp', '.h']);
const texts = (language) => JSON.parse(readFileSync(join(checkout, `assets/text/${language}.json`), 'utf8'));
const one = (path, text) => [{ path, text }];

test('an include that goes up or to a neighbour is found', () => {
  assert.equal(layerProblems(one('src/base/a.cpp', '#include "domain/b.h"\n')).length, 1);
  assert.equal(layerProblems(one('src/domain/a.cpp', '#include "matching/b.h"\n')).length, 1);
  assert.equal(layerProblems(one('src/ui/a.cpp', '#include "platform/b.h"\n')).length, 1);
  assert.equal(layerProblems(one('src/ui/a.cpp', '#include "../app/b.h"\n')).length, 1);
  assert.equal(layerProblems(one('src/other/a.cpp', '')).length, 1);
});
test('an include that goes down is allowed, and a program may include everything', () => {
  assert.deepEqual(layerProblems(one('src/ui/a.cpp', '#include "app/b.h"\n#include "ui/c.h"\n#include <vector>\n')), []);
  assert.deepEqual(layerProblems(one('src/main_page.cpp', '#include "ui/c.h"\n')), []);
});
test('every include of the project goes down', () => assert.deepEqual(layerProblems(cpp), []));

test('a forbidden include and JavaScript in C++ are found', () => {
  for (const name of ['format', 'print', 'iostream', 'sstream', 'regex', 'fstream', 'nlohmann/json.hpp', 'boost/asio.hpp', 'curl/curl.h', 'SDL.h', 'emscripten.h']) {
    assert.equal(includeProblems(one('src/app/a.cpp', `#include <${name}>\n`)).length, 1, name);
  }
  assert.equal(includeProblems(one('src/platform/a_web.cpp', 'EM_JS(void, f, (), {})')).length, 1);
});
test('an include in its own place is allowed', () => {
  assert.deepEqual(includeProblems(one('src/codec/a.cpp', '#include <nlohmann/json.hpp>\n')), []);
  assert.deepEqual(includeProblems(one('src/platform/a_native.cpp', '#include <fstream>\n')), []);
});
test('the project includes nothing forbidden', () => assert.deepEqual(includeProblems(cpp), []));

test('a missing, superfluous, empty or differently filled sentence is found', () => {
  const problems = languageProblems({ en: { a: '{x}', b: 'b', c: 'c' }, es: { a: '{y}', c: ' ', d: 'd' } });
  assert.equal(problems.length, 4);
});
test('a key without wording is found where it stands', () => {
  assert.deepEqual(keyProblems(one('src/ui/a.cpp', 'f("menu.opne"); g("menu.open"); h("menu."); i("data/a.json")'), { 'menu.open': 'Open' }),
    ['src/ui/a.cpp:1: no wording for "menu.opne"']);
  assert.equal(keyProblems(one('src/ui/a.cpp', 'h("menu.clos.")'), { 'menu.open': 'Open' }).length, 1);
});
test('English and Spanish are complete', () => assert.deepEqual(languageProblems({ en: texts('en'), es: texts('es') }), []));
test('every key that app, ui and platform name has its wording', () => {
  const storedNames = 'src/app/shell/session.cpp'; // names of settings in a file, not of sentences
  const files = cpp.filter(({ path }) => /^src\/(app|ui|platform)\//.test(path) && path !== storedNames);
  assert.deepEqual(keyProblems(files, texts('en')), []);
});

test('a file that is too long is found', () => {
  assert.equal(sizeProblems(one('src/app/a.cpp', 'x\n'.repeat(501))).length, 1);
  assert.deepEqual(sizeProblems(one('src/app/a.cpp', 'x\n'.repeat(500))), []);
});
test('no file is too long', () => {
  assert.deepEqual(sizeProblems([...cpp, ...sources(['tests', 'tools', 'web'], ['.cpp', '.h', '.mjs', '.js', '.sh', '.css'])]), []);
});

const formatted = (text) => execFileSync('clang-format-19', [`--style=file:${join(checkout, '.clang-format')}`, '--assume-filename=a.cpp'], { input: text, encoding: 'utf8' });
test('text that is not formatted is found', () => assert.notEqual(formatted('int  f( ){return 1 ;}\n'), 'int  f( ){return 1 ;}\n'));
test('all C++ is formatted', () => {
  const files = [...cpp, ...sources(['tests', 'tools/round_generator'], ['.cpp', '.h'])].map(({ path }) => path);
  const run = spawnSync('clang-format-19', ['--dry-run', '--Werror', ...files], { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 });
  const bad = [...new Set([...run.stderr.matchAll(/^([^\s:]+):\d+:\d+: error/gm)].map(([, path]) => path))];
  assert.deepEqual(bad, [], 'run clang-format-19 -i on them');
});
