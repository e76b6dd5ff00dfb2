import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { assertQuiet, screenshot, startBrowser, untilIdle } from './support/browser.mjs';

let web;
let page;
let name;

// One page for all: the gallery is long, and slow to draw without a graphics card.
before(async () => {
  web = await startBrowser();
  page = await web.open({ address: '#/gallery', reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
  name = page.getByRole('textbox', { name: 'Name' }).first();
});
beforeEach(async () => {
  await name.click();
  await name.fill('');
  await untilIdle(page);
});
after(() => web.close());

test('what is typed stands in the field and stays after leaving it', async () => {
  await page.keyboard.type('Ifeoma Adichukwu', { delay: 5 });
  await untilIdle(page);
  await screenshot(page, 'field-focused');
  await page.keyboard.press('Tab');
  await untilIdle(page);
  assert.equal(await name.inputValue(), 'Ifeoma Adichukwu');
  await screenshot(page, 'field-left');
  assertQuiet(page);
});

test('text of an input method comes whole, when it is chosen', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await untilIdle(page);
  assert.equal(await name.inputValue(), 'にほん');
  await session.send('Input.insertText', { text: '日本' });
  await untilIdle(page);
  assert.equal(await name.inputValue(), '日本');
  assertQuiet(page);
});

test('Arabic is typed and pasted as it is', async () => {
  await page.evaluate(() => navigator.clipboard.writeText('نوال المرزوقي'));
  await page.keyboard.press('Control+V');
  await untilIdle(page);
  assert.equal(await name.inputValue(), 'نوال المرزوقي');
  await page.keyboard.press('Tab');
  await untilIdle(page);
  await screenshot(page, 'field-arabic');
  assertQuiet(page);
});

test('emoji of several characters stay whole', async () => {
  await page.keyboard.insertText('Zoë 👩🏽‍🏫');
  await untilIdle(page);
  await page.keyboard.press('Tab');
  await untilIdle(page);
  assert.equal(await name.inputValue(), 'Zoë 👩🏽‍🏫');
  assertQuiet(page);
});

test('undo takes back what was typed', async () => {
  await page.keyboard.type('abc');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('x');
  await untilIdle(page);
  await page.keyboard.press('Control+Z');
  await untilIdle(page);
  assert.equal(await name.inputValue(), 'abc');
});

test('the focused field is seen, in the colour of ink, over the drawn one', async () => {
  const look = await name.evaluate((element) => {
    const style = getComputedStyle(element);
    return { colour: style.color, family: style.fontFamily, size: style.fontSize };
  });
  assert.notEqual(look.colour, 'rgba(0, 0, 0, 0)');
  assert.match(look.family, /Inter/);
  assert.equal(look.size, '14px');
});
