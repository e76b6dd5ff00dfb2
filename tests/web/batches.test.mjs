// Batches in a real browser against the real endpoint: pause, start, deliveries, a letter once more, a corrected address; at both sizes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { fillIn, goTo, heading, kSizes, press, signInAs, untilSent, untilThere } from './support/steps.mjs';

let web;
before(async () => { web = await startBrowser(); });
after(async () => { await web.close(); });

/** The letters about partners that the server wrote to files, by their recipients. */
function letters(data) {
  const folder = path.join(data, 'mail');
  return readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/\r\n[ \t]+/g, ' '))
    .filter((text) => /^Subject: Your partner in /m.test(text)).map((text) => text.match(/^To: .*?([^\s<]+@[^\s>]+)/m)[1]);
}

async function untilLetters(data, count) {
  for (let tries = 0; tries < 100 && letters(data).length < count; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 200); });
  return letters(data);
}

for (const { name, ...size } of kSizes) {
  test(`a held batch is paused, resumed and sent; a letter is followed, sent again and corrected (${name})`, async () => {
    const endpoint = await startEndpoint('--sample');
    const page = await web.open({ site: endpoint.address, address: '', timezoneId: 'Europe/Madrid', ...size });
    await signInAs(page, endpoint, 'coordinator');
    await goTo(page, '#/rounds/current/batches');
    await heading(page, 'Batches');
    await untilThere(page, 'Batch 2');
    await untilThere(page, /checks? passed/);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `batches-${name}`);

    await press(page, 'button', 'Pause sending');
    await untilThere(page, 'Sending is paused');
    assert.equal(await page.getByRole('button', { name: 'Send now: Batch 2' }).isDisabled(), true);
    await press(page, 'button', 'Resume sending');
    await press(page, 'button', 'Send now: Batch 2');
    await untilSent(page);
    const sent = await untilLetters(endpoint.data, 2);
    assert.equal(new Set(sent).size, 2);
    assert.equal(sent.length, 2);

    await page.getByRole('searchbox', { name: 'Find a person' }).fill('nadia');
    await untilIdle(page);
    await page.getByRole('row', { name: /Nadia Haddad/ }).first().click();
    await untilThere(page, 'Partner: Renata Kovács');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `batches-person-${name}`);
    await press(page, 'button', 'Send again');
    await untilSent(page);
    assert.equal((await untilLetters(endpoint.data, 3)).length, 3);
    await fillIn(page, 'Correct the address', 'nadia@example.net');
    await press(page, 'button', 'Correct and send again');
    await untilSent(page);
    assert.equal((await untilLetters(endpoint.data, 4)).filter((to) => to === 'nadia@example.net').length, 1);
    assertQuiet(page);
    await page.context().close();
    await endpoint.close();
  });
}

test('two coordinators send one batch at once: everybody is told once, and the second one is told what happened', async () => {
  const endpoint = await startEndpoint('--sample');
  const open = async (who) => {
    const page = await web.open({ site: endpoint.address, address: '', timezoneId: 'Europe/Madrid', ...kSizes[0] });
    await signInAs(page, endpoint, who);
    await goTo(page, '#/rounds/current/batches');
    await untilThere(page, /checks? passed/);
    return page;
  };
  const first = await open('coordinator');
  const second = await open('director');
  await second.context().setOffline(true);
  await press(second, 'button', 'Send now: Batch 2');
  await press(first, 'button', 'Send now: Batch 2');
  await untilSent(first);
  assert.equal((await untilLetters(endpoint.data, 2)).length, 2);
  await second.context().setOffline(false);
  await second.getByText('1 change needs you').first().waitFor({ state: 'attached', timeout: 60_000 });
  await screenshot(second, 'batches-second-coordinator');
  const all = letters(endpoint.data);
  assert.equal(all.length, 2);
  assert.equal(new Set(all).size, 2);
  await goTo(second, '#/rounds/current/batches');
  assert.equal(await second.getByRole('button', { name: 'Send now: Batch 2' }).count(), 0);
  for (const page of [first, second]) await page.context().close();
  await endpoint.close();
});

test('who does not run rounds is told so, and the server tells them nothing', async () => {
  const endpoint = await startEndpoint('--sample');
  const page = await web.open({ site: endpoint.address, address: '' });
  await signInAs(page, endpoint, 'participant');
  await goTo(page, '#/rounds/current/batches');
  await untilThere(page, 'This page is for coordinators and directors.');
  const status = await page.evaluate(async () => (await fetch(`api/deliveries/${'0'.repeat(32)}/1`)).status);
  assert.equal(status, 403);
  await page.context().close();
  await endpoint.close();
});
