// Posts that mean harm in the page itself: drawn on the canvas, and read in the mirror, as the words that they are.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, frames, screenshot, startBrowser, untilIdle } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { bare, postAll } from './support/hostile_texts.mjs';
import { change, recordsFor, signedIn } from './support/open_web.mjs';
import { goTo, heading, kSizes } from './support/steps.mjs';

let web;
let endpoint;
let topic;
let posted;
before(async () => {
  web = await startBrowser();
  endpoint = await startEndpoint('--sample');
  const team = await signedIn(endpoint, 'coordinator');
  [topic] = (await recordsFor(endpoint)).topic;
  posted = await postAll((body) => change(endpoint, team, 'post_message', body), topic.id);
});
after(async () => {
  await web.close();
  await endpoint.close();
});

/** Names and texts of the mirror in which the direction is turned and not turned back. */
const unbalanced = (page) => page.evaluate(() => {
  const isLeftOpen = (text) => {
    let open = 0;
    for (const letter of text) {
      if (/[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(letter)) open += 1;
      if (/[\u202C\u2069]/.test(letter) && (open -= 1) < 0) return true;
    }
    return open !== 0;
  };
  const found = [];
  for (const element of document.querySelectorAll('#mirror *')) {
    for (const { value } of element.attributes) if (isLeftOpen(value)) found.push(value);
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE && isLeftOpen(node.data)) found.push(node.data);
  }
  return found;
});

/** What a hostile text would have put into the mirror, whose own fields and lines are elements as well; runs in the browser. */
const foreignInMirror = (page) => page.evaluate(() => {
  const found = [...document.querySelectorAll('#mirror :is(script, iframe, object, embed, form, svg, style, base, img, details, plaintext, meta)')].map((one) => one.outerHTML.slice(0, 100));
  for (const element of document.querySelectorAll('#mirror *')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || (name === 'href' && !/^(https?:\/\/|#)/.test(value))) found.push(`${name}="${value}"`);
    }
  }
  if (globalThis.hacked !== undefined) found.push('a script ran');
  return found;
});

for (const { name: size, ...options } of kSizes) {
  test(`in the page they are drawn and read as words, and it goes on (${size})`, async () => {
    const page = await web.open({ site: endpoint.address, address: '#/forum', ...options });
    await heading(page, 'Forum');
    for (const { name, id, text } of posted) {
      const drawn = await frames(page);
      await goTo(page, `#/forum/${id}`);
      const words = bare(text).slice(0, 60);
      await page.locator('#mirror [role=listitem]').first().waitFor({ state: 'attached' });
      await untilIdle(page);
      assert.ok(bare(await page.locator('#mirror [role=listitem]').first().textContent()).includes(words), name);
      assert.ok(await frames(page) > drawn, name);
      assert.deepEqual(await foreignInMirror(page), [], name);
      assert.deepEqual(await unbalanced(page), [], name);
      assert.equal(await page.locator('#crash').isVisible(), false, name);
    }
    await screenshot(page, `hostile-last-${size}`);
    for (const hash of ['#/forum', `#/topics/${topic.id}`]) {
      const drawn = await frames(page);
      await goTo(page, hash);
      await untilIdle(page);
      assert.ok(await frames(page) > drawn, hash);
      assert.deepEqual(await foreignInMirror(page), [], hash);
      assert.deepEqual(await unbalanced(page), [], hash);
      assert.deepEqual(await axe(page), [], hash);
    }
    assertQuiet(page);
    await page.context().close();
  });
}
