// Where set-up has put the npm packages of the browser tests.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

function folder() {
  if (process.env.COUNTERPART_NODE_MODULES) return process.env.COUNTERPART_NODE_MODULES;
  const lines = execFileSync(path.join(root, 'tools/setup'), ['--paths'], { encoding: 'utf8' }).split('\n');
  return lines.find((line) => line.startsWith('NODE_MODULES=')).slice('NODE_MODULES='.length);
}

const require = createRequire(path.join(folder(), 'any.js'));
export const { chromium } = require('playwright-core');
/** Starts Firefox when told `browser: 'firefox'`. */
export const { default: firefox } = require('puppeteer-core');
export const axeSource = require('axe-core').source;
export const htmlValidate = require('html-validate');
export const { parseFeed } = require('@rowanmanning/feed-parser');
/** An ECMAScript module, unlike the others. */
export const { default: ical } = await import(pathToFileURL(require.resolve('ical.js')));
