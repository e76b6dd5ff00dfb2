// The folder that is served: what is in it, what the service worker is told, what is compressed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { checkout } from './sources.mjs';

let folder;
const site = (name) => readFileSync(join(folder, 'build/site', name), 'utf8');
const put = (name, text) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const modules = execFileSync(join(checkout, 'tools/setup'), ['--paths'], { encoding: 'utf8' }).match(/^NODE_MODULES=(.*)$/m)[1];
const build = () => execFileSync('node', [join(checkout, 'tools/site/build_site.mjs'), folder, join(folder, 'build'), modules], { encoding: 'utf8', stdio: 'pipe' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-site-'));
  put('shell.html', '<html data-build="__BUILD_ID__">'.padEnd(400));
  put('web/boot.js', 'import start from "./page.js"; import { part } from "./part.js"; start("__BUILD_ID__", "__LATER_FILE__", part);');
  put('web/part.js', 'export const part = "a part of the page";');
  put('web/worker.js', 'onmessage = () => {};');
  put('build/page.js', 'export default (...all) => console.log(all);');
  put('web/service_worker.js', 'const build = "__BUILD_ID__"; const files = [/*__PRECACHE__*/];');
  put('web/imports.js', 'for the linker');
  for (const name of ['split/page.wasm', 'split/later.wasm', 'worker.wasm', 'assets/data/map.bin', 'assets/fonts/a.ttf']) put(`build/${name}`, name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the shell becomes index.html, and what only the linker needs stays out', () => {
  build();
  assert.ok(existsSync(join(folder, 'build/site/index.html')) && !existsSync(join(folder, 'build/site/imports.js')));
});
test('the scripts of the page are one file', () => {
  build();
  assert.match(site('boot.js'), /a part of the page/);
  assert.ok(!existsSync(join(folder, 'build/site/part.js')) && !existsSync(join(folder, 'build/site/page.js')));
});
test('the service worker is told every file but itself', () => {
  build();
  const files = JSON.parse(site('service_worker.js').match(/\[.*\]/)[0]);
  const names = [...files].sort().map((name) => name.replace(/^later-\w{16}\.wasm$/, 'later'));
  assert.deepEqual(names, ['./', 'boot.js', 'data/map.bin', 'fonts/a.ttf', 'later', 'page.wasm', 'worker.js', 'worker.wasm']);
});
test('the code that comes later has a name that changes with either half, and the page asks for that name', () => {
  const asked = () => (build(), site('boot.js').match(/later-\w{16}\.wasm/)[0]);
  const first = asked();
  assert.ok(existsSync(join(folder, 'build/site', first)));
  put('build/split/page.wasm', 'another first half');
  assert.notEqual(asked(), first);
});
test('all stamped files carry one build id, which changes with any file and only then', () => {
  const idOf = () => (build(), site('boot.js').match(/"(\w{16})"/)[1]);
  const first = idOf();
  assert.ok(site('index.html').includes(first) && site('service_worker.js').includes(first));
  assert.equal(idOf(), first);
  put('build/assets/data/map.bin', 'another map');
  assert.notEqual(idOf(), first);
});
test('a compressed file is the file, and lies there only when it is smaller', () => {
  build();
  assert.equal(brotliDecompressSync(readFileSync(join(folder, 'build/site/index.html.br'))).toString(), site('index.html'));
  assert.ok(!existsSync(join(folder, 'build/site/page.wasm.br')));
});
test('a site without a boot script is not built', () => {
  rmSync(join(folder, 'web/boot.js'));
  assert.throws(build, /the site has no boot.js/);
});
