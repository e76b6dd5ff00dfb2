// Writes the table of time zones as rows of C++: name, rule. The rule is the POSIX TZ string at the end of each TZif file
// (RFC 8536), which holds for all dates after the last change that the file lists. Use: make_time_zones.mjs OUTPUT
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [output] = process.argv.slice(2);
const root = '/usr/share/zoneinfo';
const regions = ['Africa', 'America', 'Antarctica', 'Arctic', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific'];

/** All files of a region, by name. */
function namesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? namesIn(name) : [name];
  });
}

/** The rule of a zone, or nothing when the file has none. */
function ruleOf(name) {
  const bytes = readFileSync(join(root, name));
  if (bytes.subarray(0, 4).toString('latin1') !== 'TZif' || bytes.at(-1) !== 0x0a) return undefined;
  const footer = bytes.subarray(bytes.lastIndexOf(0x0a, bytes.length - 2) + 1, bytes.length - 1).toString('latin1');
  return footer || undefined;
}

const rows = [...regions.flatMap(namesIn), 'Etc/UTC', 'Etc/GMT', 'UTC', 'GMT']
  .map((name) => ({ name, rule: ruleOf(name) }))
  .filter(({ rule }) => rule !== undefined)
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map(({ name, rule }) => `{"${name}", "${rule}"},`);
if (rows.length < 400) throw new Error(`only ${rows.length} time zones were found in ${root}: install tzdata`);
writeFileSync(output, `// Generated from the time zone database in ${root}.\n${rows.join('\n')}\n`);
