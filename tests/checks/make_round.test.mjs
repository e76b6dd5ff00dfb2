// The round generator: same options, same bytes on every machine, and the shape that --help promises.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';

const folders = process.env.COUNTERPART_PROGRAMS ? [process.env.COUNTERPART_PROGRAMS] : ['build/native', 'build/release'];
const program = folders.map((folder) => join(folder, 'make_round')).find(existsSync);
const options = {skip: program ? false : 'the round generator is not built'};
const made = (...wanted) => JSON.parse(execFileSync(program, wanted, {maxBuffer: 1 << 28}));

test('the sample round has its bytes for ever', options, () => {
  const json = execFileSync(program, {maxBuffer: 1 << 28});
  assert.equal(createHash('sha256').update(json).digest('hex'), '9e297a38cd657f579e4760383f74e1a8c29e224585fbad26acf95ba7850ca13c');
});

test('the sample round is synthetic and has the shape of a real one', options, () => {
  const round = made();
  assert.equal(round.synthetic, true);
  assert.equal(round.applications.length, 572);
  const people = {};
  for (const {country} of round.applications) people[country] = (people[country] ?? 0) + 1;
  const sizes = Object.values(people).sort((a, b) => b - a);
  assert.equal(sizes.length, 72);
  assert.equal(sizes[0], 114, 'the largest country stands at the cap of 20 %');
  assert.ok(sizes.filter((size) => size === 1).length >= 20, 'many countries send one person');
  assert.equal(new Set(round.applications.map((person) => person.id)).size, 572);
  assert.ok(new Set(round.applications.map((person) => person.name)).size > 520);
});

test('earlier partners name each other and live in different countries', options, () => {
  const round = made();
  const byAddress = new Map(round.applications.map((person) => [person.email, person]));
  const returners = round.applications.filter((person) => person.earlier_partners);
  assert.ok(returners.length > 100 && returners.length < 130);
  assert.ok(returners.some((person) => person.earlier_partners.length === 5));
  for (const person of returners) {
    assert.equal(new Set(person.earlier_partners).size, person.earlier_rounds.length);
    for (const partner of person.earlier_partners.map((address) => byAddress.get(address)).filter(Boolean)) {
      assert.ok(partner.earlier_partners.includes(person.email));
      assert.notEqual(partner.country, person.country);
    }
  }
});

test('most have applied three days before the close, and the rest widen the countries', options, () => {
  const close = Date.parse('2014-08-23T12:00:00Z');
  const before = made().applications.filter((person) => Date.parse(person.arrived_at) < close - 3 * 86400e3);
  assert.ok(before.length > 0.88 * 572 && before.length < 0.97 * 572, String(before.length));
  assert.ok(new Set(before.map((person) => person.country)).size < 70);
});

test('all addresses are of domains that are reserved for examples', options, () => {
  for (const person of made('--people', '2000', '--countries', '100').applications) {
    assert.match(person.email, /@(example\.(org|com|net)|[a-z]+\.example)$/);
  }
});

test('the form export has a row a person and one more for each double', options, () => {
  const folder = mkdtempSync(join(tmpdir(), 'make-round-'));
  const file = join(folder, 'applications.csv');
  execFileSync(program, ['--people', '80', '--countries', '12', '--duplicates', '4', '--csv', file]);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  rmSync(folder, {recursive: true});
  assert.equal(lines.length, 1 + 80 + 4);
  assert.ok(lines[0].startsWith('Timestamp,'));
});

test('wrong use ends with one sentence and status 2', options, () => {
  for (const wrong of [['--people', '3', '--countries', '5'], ['--countries', '999'], ['--people', 'many'], ['--what'], ['--starts', '2014-02-30']]) {
    const result = spawnSync(program, wrong, {encoding: 'utf8'});
    assert.equal(result.status, 2, wrong.join(' '));
    assert.equal(result.stderr.trim().split('\n').length, 1);
  }
});
