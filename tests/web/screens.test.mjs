// Each screen, light and dark: axe finds nothing, and a picture is kept to be looked at.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, frames, screenshot, startBrowser, untilIdle } from './support/browser.mjs';

const kProof = /No other choice of pairs scores higher/;
const kPhone = { width: 390, height: 844 };
const kDesktop = { width: 1280, height: 800 };
const kScreens = ['start', 'import', 'preview', 'pair', 'gallery', 'settings'];

let web;
let page;
let addresses;

before(async () => {
  web = await startBrowser();
  page = await web.open({ reducedMotion: 'reduce', viewport: kDesktop });
  await page.getByRole('button', { name: 'Open the sample round' }).press('Enter');
  await page.getByText(kProof).first().waitFor({ state: 'attached', timeout: 30_000 });
  const pair = await page.getByRole('list', { name: 'Lowest pairs' }).getByRole('link').first().getAttribute('href');
  addresses = { start: '#/', import: '#/import', preview: '#/rounds/current/preview', pair, gallery: '#/gallery', settings: '#/settings' };
});
after(() => web.close());

async function show(screen, viewport = kDesktop) {
  await page.setViewportSize(viewport);
  const drawn = await frames(page);
  const elsewhere = await page.evaluate((address) => {
    const differs = location.hash !== address;
    location.hash = address;
    return differs;
  }, addresses[screen]);
  if (elsewhere) await page.waitForFunction((before) => globalThis.counterpart.frames > before, drawn);
  await untilIdle(page);
}

for (const theme of ['light', 'dark']) {
  for (const screen of kScreens) {
    test(`axe finds nothing on ${screen}, ${theme}`, async () => {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForSelector(`html[data-theme=${theme}]`, { state: 'attached' });
      await show(screen);
      await screenshot(page, `${screen}-1280x800-${theme}`);
      assert.deepEqual(await axe(page), []);
    });
  }
}

test('the preview and a pair fit a phone', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const screen of ['preview', 'pair']) {
    await show(screen, kPhone);
    await screenshot(page, `${screen}-390x844-light`);
    assert.deepEqual(await axe(page), []);
  }
  assertQuiet(page);
});
