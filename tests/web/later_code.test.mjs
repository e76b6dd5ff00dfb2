// The page's code comes in two files: the first frame needs one of them, and whatever needs the other finds it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, startBrowser, untilIdle } from './support/browser.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(() => web.close());

/** A page in a profile of its own, in which the code that comes later is held back until `letGo` is called. */
async function openHeldBack(options = {}) {
  const context = await web.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', serviceWorkers: 'block', ...options });
  let letGo;
  const gate = new Promise((resolve) => { letGo = resolve; });
  let asked = 0;
  await context.route(/\/later-\w+\.wasm$/, async (route) => {
    asked += 1;
    await gate;
    await route.continue();
  });
  return { page: await web.open({ context }), letGo, asked: () => asked };
}
const awaited = (page) => page.evaluate(() => globalThis.counterpart.later.awaited);

for (const [what, options] of [['a desktop', {}], ['a phone in Spanish', { viewport: { width: 390, height: 844 }, locale: 'es-MX', hasTouch: true }],
  ['a dark tablet', { viewport: { width: 820, height: 1180 }, colorScheme: 'dark' }]]) {
  test(`the first screen on ${what} is drawn and answers the mouse and the Tab key without the code that comes later`, async () => {
    const { page, letGo } = await openHeldBack(options);
    await page.mouse.move(200, 300);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await untilIdle(page);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('#mirror *')].filter((one) => one.textContent.includes('…') || /…/.test(one.ariaLabel))
      .map((one) => one.outerHTML)), [], 'see kFirst in tools/assets/make_catalogue.mjs for the sentences that come first');
    assert.deepEqual(await awaited(page), [], 'see build/web/split/page.wasm.placeholders for the functions at these places');
    letGo();
    await page.context().close();
  });
}

test('a press that comes before the code it needs waits for it and is carried out', async () => {
  const { page, letGo, asked } = await openHeldBack();
  setTimeout(letGo, 1000);
  await page.getByRole('button', { name: 'Open the sample round' }).press('Enter');
  await page.getByText(/No other choice of pairs scores higher/).first().waitFor({ state: 'attached', timeout: 30_000 });
  assert.notDeepEqual(await awaited(page), []);
  assert.ok(asked() >= 1);
  await page.context().close();
});

test('an address of another screen, and a stored round, fetch all the code first', async () => {
  const page = await web.open({ address: '#/settings' });
  assert.deepEqual(await awaited(page), []);
  await page.getByRole('link', { name: 'Counterpart' }).first().press('Enter');
  await page.getByRole('button', { name: 'Open the sample round' }).press('Enter');
  await page.getByText(/No other choice of pairs scores higher/).first().waitFor({ state: 'attached', timeout: 30_000 });
  await page.waitForFunction(() => Date.now() - globalThis.counterpart.storage.savedAt < 5000);
  await untilIdle(page);
  await page.reload();
  await page.getByText(/No other choice of pairs scores higher/).first().waitFor({ state: 'attached', timeout: 30_000 });
  assert.deepEqual(await awaited(page), []);
  assertQuiet(page);
});
