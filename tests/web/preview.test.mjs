// The coordinator's whole way in a real browser: sample, criteria, table, pair, export, import, reload, offline, keyboard alone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle, untilReady } from './support/browser.mjs';

let world;
before(async () => { world = await startBrowser(); });
after(async () => { await world.close(); });

const kProof = /No other choice of pairs scores higher/;

/** A page with the sample round open and solved. */
async function openSample(options = {}) {
  const page = await world.open(options);
  await page.getByRole('button', { name: 'Open the sample round' }).press('Enter');
  await untilSolved(page);
  return page;
}

async function untilSolved(page) {
  await page.getByText(kProof).first().waitFor({ state: 'attached', timeout: 30_000 });
  await untilIdle(page);
}

const rowNames = (page) => page.getByRole('grid', { name: 'Pairs' }).getByRole('row').evaluateAll((rows) => rows.map((row) => row.textContent || row.ariaLabel));

test('the sample is opened, solved and proved, and axe finds nothing', async () => {
  const page = await openSample();
  for (const name of ['Different countries', 'Never an earlier partner', 'Never a forbidden pair', 'A language in common']) {
    assert.equal(await page.getByRole('checkbox', { name }).count(), 1, name);
  }
  for (const name of ['Shared interests', 'Wish: sector', 'Wish: career stage', 'Shared languages', 'Shared waking hours', 'Ways to keep in touch']) {
    assert.equal(await page.getByRole('slider', { name }).count(), 1, name);
  }
  assert.equal(await page.getByRole('switch', { name: 'Lift the lowest pair' }).count(), 1);
  assert.equal(await page.getByRole('searchbox', { name: 'Find a person' }).count(), 1);
  assert.equal(await page.getByRole('heading', { level: 1, name: 'Match preview' }).count(), 1);
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'preview-desktop');
  assertQuiet(page);
});

test('a weight moved by the keyboard alone changes the result, and the saved value stays to compare with', async () => {
  const page = await openSample();
  await page.getByRole('button', { name: 'Save preview' }).press('Enter');
  await untilIdle(page);
  const slider = page.getByRole('slider', { name: 'Shared languages' });
  await slider.focus();
  for (let i = 0; i < 10; ++i) await page.keyboard.press('ArrowRight');
  await page.getByText(/pairs? differs? from saved/).first().waitFor({ state: 'attached', timeout: 15_000 });
  await page.getByRole('button', { name: 'Compare with saved' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'attached' });
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assertQuiet(page);
});

test('a bar of the distribution shows its pairs alone, by mouse and by keyboard', async () => {
  const page = await openSample();
  const all = await page.getByRole('grid', { name: 'Pairs' }).getAttribute('aria-rowcount');
  const bars = page.getByRole('listbox', { name: 'Scores' }).getByRole('option');
  const last = bars.last();
  const figure = Number((await last.textContent() || await last.getAttribute('aria-label')).match(/: (\d+) pairs/)[1]);
  const { x, y, width } = await last.boundingBox();
  await page.mouse.click(x + width / 2, y + 10);
  await page.waitForFunction((rows) => Number(document.querySelector('[role=grid][aria-label=Pairs]').getAttribute('aria-rowcount')) === rows, figure + 1);
  assert.equal(await last.getAttribute('aria-selected'), 'true');
  await screenshot(page, 'preview-scores-filtered');
  await last.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((rows) => document.querySelector('[role=grid][aria-label=Pairs]').getAttribute('aria-rowcount') === rows, all);
  await page.keyboard.press('Home');
  await untilIdle(page);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'option');
  assert.deepEqual(await axe(page), []);
  assertQuiet(page);
});

test('the proof is explained with its numbers', async () => {
  const page = await openSample();
  await page.getByRole('button', { name: 'How this is proved' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'How this is proved' });
  await dialog.waitFor({ state: 'attached' });
  assert.match(await dialog.textContent() ?? '', /163,306/);
  await screenshot(page, 'proof-dialog');
  await page.getByRole('button', { name: 'Close' }).last().press('Enter');
  assertQuiet(page);
});

test('letters typed faster than the page draws stay in their order', async () => {
  const page = await openSample();
  // A slow device: frames come late, and some keys between each two.
  await page.evaluate(() => {
    const prompt = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (draw) => setTimeout(() => prompt(draw), 90);
  });
  const search = page.getByRole('searchbox', { name: 'Find a person' });
  await search.focus();
  await page.keyboard.type('spain and portugal', { delay: 40 });
  await untilIdle(page);
  assert.equal(await search.inputValue(), 'spain and portugal');
  assertQuiet(page);
});

test('a person is found by typing, and the pair is explained, fixed and let go again', async () => {
  const page = await openSample();
  const search = page.getByRole('searchbox', { name: 'Find a person' });
  await search.focus();
  await page.keyboard.type('spain');
  await untilIdle(page);
  const rows = page.getByRole('grid', { name: 'Pairs' }).getByRole('row');
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Why not another person?' }).waitFor({ state: 'attached', timeout: 15_000 });
  assert.match(page.url(), /#\/rounds\/current\/pairs\/.+\+.+/);
  await page.getByText(/Without this pair/).first().waitFor({ state: 'attached', timeout: 15_000 });
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'pair-desktop');
  await page.getByRole('button', { name: 'Fix this pair' }).press('Enter');
  await page.getByRole('button', { name: 'Let it go' }).waitFor({ state: 'attached', timeout: 15_000 });
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByRole('button', { name: 'Fix this pair' }).waitFor({ state: 'attached', timeout: 15_000 });
  assertQuiet(page);
});

test('what is exported as JSON gives the same screen again', async () => {
  const page = await openSample();
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Whole preview as JSON' }).press('Enter');
  const file = await (await download).path();
  const before = await rowNames(page);

  const other = await world.open();
  const choosing = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: 'Open a saved file' }).click();
  await (await choosing).setFiles({ name: 'preview.json', mimeType: 'application/json', buffer: await readFile(file) });
  await untilSolved(other);
  assert.deepEqual(await rowNames(other), before);
  assertQuiet(other);
});

test('a CSV with bad rows says each with line and reason, and keeps the good ones', async () => {
  const page = await world.open({ address: '#/import' });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const rows = ['Name;E-mail;Country;Sector;Career stage;Languages', 'Ana Silva;ana@biblioteca.example;Brazil;public;mid;English',
    'Bo Holm;bo.holm;Denmark;school;early;English', 'Devi Rao;devi@granthalaya.example;India;academic;mid;English'];
  await (await choosing).setFiles({ name: 'round 4.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'), 'utf8') });
  await page.getByText(/1 row is not taken/).first().waitFor({ state: 'attached', timeout: 15_000 });
  assert.ok(await page.getByText(/Line 3/).count() > 0);
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'import-desktop');
  await page.getByRole('button', { name: 'Open 2 applications' }).press('Enter');
  await untilSolved(page);
  assertQuiet(page);
});

test('a reload keeps the round, the criteria and the search, and works offline', async () => {
  const context = await world.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await openSample({ context });
  await page.getByRole('checkbox', { name: 'A language in common' }).press('Space');
  await page.getByRole('searchbox', { name: 'Find a person' }).focus();
  await page.keyboard.type('brazil');
  await page.getByText(/All changes saved|Preview not saved yet/).first().waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => true));
  await context.setOffline(true);
  await page.reload();
  await untilReady(page);
  await untilSolved(page);
  assert.equal(await page.getByRole('searchbox', { name: 'Find a person' }).inputValue(), 'brazil');
  assert.equal(await page.getByRole('checkbox', { name: 'A language in common' }).getAttribute('aria-checked'), 'false');
  await context.close();
});

test('the page speaks Spanish when it is switched, and remembers it', async () => {
  const page = await world.open({ address: '#/settings' });
  await page.getByRole('radio', { name: 'Español' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  assertQuiet(page);
});

test('on a phone nothing is cut and everything is reached, in both themes', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openSample({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, colorScheme });
    await screenshot(page, `preview-phone-${colorScheme}`);
    for (const name of ['Criteria', 'Facts']) {
      await page.getByRole('tab', { name }).click();
      await untilIdle(page);
      await screenshot(page, `preview-phone-${name.toLowerCase()}-${colorScheme}`);
    }
    const wide = await page.evaluate(() => [...document.querySelectorAll('#mirror button, #mirror a, #mirror input')]
      .filter((one) => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1); }).map((one) => one.textContent));
    assert.deepEqual(wide, []);
    assertQuiet(page);
  }
});

test('the dark theme is the same screen', async () => {
  const page = await openSample({ colorScheme: 'dark' });
  await screenshot(page, 'preview-desktop-dark');
  assertQuiet(page);
});
