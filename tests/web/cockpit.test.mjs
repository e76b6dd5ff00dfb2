// The partnerships and the inbox in a real browser against the real endpoint: a reminder that is taken back, and a request that is answered; at both sizes.
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

const open = (hash, { name, ...size }) => web.open({ site: endpoint.address, address: hash, timezoneId: 'Europe/Madrid', ...size });

for (const size of kSizes) {
  test(`a coordinator reminds a pair and takes it back before anybody is told (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'coordinator');
    await goTo(page, '#/cockpit');
    await heading(page, 'Partnerships');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `cockpit-${size.name}`);
    await press(page, 'link', /days silent$/);
    await press(page, 'button', 'Remind');
    await untilThere(page, 'A reminder to write');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `cockpit-act-${size.name}`);
    await press(page, 'button', 'Send the reminder');
    await untilSent(page);
    await untilThere(page, /Until then it can be taken back/);
    await press(page, 'button', 'Take it back');
    await untilSent(page);
    await untilThere(page, 'Remind');
    assert.equal(await page.getByText(/Until then it can be taken back/).count(), 0);
    assertQuiet(page);
    await page.context().close();
  });

  test(`what a participant asks is claimed and answered in the inbox (${size.name})`, async () => {
    const words = `A question from a ${size.name}.`;
    const participant = await open('', size);
    await signInAs(participant, endpoint, 'participant');
    await goTo(participant, '#/help');
    await fillIn(participant, /./, words);
    await press(participant, 'button', /^Send/);
    await untilSent(participant);

    const team = await open('', size);
    await signInAs(team, endpoint, 'coordinator');
    await goTo(team, '#/inbox');
    await heading(team, 'Help inbox');
    assert.deepEqual(await axe(team), []);
    await screenshot(team, `inbox-${size.name}`);
    await press(team, 'link', /^No answer.*Lucía Ferrer/);
    await untilThere(team, words);
    await press(team, 'button', 'I answer this');
    await untilThere(team, 'You are answering');
    await fillIn(team, 'Answer', `An answer to a ${size.name}.`);
    assert.deepEqual(await axe(team), []);
    await screenshot(team, `inbox-request-${size.name}`);
    await press(team, 'button', 'Send and settle');
    await untilSent(team);
    assertQuiet(team);
    await team.context().close();

    await goTo(participant, '#/account');
    await goTo(participant, '#/help');
    await participant.reload();
    await untilThere(participant, `An answer to a ${size.name}.`);
    assertQuiet(participant);
    await participant.context().close();
  });
}
