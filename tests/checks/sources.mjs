// The checkout's source files for the checks.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** All files of the given folders whose names end as wanted: [{ path, text }], paths inside the checkout. */
export function sources(folders, endings) {
  return folders.flatMap((folder) => {
    const root = join(checkout, folder);
    return readdirSync(root, { recursive: true })
      .filter((name) => endings.some((ending) => name.endsWith(ending)) && statSync(join(root, name)).isFile())
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, name), 'utf8') }));
  });
}

/** The includes of a C++ file: [{ line, name, quoted }]. */
export function includesOf(text) {
  return text.split('\n').flatMap((content, index) => {
    const found = content.match(/^\s*#\s*include\s*(["<])([^">]+)[">]/);
    return found ? [{ line: index + 1, name: found[2], quoted: found[1] === '"' }] : [];
  });
}
