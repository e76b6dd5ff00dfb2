// Prints a table of llvm-cov's summary (JSON on standard input) for the files of src that are named.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const share = ({ covered, count }) => `${covered}/${count}`.padStart(11) + (count ? ` ${(100 * covered / count).toFixed(0).padStart(3)} %` : '     –');
const add = (a, b) => ({ covered: a.covered + b.covered, count: a.count + b.count });

/** The table's lines: a file each, and the sum. */
export function coverageTable(summary, names) {
  const found = names.map((name) => ({ name, file: summary.data[0].files.find(({ filename }) => filename.endsWith(`src/${name}`)) }));
  const missing = found.filter(({ file }) => !file).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`no figures for ${missing.join(', ')}`);
  const none = { covered: 0, count: 0 };
  const all = found.reduce((sum, { file }) => ({ lines: add(sum.lines, file.summary.lines), branches: add(sum.branches, file.summary.branches) }),
    { lines: none, branches: none });
  const line = (name, { lines, branches }) => `${name.padEnd(34)} lines ${share(lines)}   branches ${share(branches)}`;
  return [...found.map(({ name, file }) => line(name, file.summary)), line('all parsers', all)];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(coverageTable(JSON.parse(readFileSync(0, 'utf8')), process.argv.slice(2)).join('\n'));
}
