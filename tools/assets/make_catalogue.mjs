// make_catalogue.mjs FOLDER LANGUAGE.json...: the wording of all languages for the page, as catalogue.inc and later_catalogue.inc: the bytes of
// one text each for an array in C++. The first one holds what a first screen says, the other one the rest (also as later_catalogue.bin, by which
// tools/site/split_page.mjs finds it in the page).
// All keys first, a line each, then the sentences of the first language in the same order, then those of the next: so no key is there twice, and
// what is alike lies together, which compresses best. A line end within a sentence is written as a vertical tab.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Groups of keys that a first screen shows, or may show before the later code is there. */
const kFirst = /^(brand|clear|close|dismiss|document|loading|nav|notice|saved|start|toast|written_in)(\.|$)/;

const [folder, ...files] = process.argv.slice(2);
const catalogues = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
const keys = Object.keys(catalogues[0]).sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
for (const [index, catalogue] of catalogues.entries()) {
  const missing = keys.filter((key) => typeof catalogue[key] !== 'string').concat(Object.keys(catalogue).filter((key) => !keys.includes(key)));
  if (missing.length > 0) throw new Error(`${files[index]}: not the same keys as in ${files[0]}: ${missing.join(', ')}`);
}

function textOf(chosen) {
  const sentences = catalogues.flatMap((catalogue) => chosen.map((key) => catalogue[key].replaceAll('\n', '\v')));
  return Buffer.from(`${[...chosen, ...sentences].join('\n')}\n`);
}

function writeArray(name, text) {
  const bytes = [...text].map((byte) => (byte > 127 ? byte - 256 : byte));
  const lines = [];
  for (let at = 0; at < bytes.length; at += 40) lines.push(bytes.slice(at, at + 40).join(','));
  writeFileSync(join(folder, name), `${lines.join(',\n')}\n`);
}

const later = textOf(keys.filter((key) => !kFirst.test(key)));
writeArray('catalogue.inc', textOf(keys.filter((key) => kFirst.test(key))));
writeArray('later_catalogue.inc', later);
writeFileSync(join(folder, 'later_catalogue.bin'), later);
