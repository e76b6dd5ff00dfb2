// The showcase in a real browser against the real endpoint: a photo is offered, published, read by everybody, and taken back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle, untilReady } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { fillIn, goTo, kSizes, pick, press, signInAs, untilSent, untilThere } from './support/steps.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(async () => { await web.close(); });

const picture = () => readFileSync(new URL('../fuzz/pictures/small.jpeg', import.meta.url));

for (const size of kSizes) {
  test(`a photo is offered with its story, published by the team, seen by everybody, and gone at once when it is taken back (${size.name})`, async () => {
    const { name, ...options } = size;
    const endpoint = await startEndpoint('--sample');
    const open = () => web.open({ site: endpoint.address, address: '', ...options });
    const plain = async () => (await fetch(`${endpoint.address}showcase`)).text();
    try {
      assert.match(await plain(), /There are no photos in the showcase yet/);
      const owner = await open();
      await signInAs(owner, endpoint, 'participant');
      await goTo(owner, '#/photos');
      await press(owner, 'button', 'Add a photo');
      await owner.locator('#file-input').setInputFiles({ name: 'desk.jpg', mimeType: 'image/jpeg', buffer: picture() });
      await press(owner, 'button', /^Offer it to the showcase/);
      await fillIn(owner, 'Its story', 'Seen from my chair on a Monday.');
      await untilIdle(owner);
      await owner.waitForTimeout(1000);
      await owner.reload();
      await untilReady(owner);
      await owner.getByRole('checkbox', { name: 'I agree' }).waitFor({ state: 'attached' });
      assert.equal(await owner.getByRole('textbox', { name: 'Its story' }).inputValue(), 'Seen from my chair on a Monday.');
      await fillIn(owner, /^What it shows/, 'A desk at a window');
      await fillIn(owner, 'Name that stands below it', 'Somebody Reading');
      await pick(owner, 'How others may use it', 'CC BY 4.0');
      await press(owner, 'button', /^Send the offer/);
      await untilThere(owner, 'Say that you agree');
      assert.deepEqual(await axe(owner), []);
      await screenshot(owner, `offer-${name}`);
      await press(owner, 'checkbox', 'I agree');
      await press(owner, 'button', /^Send the offer/);
      await untilThere(owner, 'Waits for the team');
      await untilSent(owner);
      assert.doesNotMatch(await plain(), /A desk at a window/);

      const team = await open();
      await signInAs(team, endpoint, 'coordinator');
      await goTo(team, '#/photos');
      await untilThere(team, 'Seen from my chair on a Monday.');
      assert.deepEqual(await axe(team), []);
      await screenshot(team, `showcase-queue-${name}`);
      await press(team, 'button', 'Publish: A desk at a window');
      await untilSent(team);
      await team.getByRole('button', { name: 'Take it down: A desk at a window' }).waitFor({ state: 'attached' });
      await team.context().close();

      const page = await plain();
      assert.match(page, /alt="A desk at a window"/);
      assert.match(page, /Somebody Reading/);
      const address = new URL(page.match(/src="(\/api\/photos\/[0-9a-f]{64})"/)[1], endpoint.address);
      assert.equal((await fetch(address)).status, 200);
      const visitor = await open();
      await goTo(visitor, '#/photos');
      await untilThere(visitor, 'Seen from my chair on a Monday.');
      await screenshot(visitor, `showcase-${name}`);
      await visitor.context().close();

      await owner.reload();
      await untilReady(owner);
      await untilThere(owner, 'Shown to everybody since');
      await press(owner, 'button', /^Take it back/);
      await untilSent(owner);
      assert.equal((await fetch(address)).status, 404);
      assert.match(await plain(), /There are no photos in the showcase yet/);
      assertQuiet(owner);
      await owner.context().close();
    } finally {
      await endpoint.close();
    }
  });
}
