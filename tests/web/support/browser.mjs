// A real browser on the built page. Any message on its console fails the test that caused it.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { axeSource, chromium, root } from './packages.mjs';
import { serve } from './server.mjs';

const kFlags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** One browser and one server for a test file: {server, open, close}. */
export async function startBrowser() {
  const server = await serve();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: kFlags });
  return {
    server,
    browser,
    /** A page in a profile of its own (or in `options.context`), loaded and ready, of this server or of `options.site`; `options` as for a browser context. */
    open: (options = {}) => open(browser, server, options),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function open(browser, server, { context = null, site = server.address, address = '', ready = true, ...options }) {
  const profile = context ?? await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await profile.newPage();
  page.messages = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) page.messages.push(`${message.type()}: ${message.text()}`); });
  page.on('pageerror', (error) => page.messages.push(`pageerror: ${error.stack ?? error}`));
  await page.goto(site + address);
  if (ready) await untilReady(page);
  return page;
}

/** Until the real page was drawn and no frame is pending. */
export async function untilReady(page) {
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 30_000 });
  await untilIdle(page);
}

export async function untilIdle(page) {
  await page.waitForSelector('html[data-idle]', { state: 'attached', timeout: 15_000 });
}

export const frames = (page) => page.evaluate(() => globalThis.counterpart.frames);

/** Nothing was written to the console. Software rendering makes Chromium warn about slow reads: that is no message of ours. */
export function assertQuiet(page) {
  assert.deepEqual(page.messages.filter((one) => !/GPU stall due to ReadPixels|Automatic fallback to software WebGL/.test(one)), []);
}

export async function screenshot(page, name) {
  const folder = path.join(root, 'build/screenshots');
  mkdirSync(folder, { recursive: true });
  await untilIdle(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** What axe finds, as short lines. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map((one) => `${one.id}: ${one.help} (${one.nodes.length}) ${one.nodes[0].html.slice(0, 160)}`);
}
