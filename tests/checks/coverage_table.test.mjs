import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageTable } from '../fuzz/coverage_table.mjs';

const file = (filename, covered, count) => ({ filename, summary: { lines: { covered, count }, branches: { covered: 0, count: 0 } } });
const summary = { data: [{ files: [file('src/codec/csv.cpp', 3, 4), file('src/codec/cursor.cpp', 1, 1), file('src/app/other.cpp', 0, 9)] }] };

test('the table has a line for each parser and one for all, and nothing else', () => {
  const lines = coverageTable(summary, ['codec/csv.cpp', 'codec/cursor.cpp']);
  assert.equal(lines.length, 3);
  assert.match(lines[0], /^codec\/csv.cpp +lines +3\/4 +75 % +branches +0\/0 +–$/);
  assert.match(lines[2], /^all parsers +lines +4\/5 +80 %/);
});
test('a parser without figures is not passed over', () => {
  assert.throws(() => coverageTable(summary, ['codec/csv.cpp', 'codec/gone.cpp']), /no figures for codec\/gone.cpp/);
});
