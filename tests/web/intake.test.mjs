// Setting a round up and taking applications in, in a real browser against the real endpoint, at both sizes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { fillIn, goTo, heading, kSizes, press, signInAs, untilSent, untilThere } from './support/steps.mjs';

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

const open = (size) => web.open({ site: endpoint.address, address: '', timezoneId: 'Europe/Madrid', ...size });

/** A form's export: one person who is new, and one address that belongs to somebody else. */
const exportOf = (name) => `Name,E-mail,Country,Sector,Career stage,Languages,Time zone
Ana Silva ${name},ana.${name}@biblioteca.example,Brazil,public,mid,"Portuguese, English",America/Sao_Paulo
Somebody Else,coordinator@example.org,Morocco,school,early,"Arabic, English",Africa/Casablanca
`;

for (const size of kSizes) {
  const { name } = size;
  test(`a copy of the last round is set up in a minute (${name})`, async () => {
    const page = await open(size);
    await signInAs(page, endpoint, 'coordinator');
    await goTo(page, '#/rounds');
    await heading(page, 'Rounds');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `rounds-${name}`);
    await press(page, 'link', /^Copy /);
    await heading(page, 'A new round like the last');
    await fillIn(page, /^Name/, `Copied on a ${name}`);
    await fillIn(page, /^First day/, '2027-03-01');
    await untilThere(page, /1: 1 March 2027 to/);
    await fillIn(page, /in English$/, 'Until soon, {name}.');
    await untilThere(page, /^Until soon, /);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `round-form-${name}`);
    await press(page, 'button', 'Save round');
    await heading(page, `Copied on a ${name}`);
    await untilSent(page);
    await goTo(page, '#/rounds');
    await untilThere(page, `Copied on a ${name}`);
    assertQuiet(page);
    await page.context().close();
  });

  test(`a form's export comes in, and the cap is carried out (${name})`, async () => {
    const page = await open(size);
    await signInAs(page, endpoint, 'coordinator');
    await goTo(page, '#/rounds');
    await press(page, 'link', /^Applications: Sample round 3/);
    await untilThere(page, /^Applications for /);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `intake-${name}`);
    await goTo(page, '#/import');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles({ name: 'form.csv', mimeType: 'text/csv', buffer: Buffer.from(exportOf(name)) });
    await untilThere(page, 'form.csv');
    await press(page, 'link', /^Put them into /);
    await untilThere(page, /This address belongs to/);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `intake-file-${name}`);
    await press(page, 'button', /^Put 1 application in/);
    await untilSent(page);
    await untilThere(page, 'Nothing in this file is new.');
    await goTo(page, `${await page.evaluate(() => location.hash)}`.replace(/file$/, 'cap'));
    await untilThere(page, 'The other reading, to compare');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `intake-cap-${name}`);
    await press(page, 'button', /^Accept /);
    await untilSent(page);
    await untilThere(page, /decided about as the cap says/);
    assertQuiet(page);
    await page.context().close();
  });
}
