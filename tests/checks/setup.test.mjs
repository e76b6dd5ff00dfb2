// The parts of set-up that depend on the machine: where Debian comes from, and steps that are whole or not begun.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { checkout } from './sources.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-setup-'));
  mkdirSync(join(folder, 'sources.list.d'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script with the set-up's functions at hand; returns what it prints, and its errors. */
function bash(script) {
  const prelude = `set -euo pipefail; for part in common apt_packages trixie; do source "${checkout}/tools/lib/$part.sh"; done; cache='${folder}/cache'; `;
  return execFileSync('bash', ['-c', `${prelude}${script}`, 'bash', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

test('the address is read from a deb822 file, whatever the order of its fields', () => {
  writeFileSync(join(folder, 'sources.list.d/debian.sources'),
    'Types: deb\n# URIs: http://no.example/\nSuites: bookworm bookworm-updates\nURIs: http://mirror.example/debian\nComponents: main\n\n' +
    'Types: deb\nURIs: http://security.example/\nSuites: bookworm-security\n');
  assert.equal(bash('debian_address "$1"'), 'http://mirror.example/debian');
});
test('another vendor\'s source is not taken for Debian', () => {
  writeFileSync(join(folder, 'sources.list.d/a.sources'), 'Types: deb\nURIs: http://vendor.example/node\nSuites: nodistro\n');
  writeFileSync(join(folder, 'sources.list.d/b.list'), 'deb http://vendor.example/cloud cloud-bookworm main\n');
  assert.equal(bash('debian_address "$1" | head -n 1'), '');
});
test('the address is read from an old one-line list, options or not', () => {
  writeFileSync(join(folder, 'sources.list'), '# deb http://no.example/ trixie main\ndeb [arch=amd64] http://mirror.example/debian trixie main contrib\n');
  assert.equal(bash('debian_address "$1"'), 'http://mirror.example/debian');
});
test('packages that the system has never heard of are missing, and those beside them are still looked up', () => {
  assert.equal(bash('mapfile -t missing < <(packages_missing no-such-package-a bash no-such-package-b); echo "${missing[*]}"'), 'no-such-package-a no-such-package-b');
});
test('a step that was interrupted is not taken for done, and the next one starts afresh', () => {
  assert.equal(bash('w=$(begin "$1/x"); touch "$w/half"; is_done "$1/x" && echo done || echo open'), 'open');
  bash('w=$(begin "$1/x"); touch "$w/whole"; finish "$1/x"; is_done "$1/x"');
  assert.ok(existsSync(join(folder, 'x/whole')) && !existsSync(join(folder, 'x/half')) && !existsSync(join(folder, 'x.partial')));
});
test('a file with another checksum is refused in one sentence', () => {
  writeFileSync(join(folder, 'file'), 'x');
  assert.throws(() => bash('expect_checksum "$1/file" 0123'), (error) => /^error: file has checksum \w+, but .*\.\n$/.test(error.stderr));
});
test('versions are compared by number, not by letter', () => {
  assert.equal(bash('version_at_least 3.1.100 3.1.60 && echo yes'), 'yes');
  assert.equal(bash('version_at_least 3.1.6 3.1.60 || echo no'), 'no');
});
