// A participant's round by keyboard alone: nothing here is clicked, and every stop is found by Tab and its name.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { startBrowser, untilIdle } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { goTo, heading, key, kSizes, tabTo, untilSent, untilThere } from './support/steps.mjs';

let web;
let endpoint;
/** No round takes applications there. */
let quiet;
before(async () => {
  web = await startBrowser();
  endpoint = await startEndpoint('--sample');
  quiet = await startEndpoint();
});
after(async () => {
  await web.close();
  await endpoint.close();
  await quiet.close();
});

const contextOf = ({ name, ...size }) => ({ timezoneId: 'Europe/Madrid', ...size });
const open = (hash, size) => web.open({ site: endpoint.address, address: hash, ...contextOf(size) });

async function enter(page, name) {
  await tabTo(page, name);
  await key(page, 'Enter');
}

async function type(page, name, text) {
  await tabTo(page, name);
  await page.keyboard.type(text);
  await untilIdle(page);
}

async function signIn(page, who) {
  await goTo(page, endpoint.invite(`${who}@example.org`));
  await enter(page, /^Sign in$/);
  await heading(page, 'Account');
  await untilSent(page);
}

/** The text of the file that a key saves. */
async function fileOf(page, name) {
  const download = page.waitForEvent('download');
  await enter(page, name);
  return readFile(await (await download).path(), 'utf8');
}

/** What the endpoint has of the person. */
const dataOf = (page) => page.evaluate(async () => (await fetch('api/my-data')).text());

for (const size of kSizes) {
  test(`a visitor asks to be told by keyboard alone (${size.name})`, async () => {
    const page = await web.open({ site: quiet.address, ...contextOf(size) });
    await type(page, /^Tell me when applications open/, `told.${size.name}@example.net`);
    await enter(page, /^Tell me$/);
    await untilThere(page, 'You will be told. Thank you!');
    await page.context().close();
  });

  test(`a visitor finds the form by keyboard alone (${size.name})`, async () => {
    const page = await open('', size);
    await enter(page, /^Apply$/);
    await heading(page, 'About you');
    await page.context().close();
  });

  test(`who waits looks at withdrawing and leaves it, by keyboard alone (${size.name})`, async () => {
    const page = await open('', size);
    await signIn(page, 'waiting');
    await goTo(page, '#/home');
    await heading(page, 'Your match is on its way');
    await enter(page, /Withdraw my application/);
    await key(page, 'Escape');
    await heading(page, 'Your match is on its way');
    await page.context().close();
  });

  test(`a partner is met by keyboard alone: contacts, agreement, help (${size.name})`, async () => {
    const page = await open('', size);
    await signIn(page, 'participant');
    await goTo(page, '#/home');
    await heading(page, /Good (morning|afternoon|evening)/);
    await enter(page, /I wrote/);
    await untilThere(page, /You wrote on/);
    await enter(page, /Suggest a time/);
    await enter(page, /Save the agreement/);
    await untilThere(page, /Next call:/);
    assert.match(await fileOf(page, /Dates for my calendar/), /BEGIN:VCALENDAR/);
    await enter(page, /Tell us privately/);
    await type(page, /happened/, `Said by the keys of a ${size.name}.`);
    await enter(page, /^Send$/);
    await untilSent(page);
    assert.match(await dataOf(page), new RegExp(`Said by the keys of a ${size.name}\\.`));
    await page.context().close();
  });

  test(`topics are talked about by keyboard alone: a note, words (${size.name})`, async () => {
    const page = await open('', size);
    await signIn(page, 'partner');
    await goTo(page, '#/topics');
    await enter(page, /^What is borrowed most/);
    await type(page, /^My note: What is borrowed most/, `Atlases, by the keys of a ${size.name}. `);
    await enter(page, /^Save$/);
    await untilSent(page);
    assert.match(await dataOf(page), new RegExp(`Atlases, by the keys of a ${size.name}\\.`));
    await page.context().close();
  });

  test(`a round is closed and one's data is looked at by keyboard alone (${size.name})`, async () => {
    const page = await open('', size);
    await signIn(page, 'participant');
    await goTo(page, '#/farewell');
    await tabTo(page, /I want to stay in touch|^No$/);
    await key(page, 'ArrowUp');
    await untilSent(page);
    assert.match(await fileOf(page, /Save as a page/), /<!doctype html>/i);
    await goTo(page, '#/account');
    assert.match(await fileOf(page, /Download my data/), /participant@example\.org/);
    await page.context().close();
  });
}
