// The summary of tools/test counts what each runner counted, and a program that died as a failure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countCatch, countJunit, countTap } from '../../tools/lib/summary.mjs';

const junit = (status, output) => `<testcase name="t" status="${status}"><system-out>${output}</system-out></testcase>`;

test('a Catch2 run is counted by its closing lines', () => {
  assert.deepEqual(countCatch('All tests passed (1204 assertions in 31 test cases)'), { passed: 31, failed: 0, skipped: 0 });
  assert.deepEqual(countCatch('test cases: 9 | 6 passed | 2 failed | 1 skipped\nassertions: 5'), { passed: 6, failed: 2, skipped: 1 });
  assert.equal(countCatch('Segmentation fault'), undefined);
});
test('a TAP stream is counted by its closing comments or its lines', () => {
  assert.deepEqual(countTap('# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n'), { passed: 3, failed: 2, skipped: 0 });
  assert.deepEqual(countTap('ok - a\nnot ok - b\n'), { passed: 1, failed: 1, skipped: 0 });
});
test('a program that died counts as one failure more', () => {
  assert.deepEqual(countJunit(junit('fail', 'Segmentation fault')).total, { passed: 0, failed: 1, skipped: 0 });
  assert.deepEqual(countJunit(junit('fail', 'All tests passed (2 assertions in 2 test cases)\n==1==ERROR: LeakSanitizer')).total, { passed: 2, failed: 1, skipped: 0 });
});
