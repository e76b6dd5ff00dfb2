// What the benchmark of the matching prints and writes, from rows made by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreements, figure, median, published, timesTable, whatIfsTable } from '../../tools/bench_pairing/tables.mjs';

const fields = { n: 700, scores: 'default', memory_mb: 5, certified: false, pairs: 350, points: 99 };
const row = (solver, host, ms_median, more = {}) => ({ solver, host, ms_median, ...fields, ...more });

test('the median is the middle, or the mean of the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 9, 1, 2]), 5.5);
});
test('figures have three digits, and what was not measured is a dash', () => {
  assert.deepEqual([0.12345, 12.345, 123.45, 12345.6, undefined].map(figure), ['0.123', '12.3', '123', '12,346', '–']);
});
test('times stand beside their ratios to the floor of the same host and to ours', () => {
  const ours = [row('counterpart', 'native', 10), row('counterpart', 'wasm', 30, { first_ms: 80 })];
  const rows = [...ours, row('floor', 'native', 2), row('floor', 'wasm', 3), row('lemon', 'native', 200)];
  const line = timesTable(rows, 'default').at(-1).split(' | ');
  assert.deepEqual(line.slice(0, 10), ['| 700', '10', '5×', '30', '10×', '80', '2', '3', '200', '20×']);
  assert.deepEqual(line.slice(10, 14), ['–', '–', '–', '–']);
  assert.equal(timesTable(rows, 'coarse').length, 2);
});
test('what-ifs have a line for each kind of change, of every size that was measured', () => {
  const kinds = { fix: { median: 1.23, nine_tenths: 4, greatest: 5.5 }, withdraw: { median: 20, nine_tenths: 30, greatest: 1234 } };
  const lines = whatIfsTable([{ n: 10_000, questions: 50, kinds }, { n: 700, questions: 50, kinds: {} }]);
  assert.deepEqual(lines.slice(2), ['| 10,000 | fix | 1.23 | 4 | 5.5 | 50 |', '| 10,000 | withdraw | 20 | 30 | 1,234 | 50 |']);
});
test('the file has the fields of its format and no others', () => {
  const expected = { solver: 'lemon', host: 'native', n: 700, scores: 'default', ms_median: 3, memory_mb: 5, certified: false };
  assert.deepEqual(published([row('lemon', 'native', 3)]), [expected]);
});
test('a peer with another result is told, one with the same is not', () => {
  const ours = row('counterpart', 'native', 1);
  assert.deepEqual(disagreements([ours, row('boost', 'native', 1), row('floor', 'native', 1, { pairs: 0 })]), []);
  assert.equal(disagreements([ours, row('boost', 'native', 1, { points: 98 })]).length, 1);
  assert.equal(disagreements([ours, row('lemon', 'native', 1, { pairs: 349 })]).length, 1);
});
