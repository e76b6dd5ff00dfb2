import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, startBrowser, untilIdle, untilReady } from './support/browser.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(() => web.close());

/** Settings with the dark theme chosen, and the device's answer that it is stored. */
async function chooseDark(page) {
  const earlier = await page.evaluate(() => globalThis.counterpart.storage.savedAt);
  await page.evaluate(() => { location.hash = '#/settings'; });
  const dark = page.getByRole('radio', { name: 'Dark' });
  await dark.waitFor({ state: 'attached' });
  await untilIdle(page);
  await dark.click();
  await page.waitForSelector('html[data-theme=dark]', { state: 'attached' });
  await page.waitForFunction((before) => globalThis.counterpart.storage.savedAt !== before, earlier);
  await untilIdle(page);
}

const theme = (page) => page.getAttribute('html', 'data-theme');

test('what was chosen is there after a reload', async () => {
  const page = await web.open();
  await chooseDark(page);
  await page.reload();
  await untilReady(page);
  assert.equal(await theme(page), 'dark');
  assertQuiet(page);
});

test('a second tab shows the same, writes nothing, and may take over', async () => {
  const first = await web.open();
  await chooseDark(first);
  const second = await web.open({ context: first.context() });
  assert.equal(await theme(second), 'dark');
  assert.equal(await second.evaluate(() => globalThis.counterpart.storage.writes), false);
  assert.equal(await first.evaluate(() => globalThis.counterpart.storage.writes), true);
  await second.evaluate(() => globalThis.counterpart.storage.takeOver());
  await second.waitForFunction(() => globalThis.counterpart.storage.writes);
  await first.waitForFunction(() => !globalThis.counterpart.storage.writes);
  assertQuiet(first);
  assertQuiet(second);
});

test('when the writing tab closes, the other one writes', async () => {
  const first = await web.open();
  const second = await web.open({ context: first.context() });
  assert.equal(await second.evaluate(() => globalThis.counterpart.storage.writes), false);
  await first.close();
  await second.waitForFunction(() => globalThis.counterpart.storage.writes, null, { timeout: 10_000 });
});

test('a full device is said, and nothing claims to be saved', async () => {
  const page = await web.open();
  await page.waitForTimeout(500);  // what the start stores is through
  // Chromium lets small writes pass an overridden quota, so the fault is put where the browser would raise it.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('no room for the test', 'QuotaExceededError'); };
    globalThis.savedBefore = globalThis.counterpart.storage.savedAt;
  });
  await page.evaluate(() => { location.hash = '#/settings'; });
  const dark = page.getByRole('radio', { name: 'Dark' });
  await dark.waitFor({ state: 'attached' });
  await untilIdle(page);
  await dark.click();
  await page.getByText(/did not store|no room|not saved/i).first().waitFor({ state: 'attached', timeout: 15_000 });
  assert.equal(await page.evaluate(() => globalThis.counterpart.storage.savedAt === globalThis.savedBefore), true);
});

test('what the device had no time to copy is there after the page has ended', async () => {
  const page = await web.open();
  await page.waitForTimeout(500);  // what the start stores is through
  await page.evaluate(() => { IDBDatabase.prototype.transaction = () => { throw new DOMException('too late for the test', 'AbortError'); }; });
  await page.evaluate(() => { location.hash = '#/settings'; });
  const dark = page.getByRole('radio', { name: 'Dark' });
  await dark.waitFor({ state: 'attached' });
  await untilIdle(page);
  await dark.click();
  await page.waitForSelector('html[data-theme=dark]', { state: 'attached' });
  const context = page.context();
  await page.close();
  const again = await web.open({ context });
  assert.equal(await theme(again), 'dark');
  await again.waitForFunction(() => Object.keys(localStorage).length === 0);  // the copy has taken it over
  await again.reload();
  await untilReady(again);
  assert.equal(await theme(again), 'dark');
  assertQuiet(again);
});

test('a storage that cannot be read makes the page read-only, and it says so', async () => {
  const context = await web.browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('refused for the test', 'SecurityError'); }; });
  const page = await web.open({ context });
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  assert.match(await page.locator('#mirror').textContent(), /storage|read-only|cannot be saved|not be saved|could not be read/i);
});
