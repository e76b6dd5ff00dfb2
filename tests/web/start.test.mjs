import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, frames, screenshot, startBrowser, untilIdle } from './support/browser.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(() => web.close());

test('the page starts without a message, and says its title and language', async () => {
  const page = await web.open();
  assert.match(await page.title(), /Counterpart/);
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.locator('#loading').count(), 0);
  await screenshot(page, 'start-1280x800');
  assertQuiet(page);
});

test('a Spanish browser gets a Spanish page', async () => {
  const page = await web.open({ locale: 'es-MX' });
  assert.equal(await page.getAttribute('html', 'lang'), 'es');
  assertQuiet(page);
});

test('five idle seconds draw no frame', async () => {
  const page = await web.open();
  await page.waitForTimeout(1000);
  await untilIdle(page);
  const drawn = await frames(page);
  await page.waitForTimeout(5000);
  assert.equal(await frames(page), drawn);
});

test('no frame asks the graphics card a question and waits for the answer', async () => {
  const context = await web.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    globalThis.askedOfCard = [];
    const { prototype } = globalThis.WebGL2RenderingContext;
    for (const name of ['getShaderParameter', 'getParameter', 'isEnabled', 'getError', 'readPixels', 'finish']) {
      const real = prototype[name];
      prototype[name] = function counted(...values) {
        globalThis.askedOfCard.push(`${name} ${values[0]}`);
        return real.apply(this, values);
      };
    }
  });
  const page = await web.open({ context });
  assert.notEqual(await page.evaluate(() => globalThis.askedOfCard.length), 0, 'the start asks whether the shaders were built');
  await page.evaluate(() => { globalThis.askedOfCard = []; });
  const before = await frames(page);
  await page.keyboard.press('Tab');
  await page.mouse.move(600, 400);
  await untilIdle(page);
  assert.ok(await frames(page) > before);
  assert.deepEqual(await page.evaluate(() => globalThis.askedOfCard), []);
  await context.close();
});

test('axe finds nothing on the first screen', async () => {
  const page = await web.open();
  assert.deepEqual(await axe(page), []);
});

for (const [ratio, name] of [[1, '1'], [1.25, '1.25'], [2, '2'], [3, '3']]) {
  test(`at a pixel ratio of ${name} one canvas pixel is one device pixel`, async () => {
    const page = await web.open({ viewport: { width: 390, height: 844 }, deviceScaleFactor: ratio });
    const size = await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      const box = canvas.getBoundingClientRect();
      return { width: canvas.width / box.width, height: canvas.height / box.height, css: box.width };
    });
    assert.ok(Math.abs(size.width - ratio) < 0.001 && Math.abs(size.height - ratio) < 0.001, JSON.stringify(size));
    assert.ok(size.css > 389);
    if (ratio === 2) await screenshot(page, 'start-390x844');
    assertQuiet(page);
  });
}

test('the page follows the device into the dark, and the size of its window', async () => {
  const page = await web.open();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForSelector('html[data-theme=dark]', { state: 'attached' });
  await untilIdle(page);
  await screenshot(page, 'start-dark');
  const before = await page.evaluate(() => document.getElementById('canvas').width);
  await page.setViewportSize({ width: 900, height: 700 });
  await page.waitForFunction((width) => document.getElementById('canvas').width !== width, before);
  await untilIdle(page);
  assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 900);
  assertQuiet(page);
});

test('a lost graphics context comes back with the picture', async () => {
  const page = await web.open();
  // The whole fonts come after the first frame and may move an edge: what is compared is the picture that stays.
  let before = await page.screenshot();
  for (let settled = false; !settled;) {
    await page.waitForTimeout(700);
    await untilIdle(page);
    const again = await page.screenshot();
    settled = again.equals(before);
    before = again;
  }
  await page.evaluate(() => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    globalThis.loseContext = gl.getExtension('WEBGL_lose_context');
    globalThis.loseContext.loseContext();
  });
  await page.waitForTimeout(300);
  await page.evaluate(() => globalThis.loseContext.restoreContext());
  await page.waitForTimeout(500);
  await untilIdle(page);
  assert.ok(before.equals(await page.screenshot()), 'the picture differs');
  assert.deepEqual(page.messages.filter((one) => !/CONTEXT_LOST|context lost/i.test(one)), []);
});

test('without WebGL the document says what is needed', async () => {
  const context = await web.browser.newContext();
  await context.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  const page = await web.open({ context, ready: false });
  await page.getByRole('heading', { name: 'This page cannot draw here' }).waitFor();
  assertQuiet(page);
});

test('a bug ends in the crash panel, with a report to copy', async () => {
  const page = await web.open();
  await page.evaluate(() => globalThis.counterpart.crash('a test of the panel', new Error('for the test')));
  await page.getByRole('alertdialog').waitFor();
  assert.match(await page.locator('#crash pre').textContent(), /a test of the panel/);
  await page.getByRole('button', { name: 'Load again' }).click();
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
});
