// A participant's round in a real browser against the real endpoint: apply, wait, meet, talk, close; on a desktop and on a phone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { token } from '../checks/endpoint_process.mjs';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle, untilReady } from './support/browser.mjs';
import { startEndpoint, startLine } from './support/endpoint.mjs';
import { fillIn, goTo, heading, key, kSizes, pick, press, signInAs, tabTo, untilSent } from './support/steps.mjs';

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

const open = (hash = '', { name, ...options } = {}) => web.open({ site: endpoint.address, address: hash, timezoneId: 'Europe/Madrid', ...options });

const kContinue = 'Continue';

/** The form from its first page to its last one, with what is asked for. */
async function fillForm(page, { address, shots = '' }) {
  const look = async (step) => {
    assert.deepEqual(await axe(page), [], `step ${step}`);
    if (shots) await screenshot(page, `apply-${step}-${shots}`);
  };
  await heading(page, 'About you');
  await fillIn(page, /^Name/, 'Thandeka Mokoena');
  await fillIn(page, /^E-mail/, address);
  await look(1);
  await press(page, 'button', kContinue);
  await heading(page, 'Where you work');
  await pick(page, /Country you work in/, 'South Africa');
  await pick(page, /Kind of library/, 'Special');
  await pick(page, /Career stage/, 'Early career');
  await look(2);
  await press(page, 'button', kContinue);
  await heading(page, 'What you like');
  await fillIn(page, /^Interests/, 'law reports, reading promotion');
  await press(page, 'button', 'Local history');
  await fillIn(page, /^What you hope for/, 'To compare how we teach searching.');
  await look(3);
  await press(page, 'button', kContinue);
  await heading(page, 'Keeping in touch');
  await press(page, 'checkbox', 'Mail');
  await press(page, 'checkbox', 'Video');
  await look(4);
  await press(page, 'button', kContinue);
  await heading(page, 'Look and send');
  await press(page, 'button', 'Show all of it to my partner');
  await press(page, 'checkbox', 'I have read this and will keep to it');
  await look(5);
}

const kPrompt = /What is borrowed most/;

/** Opens the prompt, writes a note, ticks it off and shares it. */
async function writeNote(page, text) {
  await goTo(page, '#/topics');
  await press(page, 'button', kPrompt);
  const field = page.getByRole('textbox', { name: kPrompt }).first();
  await field.scrollIntoViewIfNeeded();
  await field.fill(text);
  await untilIdle(page);
  const box = page.getByRole('checkbox', { name: kPrompt }).first();
  if (await box.getAttribute('aria-checked') !== 'true') await press(page, 'checkbox', kPrompt);
  const share = page.getByRole('switch', { name: /Share with/ }).first();
  if (await share.getAttribute('aria-checked') !== 'true') await press(page, 'switch', /Share with/);
  const save = page.getByRole('button', { name: 'Save', exact: true }).first();
  if (await save.isEnabled()) await press(page, 'button', 'Save');
}

for (const size of kSizes) {
  test(`a visitor applies, confirms the address by the link of the mail, and sees where the application stands (${size.name})`, async () => {
    const page = await open('', size);
    await page.getByText(/Applications for .* are open/).first().waitFor({ state: 'attached' });
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `visitor-${size.name}`);
    await press(page, 'link', 'Apply');
    const address = `thandeka.${size.name}@example.net`;
    await fillForm(page, { address, shots: size.name });
    await press(page, 'button', 'Send my application');
    await heading(page, 'Please confirm your address');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `waiting-confirm-${size.name}`);
    const link = await token(endpoint.data, address);
    await goTo(page, `#/sign-in/${link}`);
    await press(page, 'button', 'Sign in');
    await heading(page, 'Account');
    await untilSent(page);
    await goTo(page, '#/home');
    await heading(page, 'You are in');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `waiting-in-${size.name}`);
    await press(page, 'button', 'Withdraw my application');
    await press(page, 'button', 'Withdraw');
    await heading(page, 'Your application is withdrawn');
    assertQuiet(page);
    await page.context().close();
  });

  test(`who is paired and waits for the second batch reads when it goes (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'waiting');
    await goTo(page, '#/home');
    await heading(page, 'Your match is on its way');
    await page.getByText(/Now: Batch 2, with you in it/).first().waitFor({ state: 'attached' });
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `waiting-${size.name}`);
    assertQuiet(page);
    await page.context().close();
  });

  test(`a partner is met: card, clocks, agreement, contacts, all well, calendar (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'participant');
    await goTo(page, '#/home');
    await heading(page, /Good (morning|afternoon|evening)/);
    await untilIdle(page);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `partner-home-${size.name}`);
    await press(page, 'button', /All well/);
    await press(page, 'button', /I wrote/);
    await page.getByText(/You wrote on/).first().waitFor({ state: 'attached' });
    await press(page, 'button', 'Suggest a time');
    await press(page, 'button', 'Save the agreement');
    await page.getByText(/Next call:/).first().waitFor({ state: 'attached' });
    const download = page.waitForEvent('download');
    await press(page, 'button', 'Dates for my calendar');
    assert.match(await readFile(await (await download).path(), 'utf8'), /BEGIN:VCALENDAR[^]*Call with my partner/);
    await untilSent(page);
    assertQuiet(page);
    await page.context().close();
  });

  test(`topics are talked about: a note is written, ticked off and shared, and words and photos have their places (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'participant');
    for (const [hash, shot] of [['#/topics', 'topics'], ['#/words', 'words'], ['#/photos', 'photos'], ['#/sharing', 'sharing']]) {
      await goTo(page, hash);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await untilIdle(page);
      assert.deepEqual(await axe(page), [], hash);
      await screenshot(page, `${shot}-${size.name}`);
    }
    await writeNote(page, `Poetry, of all things, said on a ${size.name}.`);
    await screenshot(page, `note-${size.name}`);
    assert.deepEqual(await axe(page), [], 'an open note');
    await untilSent(page);
    await page.context().close();
    const partner = await open('', size);
    await signInAs(partner, endpoint, 'partner');
    await goTo(partner, '#/topics');
    await press(partner, 'button', kPrompt);
    await partner.getByText(`Poetry, of all things, said on a ${size.name}.`).first().waitFor({ state: 'attached' });
    assertQuiet(partner);
    await partner.context().close();
  });

  test(`a round is closed: survey, staying in touch, a page to keep (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'participant');
    for (const [hash, shot] of [['#/survey', 'survey'], ['#/farewell', 'farewell'], ['#/account', 'my-data'], ['#/help', 'help']]) {
      await goTo(page, hash);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await untilIdle(page);
      assert.deepEqual(await axe(page), [], hash);
      await screenshot(page, `${shot}-${size.name}`);
    }
    await goTo(page, '#/farewell');
    await press(page, 'radio', 'I want to stay in touch');
    await untilSent(page);
    const download = page.waitForEvent('download');
    await press(page, 'button', 'Save as a page');
    const kept = await readFile(await (await download).path(), 'utf8');
    assert.match(kept, /<!doctype html>/i);
    assert.doesNotMatch(kept, /<script/i);
    assertQuiet(page);
    await page.context().close();
  });
}

test('the form is filled in and sent by keyboard alone', async () => {
  const page = await open('#/apply');
  await heading(page, 'About you');
  await tabTo(page, /^Name/);
  await page.keyboard.type('Ana Ruiz');
  await tabTo(page, /^E-mail/);
  await page.keyboard.type('ana.keys@example.net');
  await tabTo(page, /^Continue$/);
  await key(page, 'Enter');
  await heading(page, 'Where you work');
  await tabTo(page, /Country you work in/);
  await key(page, 'Enter');
  await key(page, 'ArrowDown');
  await key(page, 'ArrowDown');
  await key(page, 'Enter');
  await tabTo(page, /Kind of library/);
  await key(page, 'Enter');
  await key(page, 'ArrowDown');
  await key(page, 'Enter');
  await tabTo(page, /Career stage/);
  await key(page, 'Enter');
  await key(page, 'ArrowDown');
  await key(page, 'Enter');
  await tabTo(page, /^Continue$/);
  await key(page, 'Enter');
  await heading(page, 'What you like');
  await tabTo(page, /^Continue$/);
  await key(page, 'Enter');
  await heading(page, 'Keeping in touch');
  await tabTo(page, /^Mail/);
  await key(page, ' ');
  await tabTo(page, /^Continue$/);
  await key(page, 'Enter');
  await heading(page, 'Look and send');
  await tabTo(page, /I have read this/);
  await key(page, ' ');
  await tabTo(page, /Send my application/);
  await key(page, 'Enter');
  await heading(page, 'Please confirm your address');
  await page.context().close();
});

/** How often a text stands in what the endpoint has of a person. */
async function countThere(page, pattern) {
  const data = await page.evaluate(async () => (await fetch('api/my-data')).text());
  return [...data.matchAll(pattern)].length;
}

test('on a plane: apply, log contacts, write a note; after landing everything arrives once', async () => {
  const line = await startLine(endpoint.port, () => undefined);
  const page = await open('', { site: line.address });
  await signInAs(page, endpoint, 'partner');
  await goTo(page, '#/home');
  await heading(page, /Good/);
  await untilSent(page);
  const contacts = await countThere(page, /"kind":"contact_entry"/g);
  await page.context().setOffline(true);
  await page.waitForFunction(() => !navigator.onLine);
  const before = line.syncs;
  await press(page, 'button', /They wrote/);
  await press(page, 'button', /We spoke/);
  await writeNote(page, 'Written above the clouds.');
  await goTo(page, '#/apply');
  for (const next of ['About you', 'Where you work', 'What you like', 'Keeping in touch']) {
    await heading(page, next);
    const again = page.getByRole('checkbox', { name: 'These wishes are still right' });
    if (await again.count() > 0) await press(page, 'checkbox', 'These wishes are still right');
    await press(page, 'button', kContinue);
  }
  await heading(page, 'Look and send');
  await press(page, 'checkbox', 'I have read this and will keep to it');
  await press(page, 'button', 'Send my application');
  await heading(page, /Good/);
  await page.getByText(/waiting/).first().waitFor({ state: 'attached' });
  assert.equal(line.syncs, before);
  await page.reload();
  await untilReady(page);
  await page.getByText(/waiting/).first().waitFor({ state: 'attached' });
  await page.context().setOffline(false);
  await untilSent(page);
  await page.reload();
  await untilReady(page);
  await untilSent(page);
  assert.equal(await countThere(page, /"kind":"contact_entry"/g), contacts + 2);
  assert.equal(await countThere(page, /Written above the clouds\./g), 1);
  assert.equal(await countThere(page, /"kind":"application"/g), 2);
  await line.close();
  await page.context().close();
});

test('what is typed in the form is there after a reload, a crash of the renderer, and in a second tab', async () => {
  const page = await open('#/apply');
  await heading(page, 'About you');
  await fillIn(page, /^Name/, 'Somebody with a long name');
  await untilSent(page);
  await page.reload();
  await untilReady(page);
  assert.equal(await page.getByRole('textbox', { name: /^Name/ }).first().inputValue(), 'Somebody with a long name');
  const second = await open('#/apply', { context: page.context() });
  assert.equal(await second.getByRole('textbox', { name: /^Name/ }).first().inputValue(), 'Somebody with a long name');
  await second.getByText(/Another tab/).first().waitFor({ state: 'attached' });
  await page.context().close();
});

test('on a shared computer nothing stays', async () => {
  const page = await open('#/settings');
  await press(page, 'switch', /This is a shared computer/);
  await page.getByText('Nothing is kept here').first().waitFor({ state: 'attached' });
  await goTo(page, '#/apply');
  await heading(page, 'About you');
  await fillIn(page, /^Name/, 'Nobody at all');
  await untilIdle(page);
  await page.waitForTimeout(500);
  const kept = await page.evaluate(async () => {
    const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) found.push(...(await done(database.transaction(store).objectStore(store).getAllKeys())).filter((key) => /\.json|\.csv|change|record/.test(key)));
      database.close();
    }
    return found;
  });
  assert.deepEqual(kept, []);
  await page.context().close();
});
