// The applications of round 3 as a form's exports: its public figures (572 people, 72 countries, from 30 July to 23 August 2014), invented people.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Splits a CSV file into its records, each a list of texts. */
function readCsv(text) {
  const rows = [[]];
  for (const [, inQuotes, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const toCsv = (rows) => rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

export const kColumn = { time: 0, name: 1, address: 2, country: 3, workplace: 5 };

/**
 * The round as the form gave it: {header, rows, until}; `until(day)` is the export of a day such as "2014/08/10" as CSV. Six doubles are among
 * the 572, and six rows more are people who sent the form twice with their address typed differently.
 */
export function roundThree(programs, folder) {
  const file = path.join(folder, 'form.csv');
  execFileSync(path.join(programs, 'make_round'), ['--people', '572', '--countries', '72', '--seed', '3', '--duplicates', '6', '--csv', file]);
  const [header, ...rows] = readCsv(readFileSync(file, 'utf8'));
  assert.equal(rows.length, 578);
  return { header, rows, until: (day) => toCsv([header, ...rows.filter((row) => row[kColumn.time].slice(0, 10) <= day)]) };
}
