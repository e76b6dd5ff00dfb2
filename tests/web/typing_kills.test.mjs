// The renderer is killed while somebody types: what was shown as saved is there again, and of the rest at most the last 300 ms are lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBrowser, untilIdle, untilReady } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';

const kRounds = process.env.COUNTERPART_LONG ? 200 : 6;
const kMostLost_ms = 300;

let web;
let endpoint;
before(async () => {
  web = await startBrowser();
  endpoint = await startEndpoint('--sample');
});
after(async () => {
  await web.close();
  await endpoint.close();
});

/** The same numbers in every run. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function openForm(context) {
  const page = await context.newPage();
  await page.goto(`${endpoint.address}#/apply`);
  await untilReady(page);
  const field = page.getByRole('textbox', { name: /^Name/ }).first();
  await field.waitFor({ state: 'attached' });
  await untilIdle(page);
  return { page, field };
}

/** Tells each text that is typed, and each that the page shows as saved, as it happens. */
const watch = () => {
  const value = () => document.querySelector('input[autocomplete=name]')?.value ?? '';
  document.addEventListener('input', () => globalThis.noteText('typed', value()), true);
  const look = () => {
    const root = document.documentElement;
    if (root.dataset.idle && document.body.innerText.includes('All changes saved')) globalThis.noteText('saved', value());
    requestAnimationFrame(look);
  };
  look();
};

test(`of what is typed nothing that was shown as saved is lost by ${kRounds} kills, and of the rest what is younger than ${kMostLost_ms} ms`, { timeout: 3_600_000 }, async () => {
  const context = await web.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  let notes = [];
  await context.exposeFunction('noteText', (kind, text) => { notes.push({ kind, text, at: Date.now() }); });
  const random = randomNumbers(7);
  let longest = 0;
  for (let round = 0; round < kRounds; round += 1) {
    const { page, field } = await openForm(context);
    await page.evaluate(watch);
    await field.fill('');
    await field.focus();
    notes = [];
    const end = Date.now() + 300 + random() * 1_500;
    let count = 0;
    while (Date.now() < end) {
      await page.keyboard.type(String(count % 10), { delay: random() < 0.1 ? 120 : 0 });
      count += 1;
    }
    const killed = Date.now();
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
    const again = await openForm(context);
    const kept = await again.field.inputValue();
    const typed = notes.filter((note) => note.kind === 'typed');
    const saved = notes.filter((note) => note.kind === 'saved').at(-1)?.text ?? '';
    const old = typed.filter((note) => note.at <= killed - kMostLost_ms).at(-1)?.text ?? '';
    assert.ok(kept.startsWith(saved), `round ${round}: "${saved}" was shown as saved, "${kept}" is there`);
    assert.ok(kept.startsWith(old), `round ${round}: "${old}" was typed ${kMostLost_ms} ms before the kill, "${kept}" is there`);
    const lost = typed.find((note) => note.text.length > kept.length);
    longest = Math.max(longest, lost ? killed - lost.at : 0);
    await again.page.close();
  }
  console.log(`# ${kRounds} kills while typing; the oldest letter that was lost was ${longest} ms old`);
  await context.close();
});
