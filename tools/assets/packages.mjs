// Reads npm packages from the folder that set-up installed them into (the first argument of every script here).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The JSON file at a path inside the folder of packages. */
export const readJson = (modules, path) => JSON.parse(readFileSync(join(modules, path), 'utf8'));

/** A package's exports; packages are taken from the given folder, wherever the script lies. */
export async function load(modules, name) {
  const resolved = createRequire(join(modules, 'any.js')).resolve(name);
  return import(pathToFileURL(resolved).href);
}
