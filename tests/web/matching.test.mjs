import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle } from './support/browser.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(() => web.close());

async function preview(options = {}) {
  const page = await web.open(options);
  await page.getByRole('button', { name: 'Open the sample round' }).click();
  await page.getByRole('row', { name: /Open the pair/ }).first().waitFor({ state: 'attached', timeout: 20_000 });
  await untilIdle(page);
  return page;
}

test('the sample round is matched and proved, and axe finds nothing', async () => {
  const page = await preview();
  assert.equal(await page.evaluate(() => location.hash), '#/rounds/current/preview');
  await page.getByText('No other choice of pairs scores higher').first().waitFor({ state: 'attached' });
  await screenshot(page, 'preview-1280x800');
  assert.deepEqual(await axe(page), []);
  assertQuiet(page);
});

test('the preview fits a phone, and the dark', async () => {
  const page = await preview({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  await screenshot(page, 'preview-390x844');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForSelector('html[data-theme=dark]', { state: 'attached' });
  await untilIdle(page);
  await screenshot(page, 'preview-dark');
  assertQuiet(page);
});

test('a column is sorted with the keyboard alone', async () => {
  const page = await preview();
  const score = page.getByRole('columnheader', { name: 'Score' });
  assert.equal(await score.getAttribute('aria-sort'), 'descending');
  await score.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[aria-sort=ascending]') !== null, null, { timeout: 10_000 });
  assertQuiet(page);
});

test('two previews are compared: in criteria, by who gains and who loses, and as dots; on a desk, a phone and in the dark', async () => {
  const page = await preview();
  await page.getByRole('button', { name: 'Save preview' }).click();
  await untilIdle(page);
  await page.getByRole('row', { name: /Open the pair/ }).first().press('Enter');
  await page.getByRole('button', { name: /^Forbid/ }).first().click();
  await untilIdle(page);
  await page.goBack();
  await page.getByRole('button', { name: 'Compare with saved' }).click();
  await page.getByText(/^Criteria: the same in both/).first().waitFor({ state: 'attached' });
  const told = await page.getByRole('img', { name: /^A dot for/ }).getAttribute('aria-label');
  const [, people] = told.match(/each of the (\d+) people/);
  const figure = async (name) => Number((await page.getByText(new RegExp(`^${name}: `)).first().textContent()).match(/\d+$/)[0]);
  const sum = await figure('New partner scores higher') + await figure('New partner scores lower') +
    await figure('New partner scores the same');
  assert.equal(sum, Number(people));
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'compare-desktop');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForSelector('html[data-theme=dark]', { state: 'attached' });
  await untilIdle(page);
  await screenshot(page, 'compare-phone-dark');
  assertQuiet(page);
});
