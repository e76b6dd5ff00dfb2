import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, startBrowser, screenshot, untilIdle } from './support/browser.mjs';

let web;
let whole;
before(async () => { web = await startBrowser(); });
after(() => web.close());

/** The whole gallery, opened once: it is long, and slow to draw without a graphics card. */
async function gallery() {
  whole ??= await web.open({ address: '#/gallery', reducedMotion: 'reduce', viewport: { width: 1280, height: 2232 } });
  return whole;
}

test('every element that can be operated has a role and a name', async () => {
  const page = await gallery();
  const nameless = await page.evaluate(() => [...document.querySelectorAll('#mirror :is(button, a, input, textarea, [role=option])')]
    .filter((element) => !(element.getAttribute('aria-label') || element.textContent.trim()))
    .map((element) => element.outerHTML));
  assert.deepEqual(nameless, []);
  for (const role of ['button', 'link', 'checkbox', 'radio', 'switch', 'slider', 'textbox', 'tab', 'row', 'heading', 'progressbar']) {
    assert.ok(await page.getByRole(role).count() > 0, `no ${role}`);
  }
  await screenshot(page, 'gallery-1280x2232');
  assertQuiet(page);
});

test('axe finds nothing in the gallery', async () => {
  const page = await gallery();
  assert.deepEqual(await axe(page), []);
});

test('elements lie where they are drawn, in reading order', async () => {
  const page = await web.open();
  const boxes = await page.evaluate(() => [...document.querySelectorAll('#mirror :is(nav a, main button)')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }));
  assert.ok(boxes.length > 3);
  for (const box of boxes) assert.ok(box.width > 20 && box.height >= 24 && box.x >= 0 && box.y >= 0, JSON.stringify(box));
});

for (const way of ['mouse', 'keyboard', 'script', 'touch']) {
  test(`a link and a switch of the theme work by ${way}`, async () => {
    const page = await web.open(way === 'touch' ? { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } } : {});
    const settings = page.getByRole('link', { name: 'Settings' }).first();
    await operate(page, settings, way);
    await page.waitForFunction(() => location.hash === '#/settings');
    const dark = page.getByRole('radio', { name: 'Dark' });
    await dark.waitFor({ state: 'attached' });
    await untilIdle(page);
    await operate(page, dark, way);
    await page.waitForSelector('html[data-theme=dark]', { state: 'attached', timeout: 20_000 });
    assertQuiet(page);
  });
}

async function operate(page, element, way) {
  if (way === 'mouse') await element.click();
  if (way === 'touch') await element.tap();
  if (way === 'script') await element.evaluate((one) => one.click());
  if (way === 'keyboard') {
    await element.evaluate((one) => { one.tabIndex = 0; });
    await element.focus();
    await page.keyboard.press(await element.evaluate((one) => (one.localName === 'a' ? 'Enter' : ' ')));
  }
}

test('Tab goes through the page in reading order, and each stop is seen', async () => {
  const page = await web.open();
  const stops = [];
  for (let count = 0; count < 6; count += 1) {
    await page.keyboard.press('Tab');
    await untilIdle(page);
    stops.push(await page.evaluate(() => document.activeElement.textContent));
  }
  assert.equal(new Set(stops).size, stops.length, stops.join(' | '));
  assert.deepEqual(stops.slice(1, 4), ['Start', 'Topics', 'Forum']);
});

test('back and forward move between screens', async () => {
  const page = await web.open();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor({ state: 'attached' });
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Meet a colleague in another country' }).waitFor({ state: 'attached' });
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor({ state: 'attached' });
  assertQuiet(page);
});

test('a link that is pressed is one step for the back button, however quickly its screen is drawn', async () => {
  const page = await web.open();
  const steps = await page.evaluate(() => history.length);
  for (let count = 0; count < 10; count += 1) {
    const name = count % 2 === 0 ? 'Settings' : 'Import';
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name: count % 2 === 0 ? 'Settings' : /Import/ }).waitFor({ state: 'attached' });
  }
  assert.equal(await page.evaluate(() => history.length), steps + 10);
});

test('going back at once after a link was pressed stays back', async () => {
  const page = await web.open();
  await page.evaluate(() => {
    const push = history.pushState.bind(history);
    const back = () => { if (location.hash === '#/settings') history.back(); };
    history.pushState = (...given) => { push(...given); back(); };
    addEventListener('hashchange', back);
  });
  for (let count = 0; count < 10; count += 1) {
    await page.getByRole('link', { name: 'Settings' }).first().click();
    await page.waitForTimeout(100);
    await untilIdle(page);
    assert.equal(await page.evaluate(() => location.hash), '', `round ${count}`);
    await page.getByRole('heading', { level: 1, name: 'Meet a colleague in another country' }).waitFor({ state: 'attached' });
  }
});

test('arrow keys move a slider', async () => {
  const page = await gallery();
  const slider = page.getByRole('slider').first();
  const before = Number(await slider.inputValue());
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await untilIdle(page);
  assert.equal(Number(await slider.inputValue()), before + 1);
});

test('the wheel scrolls the picture and the elements together', async () => {
  const page = await web.open({ address: '#/gallery', reducedMotion: 'reduce' });
  const button = page.getByRole('checkbox').first();
  const start = await button.boundingBox();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction((y) => document.querySelector('#mirror [type=checkbox], #mirror [role=checkbox]').getBoundingClientRect().y !== y, start.y);
  await untilIdle(page);
  const moved = await button.boundingBox();
  assert.ok(Math.abs(start.y - moved.y - 120) < 1, `${start.y} → ${moved.y}`);
  assertQuiet(page);
});

/** Presses the middle of an element as a mouse does, in one turn of the page, after `before` and before `then`; they are the source of functions. */
const pressAtOnce = (element, { before = '() => {}', then = '() => {}' }) => element.evaluate((one, sources) => {
  const [before, then] = sources.map((source) => (0, eval)(source));
  before(one);
  const { x, y, width, height } = one.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, view: window, clientX: x + width / 2, clientY: y + height / 2 };
  const target = document.elementFromPoint(at.clientX, at.clientY);
  for (const [kind, buttons] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 0]]) target.dispatchEvent(new MouseEvent(kind, { ...at, buttons }));
  then();
}, [before, then]);

test('a press means what lies there after scrolling, although the browser has not said yet that it scrolled', async () => {
  const page = await web.open({ viewport: { width: 390, height: 844 } });
  const sample = page.getByRole('button', { name: 'Open the sample round' });
  assert.ok((await sample.boundingBox()).y > 844);
  const scroll = (one) => {
    one.scrollIntoView({ block: 'center' });
    const wait = globalThis.setTimeout;
    // As on a busy device: the page's own frame comes before the browser's.
    globalThis.setTimeout = (action, ms) => (ms === 50 ? queueMicrotask(action) : wait(action, ms));
    one.focus({ preventScroll: true });
  };
  await pressAtOnce(sample, { before: String(scroll) });
  await page.waitForFunction(() => location.hash === '#/rounds/current/preview', null, { timeout: 10_000 });
});

test('a press means what was shown, although something else came before the next frame', async () => {
  const page = await web.open({ address: '#/settings' });
  await pressAtOnce(page.getByRole('radio', { name: 'Dark' }), { then: "() => { location.hash = '#/'; dispatchEvent(new Event('hashchange')); }" });
  await page.waitForSelector('html[data-theme=dark]', { state: 'attached', timeout: 10_000 });
  await page.getByRole('heading', { level: 1, name: 'Meet a colleague in another country' }).waitFor({ state: 'attached' });
});
