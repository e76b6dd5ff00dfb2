// make_catalogue.mjs OUT LANGUAGE.json...: the wording of all languages for the page, as the bytes of one text for an array in C++.
// All keys first, a line each, then the sentences of the first language in the same order, then those of the next: so no key is there twice, and
// what is alike lies together, which compresses best. A line end within a sentence is written as a vertical tab.
import { readFileSync, writeFileSync } from 'node:fs';

const [out, ...files] = process.argv.slice(2);
const catalogues = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
const keys = Object.keys(catalogues[0]).sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
for (const [index, catalogue] of catalogues.entries()) {
  const missing = keys.filter((key) => typeof catalogue[key] !== 'string').concat(Object.keys(catalogue).filter((key) => !keys.includes(key)));
  if (missing.length > 0) throw new Error(`${files[index]}: not the same keys as in ${files[0]}: ${missing.join(', ')}`);
}
const sentences = catalogues.flatMap((catalogue) => keys.map((key) => catalogue[key].replaceAll('\n', '\v')));
const bytes = [...Buffer.from(`${[...keys, ...sentences].join('\n')}\n`)].map((byte) => (byte > 127 ? byte - 256 : byte));
const lines = [];
for (let at = 0; at < bytes.length; at += 40) lines.push(bytes.slice(at, at + 40).join(','));
writeFileSync(out, `${lines.join(',\n')}\n`);
