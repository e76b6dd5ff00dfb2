import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, screenshot, startBrowser, untilIdle } from './support/browser.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(() => web.close());

async function field() {
  const page = await web.open({ address: '#/gallery', reducedMotion: 'reduce', viewport: { width: 1280, height: 2232 },
    permissions: ['clipboard-read', 'clipboard-write'] });
  const name = page.getByRole('textbox', { name: 'Name' }).first();
  await name.click();
  await name.fill('');
  await untilIdle(page);
  return { page, name };
}

test('what is typed stands in the field and stays after leaving it', async () => {
  const { page, name } = await field();
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
  const { page, name } = await field();
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
  const { page, name } = await field();
  await page.evaluate(() => navigator.clipboard.writeText('نوال المرزوقي'));
  await page.keyboard.press('Control+V');
  await untilIdle(page);
  assert.equal(await name.inputValue(), 'نوال المرزوقي');
  await page.keyboard.press('Tab');
  await untilIdle(page);
  await screenshot(page, 'field-arabic');
  assertQuiet(page);
});

test('undo takes back what was typed', async () => {
  const { page, name } = await field();
  await page.keyboard.type('abc');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('x');
  await untilIdle(page);
  await page.keyboard.press('Control+Z');
  await untilIdle(page);
  assert.notEqual(await name.inputValue(), 'x');
});

test('the focused field is seen, in the colour of ink, over the drawn one', async () => {
  const { name } = await field();
  const look = await name.evaluate((element) => {
    const style = getComputedStyle(element);
    return { colour: style.color, family: style.fontFamily, size: style.fontSize };
  });
  assert.notEqual(look.colour, 'rgba(0, 0, 0, 0)');
  assert.match(look.family, /Inter/);
  assert.equal(look.size, '14px');
});
