// Round 3 once more: its public figures and its mishaps, through the page of a coordinator, the real endpoint, a real mail server and a clock that is moved.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { program } from '../checks/endpoint_process.mjs';
import { assertQuiet, screenshot, startBrowser } from './support/browser.mjs';
import { Coordinator, invite, shareClock, startProgramme } from './support/coordinator.mjs';
import { roundThree } from './support/round_three.mjs';
import { goTo, heading, press, untilSent, untilThere } from './support/steps.mjs';

let web;
let programme;
let page;
let coordinator;
let form;
before(async () => {
  web = await startBrowser();
  programme = await startProgramme('2014-07-28T08:00:00Z');
  form = roundThree(path.dirname(program), programme.folder);
  const context = await web.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Australia/Sydney' });
  await shareClock(context, programme.clock);
  page = await web.open({ context, site: programme.address });
  coordinator = new Coordinator(page);
});
after(async () => {
  await web.close();
  await programme.close();
});

test('the round is set up', async () => {
  coordinator.begin('set-up');
  await goTo(page, invite(programme, 'director@example.org', '--role', 'director', '--name', 'Rosa Ledesma'));
  await coordinator.press('button', 'Sign in');
  await heading(page, 'Account');
  await untilSent(page);
  await coordinator.go('#/rounds');
  await coordinator.press('link', 'New round');
  await coordinator.fill(/^Name/, 'Round 3');
  await coordinator.fill(/^First day/, '2014-08-31');
  await coordinator.fill(/^Applications open on/, '2014-07-29');
  await coordinator.fill(/^Applications close on/, '2014-08-23');
  await coordinator.pick(/^State/, /^Open/);
  await untilThere(page, /2: 14 September 2014 to/);
  await untilThere(page, /4: 12 October 2014 to/);
  await screenshot(page, 'replay-set-up');
  await coordinator.press('button', 'Save round');
  await heading(page, 'Round 3');
  await coordinator.sent();
  assertQuiet(page);
});
