// Sums up test results: ctest's JUnit files and TAP files in a folder. Prints "N passed, N failed" (", N skipped") as its last
// line, the names of failed tests before it; exits with 1 when a test failed or none ran.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const none = { passed: 0, failed: 0, skipped: 0 };
const sum = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });
const count = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

/** Counts of one Catch2 run, from its closing lines; nothing when there are none. */
export function countCatch(output) {
  const all = output.match(/All tests passed \([\d,]+ assertions? in (\d+) test cases?\)/);
  if (all) return { ...none, passed: Number(all[1]) };
  const line = output.match(/^test cases:.*$/m)?.[0];
  if (!line) return undefined;
  return { passed: count(line, /(\d+) passed/), failed: count(line, /(\d+) failed/), skipped: count(line, /(\d+) skipped/) };
}

/** Counts of one TAP stream of Node's runner (its closing comments), or of plain TAP lines. */
export function countTap(output) {
  if (/^# tests \d+$/m.test(output)) {
    const failed = count(output, /^# fail (\d+)$/m) + count(output, /^# cancelled (\d+)$/m);
    return { passed: count(output, /^# pass (\d+)$/m), failed, skipped: count(output, /^# skipped (\d+)$/m) + count(output, /^# todo (\d+)$/m) };
  }
  if (!/^(not )?ok\b/m.test(output)) return undefined;
  return { ...none, passed: output.match(/^ok\b/gm)?.length ?? 0, failed: output.match(/^not ok\b/gm)?.length ?? 0 };
}

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml) => xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => entities[name]);

/** Counts of a JUnit file of ctest: what each program itself counted; a program that died counts as one failure more. */
export function countJunit(xml) {
  let total = none;
  const failures = [];
  for (const [, attributes, body] of xml.matchAll(/<testcase ([^>]*)>([\s\S]*?)<\/testcase>/g)) {
    const name = attributes.match(/name="([^"]*)"/)[1];
    const status = attributes.match(/status="([^"]*)"/)?.[1];
    const output = plain(body.match(/<system-out>([\s\S]*?)<\/system-out>/)?.[1] ?? '');
    const good = status === 'run';
    let counts = countCatch(output) ?? countTap(output) ?? { ...none, passed: good ? 1 : 0 };
    if (!good && counts.failed === 0) counts = { ...counts, failed: 1 };
    if (counts.failed > 0) failures.push(name);
    total = sum(total, counts);
  }
  return { total, failures };
}

function countFile(folder, file) {
  const text = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.xml')) return countJunit(text);
  const total = countTap(text) ?? { ...none, failed: 1 };
  return { total, failures: total.failed > 0 ? [...text.matchAll(/^\s*not ok \d* ?-? ?(.*)$/gm)].map(([, name]) => name) : [] };
}

function main(folder) {
  let total = none;
  for (const file of readdirSync(folder).filter((name) => /\.(xml|tap)$/.test(name)).sort()) {
    const counted = countFile(folder, file);
    total = sum(total, counted.total);
    const { passed, failed, skipped } = counted.total;
    console.log(`${file.replace(/\.\w+$/, '').padEnd(10)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    for (const name of counted.failures) console.log(`  failed: ${name}`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2]);
