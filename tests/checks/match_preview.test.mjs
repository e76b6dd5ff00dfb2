// `match preview` as a user runs it: rounds as JSON and CSV, shuffled input, bad files.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {after, before} from 'node:test';

const folders = process.env.COUNTERPART_PROGRAMS ? [process.env.COUNTERPART_PROGRAMS] : ['build/native', 'build/release'];
const folder = folders.find((path) => existsSync(join(path, 'match')) && existsSync(join(path, 'make_round')));
const options = {skip: folder ? false : 'match and make_round are not built'};
let files = '';

const at = (name) => join(files, name);
const write = (name, text) => {
  writeFileSync(at(name), text);
  return at(name);
};
const run = (...wanted) => spawnSync(join(folder, 'match'), ['preview', ...wanted], {encoding: 'utf8'});
const summary = (...wanted) => {
  const result = run(...wanted);
  assert.equal(result.status, 0, result.stderr);
  return JSON.parse(result.stdout);
};

before(() => {
  if (!folder) return;
  files = mkdtempSync(join(tmpdir(), 'match-preview-'));
  execFileSync(join(folder, 'make_round'), ['--people', '92', '--countries', '20', '--json', at('round.json'), '--csv', at('round.csv')]);
});
after(() => files && rmSync(files, {recursive: true}));

test('a round is paired, with proof', options, () => {
  const found = summary(at('round.json'), '--out', at('preview.json'));
  assert.equal(found.people, 92);
  assert.equal(found.pairs * 2 + found.alone, 92);
  assert.equal(found.certified, true);
  assert.equal(found.total_points, found.bound_points);
  const preview = JSON.parse(readFileSync(at('preview.json'), 'utf8'));
  assert.equal(preview.format, 'counterpart-preview');
  assert.equal(preview.round.applications.length, 92);
});

test('shuffled applications give the same bytes', options, () => {
  const round = JSON.parse(readFileSync(at('round.json'), 'utf8'));
  round.applications.reverse();
  round.applications.push(...round.applications.splice(0, 31));
  summary(at('round.json'), '--out', at('first.json'));
  summary(write('shuffled.json', JSON.stringify(round)), '--out', at('second.json'));
  assert.deepEqual(readFileSync(at('second.json')), readFileSync(at('first.json')));
});

test('the form export of a round gives the same pairs', options, () => {
  const [json, csv] = [summary(at('round.json')), summary(at('round.csv'))];
  assert.equal(csv.people, json.people);
  assert.equal(csv.total_points, json.total_points);
});

test('criteria change the result', options, () => {
  const weights = {interests: 0, sector: 0, career_stage: 0, languages: 0, waking_hours: 0, contact_methods: 40};
  const criteria = write('criteria.json', JSON.stringify({format: 'counterpart-criteria', version: 1, weight_points: weights}));
  assert.ok(summary(at('round.json'), '--criteria', criteria).total_points <= 46 * 40);
});

test('a policy by its name lifts the lowest pair, and the preview says which it was', options, () => {
  const usual = summary(at('round.json'));
  const lifted = summary(at('round.json'), '--policy', 'worst_pair_first', '--out', at('lifted.json'));
  assert.deepEqual([usual.policy, lifted.policy], ['greatest_total', 'worst_pair_first']);
  assert.equal(lifted.pairs, usual.pairs);
  assert.ok(lifted.lowest_score_points >= usual.lowest_score_points);
  assert.ok(lifted.total_points <= usual.total_points);
  assert.equal(JSON.parse(readFileSync(at('lifted.json'), 'utf8')).criteria.policy, 'worst_pair_first');
  const unknown = run(at('round.json'), '--policy', 'best');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /No policy is named best/);
});

test('a saved preview is kept where it obeys the rules, and the new one counts what it kept', options, () => {
  const round = JSON.parse(readFileSync(at('round.json'), 'utf8'));
  summary(at('round.json'), '--out', at('announced.json'));
  const [gone] = round.applications.splice(10, 1);
  const left = write('left.json', JSON.stringify(round));
  const found = summary(left, '--keep', at('announced.json'), '--out', at('kept.json'));
  assert.equal(found.kept, 45);
  const ids = (preview) => preview.pairs.map((pair) => [pair.a_id, pair.b_id].join());
  const announced = ids(JSON.parse(readFileSync(at('announced.json'), 'utf8')));
  const kept = JSON.parse(readFileSync(at('kept.json'), 'utf8'));
  assert.deepEqual(announced.filter((pair) => !ids(kept).includes(pair)).map((pair) => pair.includes(gone.id)), [true]);
  assert.equal(kept.criteria.keep_announced, true);
  assert.equal(run(left, '--keep', at('round.json')).status, 2);
});

test('the sample round leaves nobody alone', options, () => {
  execFileSync(join(folder, 'make_round'), ['--json', at('sample.json')]);
  const found = summary(at('sample.json'));
  assert.equal(found.pairs, 286);
  assert.equal(found.countries, 72);
  assert.equal(found.all_pairs, 163306);
  assert.ok(found.lowest_score_points >= 30 && found.lowest_score_points <= 60);
});

test('bad rows of a CSV are named, good ones paired', options, () => {
  const [header, ...rows] = readFileSync(at('round.csv'), 'utf8').trimEnd().split('\r\n');
  const result = run(write('some_bad.csv', [header, ...rows, 'yesterday,Ana,no address,Atlantis'].join('\r\n')));
  assert.equal(result.status, 0);
  assert.equal(JSON.parse(result.stdout).people, 92);
  assert.match(result.stderr, /line 94, column 15/);
});

test('a bad file ends with one sentence that names the place, and status 2', options, () => {
  const cases = [
    [write('broken.json', '{\n"format": ,'), /line 2, column 11/],
    [write('country.json', readFileSync(at('round.json'), 'utf8').replace('"country":"AU"', '"country":"XX"')), /applications\[\d+\]\.country \(XX\)/],
    [write('quote.csv', 'Name,Email\n"Ana,ana@example.org\n'), /line 2, column 1/],
    [write('latin1.csv', Buffer.from('Name,Email\nJos\xE9,x\n', 'latin1')), /line 2, column 4/],
    [write('header.csv', 'Colour,Size\nred,7\n'), /line 1/],
    [write('empty.csv', ''), /csv empty/],
    [at('missing.json'), /Cannot read/],
  ];
  for (const [file, expected] of cases) {
    const result = run(file);
    assert.equal(result.status, 2, file);
    assert.equal(result.stdout, '');
    assert.equal(result.stderr.trim().split('\n').length, 1);
    assert.match(result.stderr, expected);
  }
});

test('wrong use and bad criteria end with status 2', options, () => {
  const criteria = write('heavy.json', '{"format":"counterpart-criteria","version":1,"weight_points":{"sector":41}}');
  for (const wrong of [[], ['a', 'b'], ['--out'], [at('round.json'), '--criteria', criteria], [at('round.json'), '--out', join(files, 'no', 'such', 'folder')]]) {
    assert.equal(run(...wrong).status, 2, wrong.join(' '));
  }
});
