// Nothing in the checkout depends on the machine that it was written on.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { machineNameProblems } from './machine_names.mjs';
import { checkout } from './sources.mjs';

const one = (text) => machineNameProblems([{ path: 'a', text }]);
const own = /^tests\/checks\/machine_names/; // they hold the bad samples
const binary = /\.(png|jpg|ttf|woff2|ico|bin|gz|br|wasm)$/;

/** All files of the project: what git knows, or would take. */
function projectFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: checkout, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path && !own.test(path) && !binary.test(path) && existsSync(join(checkout, path)));
}

test('a folder of one machine or a host of packages is found', () => {
  for (const text of ['x = /work/main', 'cat "/root/.cache"', 'cd /home/somebody', 'open /Users/me', 'http://deb.debian.org/debian', 'https://registry.npmjs.org/a',
    'https://pypi.org/simple', 'http://10.1.2.3:8080/x', 'https://artifactory.company.com/x']) assert.equal(one(text).length, 1, text);
});
test('what only looks alike is allowed', () => {
  for (const text of ['$HOME/.cache', 'src/work/a', 'http://127.0.0.1:8080/', 'http://mirror.example/debian', '/homework/x', 'https://example.org/home/page']) {
    assert.deepEqual(one(text), [], text);
  }
});
test('the project names neither', { skip: existsSync(join(checkout, '.git')) ? false : 'not a git checkout' }, () => {
  assert.deepEqual(machineNameProblems(projectFiles().map((path) => ({ path, text: readFileSync(join(checkout, path), 'utf8') }))), []);
});
