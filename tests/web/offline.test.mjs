import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, startBrowser, untilReady } from './support/browser.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(() => web.close());

const underControl = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 });

test('the page starts again without a network', async () => {
  const page = await web.open();
  await underControl(page);
  await page.context().setOffline(true);
  await page.reload();
  await untilReady(page);
  assert.match(await page.title(), /Counterpart/);
  await page.context().setOffline(false);
  assertQuiet(page);
});

test('a new version is told, and used when the person wants it', async () => {
  const page = await web.open();
  await underControl(page);
  web.server.replace('/service_worker.js', (text) => text.replace(/kBuild = '[^']*'/, "kBuild = 'next'"));
  web.server.replace('/index.html', (text) => text.replace(/data-build="[^"]*"/, 'data-build="next"'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByText(/new version/i).first().waitFor({ state: 'attached', timeout: 20_000 });
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => globalThis.counterpart.updates.activate());
  await loaded;
  await untilReady(page);
  assert.equal(await page.evaluate(() => globalThis.counterpart.build), 'next');
  assertQuiet(page);
});
