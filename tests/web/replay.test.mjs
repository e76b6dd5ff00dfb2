// Round 3 once more: its figures and its mishaps, through a coordinator's page, the real endpoint, a real mail server and a clock that is moved.
// A country cap of 18 % instead of 20 lets it bite; nobody knows whether it did.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { program } from '../checks/endpoint_process.mjs';
import { newId } from '../checks/sync_load.mjs';
import { screenshot, startBrowser, untilReady } from './support/browser.mjs';
import { confirmAll, Coordinator, invite, moveTo, shareClock, startProgramme } from './support/coordinator.mjs';
import { logContact, recordsOf, renameByPerson, savePlanted, sendAs } from './support/manual_edits.mjs';
import { roundThree } from './support/round_three.mjs';
import { failureReport } from './support/smtp.mjs';
import { heading, untilThere } from './support/steps.mjs';

/** The double that nobody decided about in time. */
const kLeftOpen = 'second.address1@example.org';
const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/^M(ª|aria) /, 'Maria ').toLowerCase();

let web;
let programme;
let page;
let coordinator;
let form;
let silent;
before(async () => {
  web = await startBrowser();
  programme = await startProgramme('2014-07-28T08:00:00Z', '--mail-daily-limit', '5000');
  form = roundThree(path.dirname(program), programme.folder);
  const context = await web.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Australia/Sydney' });
  await shareClock(context, programme.clock);
  page = await web.open({ context, site: programme.address });
  coordinator = new Coordinator(page);
});
after(async () => {
  for (const line of coordinator?.lines() ?? []) console.log(line);
  await web?.close();
  await programme?.close();
});

const signIn = () => coordinator.signIn(invite(programme, 'director@example.org'));
const mirror = () => page.evaluate(() => document.querySelector('#mirror').innerText);
const told = () => programme.smtp.mails().filter(({ subject }) => subject.startsWith('Your partner in'));

/** Nothing was written to the console but that a session had ended. */
const assertQuietButSignedOut = () => assert.deepEqual(page.messages.filter((one) => !/status of (401|409)|GPU stall|software WebGL/.test(one)), []);

/** A coordinator looks again: what others did has come. */
async function lookAgain(hash) {
  await coordinator.go(hash);
  await page.reload();
  await untilReady(page);
  await coordinator.sent();
}

async function takeIn(day) {
  await coordinator.go('#/import');
  await coordinator.choose({ name: 'form.csv', mimeType: 'text/csv', buffer: Buffer.from(form.until(day)) }, /^Choose/);
  await coordinator.press('link', /^Put them into /);
  await coordinator.press('button', /^Put \d+ applications in/);
  await coordinator.sent();
  await untilThere(page, 'Nothing in this file is new.');
}

/** From those who wait for a partner to the proved preview and on to the pre-flight; `match` says where the button is. */
async function solve(name, match) {
  await match();
  if (await page.getByRole('button', { name: 'Replace it' }).count() > 0) await coordinator.press('button', 'Replace it');
  await heading(page, 'Match preview');
  await untilThere(page, /^No other choice/);
  await screenshot(page, `replay-preview-${name}`);
  await coordinator.press('button', 'Go to pre-flight');
  await heading(page, 'Batches');
  await coordinator.sent();
  await untilThere(page, /checks? passed/);
}

/** Matches from the screen of the country cap. */
async function matchAll() {
  await coordinator.go('#/intake');
  await coordinator.press('tab', /^Country cap/);
  await coordinator.press('button', /^Match those who wait/);
}

test('the round is set up, and its topics begin on the days of round 3', async () => {
  coordinator.begin('set-up');
  await coordinator.signIn(invite(programme, 'director@example.org', '--role', 'director', '--name', 'Rosa Ledesma'));
  await coordinator.go('#/rounds');
  await coordinator.press('link', 'New round');
  await coordinator.fill(/^Name/, 'Round 3');
  await coordinator.fill(/^First day/, '2014-08-31');
  await coordinator.fill(/^Applications open on/, '2014-07-29');
  await coordinator.fill(/^Applications close on/, '2014-08-23');
  await coordinator.fill(/^At, in that zone/, '23:59');
  await coordinator.fill(/^Country cap/, '18');
  await coordinator.pick(/^State/, /^Open/);
  await untilThere(page, /2: 14 September 2014 to/);
  await untilThere(page, /4: 12 October 2014 to/);
  await screenshot(page, 'replay-set-up');
  await coordinator.press('button', 'Save round');
  await heading(page, 'Round 3');
  await coordinator.sent();
  assertQuietButSignedOut();
});

test('572 applications come in two exports; nobody is in twice, and everybody confirms the address', async () => {
  coordinator.begin('intake');
  await moveTo(programme, '2014-08-10T09:00:00Z', page);
  await signIn();
  await takeIn('2014/08/10');
  const first = Number((await mirror()).match(/(\d+) applied/)[1]);
  await programme.mailsUntil(first, ({ subject }) => subject.startsWith('Confirm your application'));
  assert.equal(await confirmAll(programme), first);
  await moveTo(programme, '2014-08-24T06:00:00Z', page);
  await signIn();
  await takeIn('2014/08/31');
  // Of 578 rows six are second tries, and one is of a household whose address belongs to somebody else.
  assert.match(await mirror(), /571 applied/);
  assert.match(await mirror(), /From 72 countries/);
  await screenshot(page, 'replay-intake');
  await programme.mailsUntil(571, ({ subject }) => subject.startsWith('Confirm your application'));
  assert.equal(await confirmAll(programme), 571 - first);
  assertQuietButSignedOut();
});

test('doubles are put together or told apart, and the country cap says who waits', async () => {
  coordinator.begin('doubles and cap');
  await moveTo(programme, '2014-08-24T13:00:00Z', page);
  await lookAgain('#/intake');
  await coordinator.press('tab', /^One person/);
  await screenshot(page, 'replay-doubles');
  for (let text = await mirror(); text.includes('Is this one person?'); text = await mirror()) {
    const addresses = [...text.matchAll(/One person: keep the one of (\S+)/g)].map((one) => one[1]);
    const second = addresses.find((one) => one.startsWith('second.address'));
    if (second === kLeftOpen && !text.includes('Decide later')) break;
    if (second === kLeftOpen) await coordinator.press('button', 'Decide later');
    else if (second) await coordinator.press('button', `One person: keep the one of ${addresses.find((one) => one !== second)}`);
    else await coordinator.press('button', 'Two people');
  }
  await coordinator.sent();
  await coordinator.press('tab', /^Country cap/);
  await untilThere(page, 'The other reading, to compare');
  await screenshot(page, 'replay-cap');
  await coordinator.press('button', /^Accept /);
  await coordinator.sent();
  await untilThere(page, /decided about as the cap says/);
  const waiting = (await recordsOf(page, 'application')).filter(({ body }) => body.state === 'waiting_list');
  assert.ok(waiting.length > 0, 'the cap lets somebody wait');
  assert.ok(waiting.every(({ body }) => ['AU', 'US'].includes(body.application.country)));
  assertQuietButSignedOut();
});

test('the preview is proved, and the pre-flight stops every planted fault', async () => {
  coordinator.begin('preview and pre-flight');
  await coordinator.go('#/rounds');
  await coordinator.press('link', /^Set up: Round 3/);
  await heading(page, 'Round 3');
  await coordinator.pick(/^State/, /^Closed/);
  await coordinator.press('button', 'Save round');
  await coordinator.sent();
  await solve('first', matchAll);
  await untilThere(page, /may be one person in two pairs/);

  // Somebody edits the saved preview by hand: a person with their own copy, and two compatriots.
  const preview = JSON.parse((await recordsOf(page, 'saved_preview')).at(-1).body.preview);
  const people = preview.round.applications;
  const by = (id) => people.find((one) => one.id === id);
  const pairs = preview.pairs.map(({ a_id, b_id }) => [by(a_id), by(b_id)]);
  const copy = people.find(({ email }) => email === kLeftOpen);
  const doubles = people.filter(({ name, workplace }) => workplace === copy.workplace && fold(name) === fold(copy.name)).map(({ id }) => id);
  const [compatriots] = pairs.flatMap(([one, other], place) => pairs.slice(place + 1).filter((pair) => pair[0].country === one.country
    && pair[1].country !== other.country && ![one, other, ...pair].some(({ id }) => doubles.includes(id))).map((pair) => [one, pair[0]]));
  const taken = [...doubles, ...compatriots.map(({ id }) => id)];
  const mixed = pairs.find((pair) => !pair.some(({ id, email }) => taken.includes(id)
    || !/^[a-z]+\.[a-z.0-9]+@/.test(email) || email.startsWith('second')));
  await savePlanted(page, 'Edited by hand', [doubles, compatriots.map(({ id }) => id)]);
  // And the name in somebody's form is overwritten with the address of whoever becomes their partner.
  const former = await renameByPerson(programme, mixed[1].email, mixed[0].email);
  await lookAgain('#/rounds/current/batches');
  await coordinator.pick('Saved preview', /Edited by hand/);
  await untilThere(page, /letters? to look at/);
  const found = await mirror();
  assert.match(found, /look like one person/);
  const inEitherOrder = [compatriots, compatriots.toReversed()].map(([one, other]) => `${one.name} and ${other.name} are both in`);
  assert.ok(inEitherOrder.some((title) => found.includes(title)));
  assert.ok(found.includes(`${mixed[0].name} would be sent ${mixed[0].name}`), found);
  assert.ok(await page.getByRole('button', { name: 'Send the first batch now' }).isDisabled());
  await screenshot(page, 'replay-pre-flight');

  // By identity: the endpoint itself refuses one person as a pair, whoever asks.
  const round_id = (await recordsOf(page, 'round'))[0].id;
  const refusal = await sendAs(page, 'release_pairs', { round_id, batch: 1,
    groups: [{ partnership_id: newId(), application_ids: [doubles[0], doubles[0]] }] });
  assert.equal(refusal?.code, 'with_themselves');
  assert.deepEqual(told(), []);

  // The repairs: the doubles are put together, the form is corrected, and everybody is matched anew.
  await coordinator.press('button', /^Keep that of/);
  await coordinator.sent();
  await renameByPerson(programme, mixed[1].email, former);
  await lookAgain('#/rounds/current/batches');
  await solve('again', matchAll);
  assert.doesNotMatch(await mirror(), /look like one person|would be sent|are both in/);
  if (/is accepted and has no partner/.test(await mirror())) {
    await coordinator.fill('Reason to let it stand', 'One of an odd number: first in the next round.');
    await coordinator.press('button', /^Overrule with this reason/);
  }
  await untilThere(page, /^Batch 2: \d+ letters/);
  assertQuietButSignedOut();
});

test('two batches go out on two days, and everybody is told once', async () => {
  coordinator.begin('batches');
  const letters = Number((await mirror()).match(/(\d+) letters to look at/)[1]);
  assert.ok(letters > 500);
  await coordinator.press('button', 'Send the first batch now');
  await coordinator.sent();
  assert.equal((await programme.mailsUntil(500, ({ subject }) => subject.startsWith('Your partner in'))).length, 500);
  await screenshot(page, 'replay-batch-1');
  await moveTo(programme, new Date(programme.clock.now() + 24.5 * 3_600_000).toISOString(), page);
  await programme.mailsUntil(letters, ({ subject }) => subject.startsWith('Your partner in'));
  assert.equal(told().length, letters);
  assert.equal(new Set(told().map(({ to }) => to)).size, letters);
  assert.equal(new Set(told().map(({ id }) => id)).size, letters);
  for (const { to, text } of told()) assert.ok(!text.includes(to), 'no letter holds the address of its reader');
});

/** The row of a person in the list of deliveries, opened. */
async function openDelivery(name) {
  await coordinator.fill('Find a person', name, 'searchbox');
  const row = page.getByRole('row', { name: new RegExp(name) }).first();
  await row.waitFor({ state: 'attached' });
  coordinator.count('clicks');
  await row.click();
  await untilThere(page, /^Partner: /);
}

test('a letter in the junk folder goes once more, and one that came back goes to the corrected address', async () => {
  coordinator.begin('deliveries');
  await signIn();
  const people = (await recordsOf(page, 'application')).map(({ body }) => body.application);
  const nameOf = (address) => people.find(({ email }) => email === address).name;
  const plain = told().filter(({ to }) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(nameOf(to))
    && people.filter(({ name }) => name === nameOf(to)).length === 1);
  const [lost, junk] = plain;
  execFileSync(program, ['bounce', lost.sender, '--data', programme.data], { input: failureReport(lost) });

  await coordinator.go('#/rounds/current/batches');
  await openDelivery(nameOf(junk.to));
  await coordinator.press('button', 'Send again');
  await coordinator.sent();
  await programme.mailsUntil(2, ({ to, subject }) => to === junk.to && subject.startsWith('Your partner in'));

  await lookAgain('#/rounds/current/batches');
  await openDelivery(nameOf(lost.to));
  await untilThere(page, /does not exist or takes no mail/);
  await screenshot(page, 'replay-came-back');
  await coordinator.fill('Correct the address', 'corrected.address@example.net');
  await coordinator.press('button', 'Correct and send again');
  await coordinator.sent();
  await programme.mailsUntil(1, ({ to, subject }) => to === 'corrected.address@example.net' && subject.startsWith('Your partner in'));
  assertQuietButSignedOut();
});

/** The country of each person who applied. */
const countriesOf = async () => new Map((await recordsOf(page, 'application')).map(({ body }) => [body.person_id, body.application.country]));

/** Finds a partnership by one of its people and opens it. */
async function openPartnership({ people }) {
  await coordinator.fill('Find a person', people[0].name, 'searchbox');
  await coordinator.press('link', new RegExp(`^${people.map(({ name }) => name).join(' and ')}\\..* days silent$`));
}

test('one pair waits for each other, one partner is silent, one success comes late', async () => {
  coordinator.begin('partnerships');
  await moveTo(programme, '2014-09-16T01:00:00Z', page);
  await signIn();
  const everybody = new Map((await recordsOf(page, 'person')).map(({ body }) => [body.id, body]));
  const pairs = (await recordsOf(page, 'partnership')).map(({ body }) => ({ id: body.id, people: body.person_ids.map((id) => everybody.get(id)) }));
  const countries = await countriesOf();
  const paired = new Set(pairs.flatMap(({ people }) => people.map(({ id }) => id)));
  const alone = (await recordsOf(page, 'application')).filter(({ body }) => body.state === 'accepted' && !paired.has(body.person_id));
  const plain = pairs.filter(({ people }) => people.every(({ name }) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name)));
  // Whose partner is silent is to be matched anew with who is alone: of another country.
  silent = plain.find(({ people }) => alone.every(({ body }) => countries.get(body.person_id) !== countries.get(people[0].id)));
  const [waiting, late] = plain.filter((one) => one !== silent);
  await logContact(programme, silent.people[0].email, silent.id, 'i_wrote', '2014-08-28T10:00:00Z');
  await logContact(programme, late.people[0].email, late.id, 'i_wrote', '2014-08-28T11:00:00Z');
  await logContact(programme, late.people[1].email, late.id, 'i_wrote', '2014-09-15T11:00:00Z');
  await lookAgain('#/cockpit');
  await heading(page, 'Partnerships');
  await untilThere(page, /^In touch: 1$/);
  await screenshot(page, 'replay-partnerships');

  await openPartnership(waiting);
  await coordinator.press('button', 'Remind');
  await coordinator.press('button', 'Send the reminder');
  await coordinator.sent();
  await openPartnership(silent);
  await coordinator.press('button', /^Find new partners/);
  await coordinator.press('checkbox', silent.people[1].name); // who did not answer gets no other partner
  await screenshot(page, 'replay-rematch');
  await coordinator.press('button', 'End it and look for partners');
  await coordinator.sent();

  const before = new Set(programme.smtp.mails().map(({ id }) => id));
  await moveTo(programme, '2014-09-16T01:10:00Z', page);
  const addresses = [...waiting.people, ...silent.people].map(({ email }) => email);
  const news = await programme.mailsUntil(addresses.length, ({ id, to }) => !before.has(id) && addresses.includes(to));
  assert.deepEqual(news.map(({ to }) => to).sort(), addresses.sort());
  assertQuietButSignedOut();
});

test('who waited for the silent partner is matched anew and told', async () => {
  coordinator.begin('a new partner');
  await lookAgain('#/cockpit');
  await untilThere(page, 'Wait for a partner');
  const alone = await page.getByRole('button', { name: 'Match them' }).count() === 0;
  await screenshot(page, 'replay-waiting');
  if (alone) {
    const countries = await countriesOf();
    const [next] = (await recordsOf(page, 'application')).filter(({ body }) => body.state === 'waiting_list'
      && body.application.country !== countries.get(silent.people[0].id));
    await coordinator.press('link', 'Open the applications');
    await coordinator.fill('Find a person', next.body.application.name, 'searchbox');
    await coordinator.press('row', new RegExp(`${next.body.application.name}`));
    await coordinator.press('button', `Accept: ${next.body.application.name}`);
    await coordinator.sent();
    await coordinator.go('#/cockpit');
  }
  const before = new Set(told().map(({ id }) => id));
  await solve('rematch', () => coordinator.press('button', 'Match them'));
  await untilThere(page, /^1 pairs? that/);
  await coordinator.press('button', 'Send the first batch now');
  await coordinator.sent();
  await programme.mailsUntil(2, ({ id, subject }) => !before.has(id) && subject.startsWith('Your partner in'));
  const letters = told().filter(({ id }) => !before.has(id));
  assert.equal(letters.length, 2);
  assert.ok(letters.some(({ to }) => to === silent.people[0].email), 'who asked for a new partner has one');
  assert.ok(!letters.some(({ to }) => to === silent.people[1].email));
  assertQuietButSignedOut();
});

test('the round ends by itself, and the report has its figures', async () => {
  coordinator.begin('end and report');
  await moveTo(programme, '2014-12-23T12:00:00Z', page);
  await signIn();
  const isOver = async () => (await recordsOf(page, 'round'))[0].body.state === 'ended';
  for (let tries = 0; tries < 90 && !await isOver(); tries += 1) await new Promise((done) => { setTimeout(done, 1000); });
  assert.ok(await isOver());
  await lookAgain('#/reports');
  await untilThere(page, '571');
  await coordinator.go(await page.locator('a[href^="#/reports/"]').first().getAttribute('href'));
  await untilThere(page, 'The whole round as files');
  await screenshot(page, 'replay-report');
  assertQuietButSignedOut();
});
