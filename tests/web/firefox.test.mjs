// The second engine: Firefox opens the page, matches the sample round, and its own accessibility tree holds the result.
// Firefox without a screen offers no WebGL, so it gets an X server that draws into memory.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { firefox } from './support/packages.mjs';
import { serve } from './support/server.mjs';

let server;
let display;
let browser;

/** An X server on a free display, and that display's name. */
async function startDisplay() {
  const process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(process.stdout, 'data');
  return { process, name: `:${String(number).trim()}` };
}

before(async () => {
  server = await serve();
  display = await startDisplay();
  browser = await firefox.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    timeout: 120_000,
    protocolTimeout: 120_000,
    env: { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1' },
    extraPrefsFirefox: { 'webgl.force-enabled': true, 'intl.accept_languages': 'en-GB' },
  });
});
after(async () => {
  await browser?.close();
  display?.process.kill();
  await server?.close();
});

/** The element with this role and name, as Firefox computes both; waits until it is there. */
const find = (page, role, name) => page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: 60_000 });

test('Firefox opens the page, previews the sample round and shows its proof and its pairs', async () => {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(server.address);
  await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
  await (await find(page, 'button', 'Open the sample round')).evaluate((one) => one.click());
  await page.waitForFunction(() => /No other choice of pairs scores higher/.test(document.getElementById('mirror').textContent), { timeout: 60_000 });
  await find(page, 'heading', 'Match preview');
  assert.equal(await page.evaluate(() => location.hash), '#/rounds/current/preview');
  const names = await page.$$eval('#mirror [role=row]', (rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  const pair = names.find((one) => /Open the pair/.test(one));
  assert.ok(pair, `no row opens a pair: ${names.slice(0, 3).join(' | ')}`);
  await find(page, 'row', pair);
  await page.waitForSelector('html[data-idle]', { timeout: 60_000 });
  assert.deepEqual(errors, []);
});
