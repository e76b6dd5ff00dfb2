// The page and the real endpoint: signing in, changes that wait, and a line between them that lies.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle, untilReady } from './support/browser.mjs';
import { startEndpoint, startLine } from './support/endpoint.mjs';
import { heading, untilSent } from './support/steps.mjs';

/** With COUNTERPART_LONG every byte and many rounds are tried. */
const kMayTakeLong = { timeout: 3_600_000 };

let web;
let endpoint;
before(async () => {
  web = await startBrowser();
  endpoint = await startEndpoint();
});
after(async () => {
  await web.close();
  await endpoint.close();
});

/** A page of its own profile at an address of the endpoint, or of a line to it. */
const open = (site = endpoint.address, address = '', options = {}) => web.open({ site, address, ...options });

async function signIn(page, person, ...more) {
  const link = endpoint.invite(person, ...more);
  await page.evaluate((hash) => { location.hash = hash; }, link);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await heading(page, 'Account');
  await page.getByText(person).first().waitFor({ state: 'attached' });
}

async function openSignedIn(person, address = endpoint.address) {
  const page = await open(address);
  await signIn(page, person);
  return page;
}

async function rename(page, name) {
  const field = page.getByRole('textbox', { name: 'Name' });
  await field.fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await untilIdle(page);
}

/** What the endpoint has of a person, asked in another profile. */
async function nameThere(person) {
  const page = await openSignedIn(person);
  await untilSent(page);
  const name = await page.getByRole('textbox', { name: 'Name' }).inputValue();
  await page.context().close();
  return name;
}

/** Everything that the device keeps, by database and key. */
const onDevice = (page) => page.evaluate(async () => {
  const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) found.push(...await done(database.transaction(store).objectStore(store).getAllKeys()));
    database.close();
  }
  return found;
});

test('somebody orders a link, opens it, and is signed in by a button alone', async () => {
  const page = await open(endpoint.address, '#/sign-in');
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'sign-in');
  await page.getByRole('textbox', { name: /E-mail/ }).fill('ana@@example.org');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.locator('input[aria-invalid=true][aria-description*="more than one @"]').waitFor({ state: 'attached' });
  await page.getByRole('textbox', { name: /E-mail/ }).fill('ana@example.org');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByText('ana@example.org').first().waitFor({ state: 'attached' });
  await screenshot(page, 'sign-in-sent');
  await page.evaluate((hash) => { location.hash = hash; }, endpoint.invite('ana@example.org', '--name', 'Ana Ruiz'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor({ state: 'attached' });
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await heading(page, 'Account');
  assert.equal(await page.evaluate(() => location.hash), '#/account');
  await page.goBack();
  assert.doesNotMatch(await page.evaluate(() => location.hash), /sign-in\/./, 'the used link is no step for the back button');
  await page.goForward();
  await heading(page, 'Account');
  await page.getByText('This browser').first().waitFor({ state: 'attached' });
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'account');
  assertQuiet(page);
});

test('a link that was used says so and offers another one', async () => {
  const link = endpoint.invite('twice@example.org');
  const first = await open();
  await first.evaluate((hash) => { location.hash = hash; }, link);
  await first.getByRole('button', { name: 'Sign in', exact: true }).click();
  await heading(first, 'Account');
  const second = await open(endpoint.address, link);
  await second.getByRole('button', { name: 'Sign in', exact: true }).click();
  await second.getByText('no longer works').first().waitFor({ state: 'attached' });
  await second.getByRole('button', { name: 'Ask for a new link' }).click();
  await second.getByRole('textbox', { name: /E-mail/ }).waitFor({ state: 'attached' });
});

test('a change that is made offline waits over a reload, and arrives once', async () => {
  const page = await openSignedIn('offline@example.org');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true));
  await page.waitForTimeout(1_000);
  await page.context().setOffline(true);
  await rename(page, 'Made On A Plane');
  await page.getByText('Offline, 1 waiting').first().waitFor({ state: 'attached' });
  await page.reload();
  await untilReady(page);
  await page.getByText('Offline, 1 waiting').first().waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('textbox', { name: 'Name' }).inputValue(), 'Made On A Plane');
  await page.evaluate(() => { location.hash = '#/changes'; });
  await heading(page, 'Changes that wait');
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'changes-offline');
  await page.context().setOffline(false);
  await page.getByText('Everything is sent.').first().waitFor({ state: 'attached' });
  assert.equal(await nameThere('offline@example.org'), 'Made On A Plane');
});

test('two devices that change the same are shown both versions, and the person chooses', async () => {
  const laptop = await openSignedIn('both@example.org');
  const phone = await openSignedIn('both@example.org');
  await phone.context().setOffline(true);
  await rename(phone, 'On The Phone');
  await rename(laptop, 'On The Laptop');
  await untilSent(laptop);
  await phone.context().setOffline(false);
  await phone.getByText('1 change needs you').first().waitFor({ state: 'attached' });
  await phone.evaluate(() => { location.hash = '#/changes'; });
  await phone.getByText('On The Laptop').first().waitFor({ state: 'attached' });
  assert.deepEqual(await axe(phone), []);
  await screenshot(phone, 'changes-conflict');
  await phone.setViewportSize({ width: 390, height: 844 });
  await screenshot(phone, 'changes-conflict-phone');
  await phone.getByRole('button', { name: 'Keep mine' }).click();
  await phone.getByText('Everything is sent.').first().waitFor({ state: 'attached' });
  assert.equal(await nameThere('both@example.org'), 'On The Phone');
});

/** A JPEG with a place written into it, as a phone's camera does. */
function photoWithPlace() {
  const jpeg = readFileSync(new URL('../fuzz/pictures/small.jpeg', import.meta.url));
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), Buffer.from('GPS 6.4550 N 3.3841 E')]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]);
}

/** Every file below a folder that holds a text. */
const filesWith = (folder, text) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath ?? entry.path, entry.name)).includes(text));

test('a photo arrives without the place where it was taken, is shown, described, and removed', async () => {
  const page = await openSignedIn('photos@example.org');
  await page.getByRole('button', { name: 'Add a photo' }).click();
  await page.locator('#file-input').setInputFiles({ name: 'work.jpg', mimeType: 'image/jpeg', buffer: photoWithPlace() });
  await page.getByRole('img', { name: 'A photo without a description' }).waitFor({ state: 'attached' });
  await page.getByRole('textbox', { name: 'What it shows' }).fill('The reading room in the morning');
  await page.getByRole('textbox', { name: 'What it shows' }).press('Enter');
  await page.getByRole('img', { name: 'The reading room in the morning' }).waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'My partner' }).scrollIntoViewIfNeeded();
  await untilIdle(page);
  await page.getByRole('radio', { name: 'My partner' }).click();
  await page.getByRole('radio', { name: 'My partner', checked: true }).waitFor({ state: 'attached' });
  await untilSent(page);
  await page.waitForTimeout(500);
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'photo');
  const photos = join(endpoint.data, 'photos');
  assert.ok(readdirSync(photos, { recursive: true }).length > 0);
  assert.deepEqual(filesWith(photos, 'Exif'), []);
  assert.deepEqual(filesWith(photos, 'GPS'), []);
  await page.getByRole('button', { name: 'Add a photo' }).click();
  await page.locator('#file-input').setInputFiles({ name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await page.getByText('cannot read the file as a picture').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('img', { name: 'The reading room in the morning' }).waitFor({ state: 'detached' });
  await untilSent(page);
});

test('the sample participant finds the partner, notes a contact, and asks for help, on a phone', async () => {
  const sample = await startEndpoint('--sample');
  try {
    const page = await open(sample.address, sample.linkOf('participant'), { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await heading(page, 'Account');
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await heading(page, /^Good (morning|afternoon|evening), \S/);
    await page.getByText('Both awake').first().waitFor({ state: 'attached' });
    assert.deepEqual(await axe(page), []);
    const they = page.getByRole('button', { name: 'They wrote' });
    await they.scrollIntoViewIfNeeded();
    await untilIdle(page);
    await they.click();
    await page.getByText('It is your turn').first().waitFor({ state: 'attached' });
    await untilSent(page);
    await screenshot(page, 'home-phone');
    await page.evaluate(() => { location.hash = '#/help'; });
    await heading(page, 'Tell us privately');
    await page.getByRole('textbox', { name: 'What happened' }).fill('My letters come back.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('not answered yet').first().waitFor({ state: 'attached' });
    await untilSent(page);
    assert.deepEqual(await axe(page), []);
    assertQuiet(page);
  } finally {
    await sample.close();
  }
});

test('signing out takes everything off the device', async () => {
  const page = await openSignedIn('leaver@example.org');
  await untilSent(page);
  assert.ok((await onDevice(page)).some((key) => String(key).startsWith('record/person/')));
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('nothing of yours is left').first().waitFor({ state: 'attached' });
  await untilIdle(page);
  await page.waitForTimeout(500);
  const left = (await onDevice(page)).map(String).filter((key) => /person|application|partnership|contact|change\//.test(key));
  assert.deepEqual(left, []);
  await page.reload();
  await untilReady(page);
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor({ state: 'attached' });
});

test('a link that is opened in another tab signs in there, and the first tab only shows', async () => {
  const first = await open();
  const second = await open(endpoint.address, endpoint.invite('tabs@example.org'), { context: first.context() });
  await second.getByRole('button', { name: 'Sign in', exact: true }).click();
  await heading(second, 'Account');
  await second.getByText('tabs@example.org').first().waitFor({ state: 'attached' });
  await first.getByText('open in another tab').first().waitFor({ state: 'attached' });
  await first.getByRole('link', { name: /^Account/ }).first().waitFor({ state: 'attached' });
});

test('whoever deletes their data is gone, here and there', async () => {
  const page = await openSignedIn('gone@example.org');
  await page.getByRole('button', { name: 'Delete my account and data' }).click();
  await screenshot(page, 'delete-account');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('nothing of yours is left').first().waitFor({ state: 'attached' });
  const again = await openSignedIn('gone@example.org');
  assert.equal(await again.getByRole('textbox', { name: 'Name' }).inputValue(), '');
});

test('an answer that is cut at any byte neither loses nor doubles a change', kMayTakeLong, async () => {
  const step = process.env.COUNTERPART_LONG ? 1 : 61;
  let cut = -1;
  const line = await startLine(endpoint.port, () => (cut >= 0 ? { cut: (() => { const at = cut; cut = -1; return at; })() } : null));
  try {
    const page = await openSignedIn('cut@example.org', line.address);
    await untilSent(page);
    for (let at = 0; at < 900; at += step) {
      cut = at;
      await rename(page, `Cut at ${at}`);
      await page.evaluate(() => { location.hash = '#/changes'; });
      await heading(page, 'Changes that wait');
      while (await page.getByText('Everything is sent.').count() === 0) {
        const send = page.getByRole('button', { name: 'Send now' });
        if (await send.count() > 0) await send.click({ timeout: 2_000 }).catch(() => {});
        await page.waitForTimeout(50);
      }
      assert.equal(await page.getByText('Choose one version').count(), 0);
      await page.evaluate(() => { location.hash = '#/account'; });
      await heading(page, 'Account');
      assert.equal(await page.getByRole('textbox', { name: 'Name' }).inputValue(), `Cut at ${at}`);
    }
  } finally {
    await line.close();
  }
});

test('a line that loses, doubles, delays and answers for nobody ends with every change there, in its last form', kMayTakeLong, async () => {
  const rounds = process.env.COUNTERPART_LONG ? 200 : 12;
  let state = 7;
  const random = (below) => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor(state / 65_536) % below; };
  const faults = ['lose', 'lose answer', 'twice', 'gateway', { late: 400 }, { held: 900 }, { cut: 40 }, null, null];
  let calm = true;
  const line = await startLine(endpoint.port, () => (calm ? null : faults[random(faults.length)]));
  try {
    const page = await openSignedIn('line@example.org', line.address);
    calm = false;
    for (let round = 0; round < rounds; round += 1) {
      await rename(page, `Name ${round}`);
      if (random(4) === 0) { await page.reload(); await untilReady(page); }
    }
    calm = true;
    await page.evaluate(() => { location.hash = '#/changes'; });
    await heading(page, 'Changes that wait');
    while (await page.getByText('Everything is sent.').count() === 0) {
      assert.equal(await page.getByText('Choose one version').count(), 0, 'nobody else changed anything');
      const send = page.getByRole('button', { name: 'Send now' });
      if (await send.count() > 0) await send.click({ timeout: 2_000 }).catch(() => {});
      await page.waitForTimeout(50);
    }
    assert.equal(await nameThere('line@example.org'), `Name ${rounds - 1}`);
  } finally {
    await line.close();
  }
});
