// The sample of a service, as systemd itself judges it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from './sources.mjs';

const judge = () => spawnSync('systemd-analyze', ['security', '--offline=yes', '--threshold=20', join(checkout, 'docs/samples/counterpart.service')], { encoding: 'utf8' });
const skip = spawnSync('systemd-analyze', ['--version']).status === 0 ? false : 'systemd-analyze is not installed';

test('a service of the sample can do little beyond its task: exposure below 2 of 10', { skip }, () => {
  const { status, stdout, stderr } = judge();
  assert.equal(status, 0, stdout.split('\n').slice(-4).join('\n') + stderr);
});
