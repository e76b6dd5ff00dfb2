// From the loaded page to an exported CSV without a pointer: Tab, Enter, Space and arrows alone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { assertQuiet, startBrowser, untilIdle } from './support/browser.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(() => web.close());

const kMostStops = 90;
const kControls = [
  ['button', 'Export'], ['button', 'Save preview'], ['button', 'How this is proved'],
  ['checkbox', 'Different countries'], ['checkbox', 'Never an earlier partner'], ['checkbox', 'Never a forbidden pair'], ['checkbox', 'A language in common'],
  ['slider', 'Shared interests'], ['slider', 'Wish: sector'], ['slider', 'Wish: career stage'], ['slider', 'Shared languages'],
  ['slider', 'Shared waking hours'], ['slider', 'Ways to keep in touch'], ['switch', 'Lift the lowest pair'], ['searchbox', 'Find a person'],
];

const focusedName = (page) => page.evaluate(() => {
  const one = document.activeElement;
  return one === document.body ? '' : one.ariaLabel || one.textContent.trim();
});

/** Presses Tab until `done(name)`, and gives the names on the way. */
async function tabUntil(page, done) {
  const names = [];
  while (names.length < kMostStops) {
    await page.keyboard.press('Tab');
    names.push(await focusedName(page));
    if (done(names.at(-1), names)) return names;
  }
  throw new Error(`not reached by Tab: ${names.join(' | ')}`);
}

test('every control of the preview is reached by Tab, and the pairs are exported, without a pointer', async () => {
  const page = await web.open();
  await tabUntil(page, (name) => name === 'Open the sample round');
  await page.keyboard.press('Enter');
  await page.getByText(/No other choice of pairs scores higher/).first().waitFor({ state: 'attached', timeout: 30_000 });
  await untilIdle(page);

  const once = new Set();
  await tabUntil(page, (name, names) => {
    names.forEach((one) => once.add(one));
    return names.filter((one) => one === 'Export').length === 2;
  });
  for (const [role, name] of kControls) {
    assert.ok(await page.getByRole(role, { name }).count() > 0, `no ${role} ${name}`);
    const reached = await page.getByRole(role, { name }).first().evaluate((one) => one.ariaLabel || one.textContent.trim());
    assert.ok(once.has(reached), `${name} is not a stop: ${[...once].join(' | ')}`);
  }

  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Pairs as CSV' }).waitFor({ state: 'attached' });
  await untilIdle(page);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const text = await readFile(await (await download).path(), 'utf8');
  assert.equal(text.trim().split('\r\n').length, 287, text.slice(0, 200));
  assertQuiet(page);
});
