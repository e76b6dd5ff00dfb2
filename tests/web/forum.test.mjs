// The forum in a real browser against the real endpoint: visitors, participants and the team, on a line and off it, at both sizes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle, untilReady } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { root } from './support/packages.mjs';
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

/** The texts of the posts as a screen reader meets them, in order. */
const posts = (page) => page.evaluate(() => [...document.querySelectorAll('[role=listitem]')].map((item) => item.textContent));

async function write(page, text) {
  await fillIn(page, 'Write an answer', text);
  await press(page, 'button', /^Send$/);
}

for (const size of kSizes) {
  test(`a visitor writes and waits, the team shows it, and everybody reads it (${size.name})`, async () => {
    const words = `A visitor's word from a ${size.name}.`;
    const visitor = await open('#/topics', size);
    await untilThere(visitor, 'To talk about');
    await fillIn(visitor, 'Write an answer', words);
    await fillIn(visitor, /^Your name/, 'Odalys Quintana');
    await press(visitor, 'button', 'Send');
    await untilThere(visitor, /shown once somebody of the team has looked at it/);
    assert.deepEqual(await axe(visitor), []);
    await screenshot(visitor, `forum-visitor-${size.name}`);

    const team = await open('', size);
    await signInAs(team, endpoint, 'coordinator');
    await goTo(team, '#/forum');
    await heading(team, 'Forum');
    await untilThere(team, /wait/);
    assert.deepEqual(await axe(team), []);
    await screenshot(team, `forum-${size.name}`);
    await press(team, 'link', /Odalys Quintana/);
    await team.getByRole('searchbox', { name: 'Find in the answers' }).fill(size.name);
    await untilIdle(team);
    await press(team, 'button', /^Show: Odalys/);
    await untilSent(team);
    await team.context().close();

    await visitor.reload();
    await untilReady(visitor);
    await untilThere(visitor, words);
    assertQuiet(visitor);
    await visitor.context().close();
  });

  test(`a participant writes, answers, quotes and changes, also without a line (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'participant');
    await goTo(page, '#/topics');
    await write(page, `Written at the desk of a ${size.name}.`);
    await untilThere(page, 'It is in the forum.');
    await untilSent(page);
    await press(page, 'button', /^Quote: Luc/);
    await fillIn(page, /^Answer to/, `> Written at the desk\nAnd answered at a ${size.name}.`);
    await press(page, 'button', 'Send the answer');
    await untilSent(page);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `discussion-${size.name}`);
    await page.context().setOffline(true);
    await page.waitForFunction(() => !navigator.onLine);
    await write(page, `From the plane, on a ${size.name}.`);
    await untilThere(page, `From the plane, on a ${size.name}.`);
    await page.reload();
    await untilReady(page);
    await untilThere(page, `From the plane, on a ${size.name}.`);
    await page.context().setOffline(false);
    await untilSent(page);
    const data = await page.evaluate(async () => (await fetch('api/my-data')).text());
    assert.equal(data.split(`From the plane, on a ${size.name}.`).length, 2);
    assertQuiet(page);
    await page.context().close();
  });

  test(`a content officer writes a topic and takes it into the round (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'coordinator');
    await goTo(page, '#/library');
    await heading(page, 'Topic library');
    await untilThere(page, 'Games and libraries');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `library-${size.name}`);
    await goTo(page, '#/library/new');
    await heading(page, 'A new topic');
    await fillIn(page, /^Title$/, `Weeding on a ${size.name}`);
    await fillIn(page, /^Prompts/, 'What goes first?\nWho decides?');
    await press(page, 'button', 'Save');
    await heading(page, `Weeding on a ${size.name}`);
    await untilSent(page);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `library-topic-${size.name}`);
    await press(page, 'button', /^Take it into/);
    await untilThere(page, /^Of /);
    await untilSent(page);
    assertQuiet(page);
    await page.context().close();
  });

  test(`hostile posts stay harmless (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'partner');
    await goTo(page, '#/topics');
    const hostile = '<img src=x onerror="document.title=1"> [click](#/account) **bold** \u202Egnorw';
    await write(page, hostile);
    await untilSent(page);
    await untilThere(page, /onerror=/);
    assert.equal(await page.locator('img[src=x]').count(), 0);
    assert.ok((await posts(page)).every((text) => !text.includes('\u202E')));
    await fillIn(page, 'Write an answer', '@a '.repeat(200));
    await press(page, 'button', /^Send$/);
    await page.locator('[aria-description*="More than 20 people are addressed"]').first().waitFor({ state: 'attached' });
    assert.equal(await page.getByRole('textbox', { name: 'Write an answer' }).inputValue(), '@a '.repeat(200));
    assertQuiet(page);
    await page.context().close();
  });
}

const kFile = path.join(root, 'tests/endpoint/wxr/launch_page.xml');

/** The comments of the launch page as they are to be read: those that answer nothing newest first, answers beneath them, the oldest first. */
function expectedOrder() {
  const xml = readFileSync(kFile, 'utf8');
  const item = xml.slice(xml.indexOf('<title>Getting to know you'), xml.indexOf('<title>Libraries and the sea'));
  const field = (text, name) => text.match(new RegExp(`<wp:comment_${name}>(?:<!\\[CDATA\\[)?([^\\]<]*)`))[1];
  const comments = item.split('<wp:comment>').slice(1).filter((text) => field(text, 'approved') === '1')
    .map((text) => ({ id: field(text, 'id'), parent: field(text, 'parent'), author: field(text, 'author') }));
  const beneath = (id) => comments.filter(({ parent }) => parent === id).flatMap((one) => [one.author, ...beneath(one.id)]);
  return comments.filter(({ parent }) => parent === '0').reverse().flatMap((one) => [one.author, ...beneath(one.id)]);
}

/** The authors of a discussion from the first post to the last one; of a list that is longer than the screen, by going down it. */
async function readAuthors(page) {
  const found = new Map();
  let size = 1;
  for (let step = 0; found.size < size && step < 40; step += 1) {
    const seen = await page.evaluate(() => [...document.querySelectorAll('[role=listitem][aria-posinset]')]
      .map((item) => [Number(item.ariaPosInSet), Number(item.ariaSetSize), item.firstElementChild.textContent]));
    for (const [place, count, said] of seen) {
      found.set(place, said.split(', ')[0]);
      size = count;
    }
    let last = 1;  // of those that were read without a gap
    while (found.has(last + 1)) last += 1;
    await page.evaluate((place) => document.querySelector(`[role=listitem][aria-posinset="${place}"]`)?.scrollIntoView({ block: 'start' }), last);
    await page.waitForTimeout(100);
    await untilIdle(page);
  }
  return [...found].sort(([one], [other]) => one - other).map(([, author]) => author);
}

test('the launch page of a blog is brought in with its 19 messages, and its discussion reads as it did', async () => {
  let rounds = '';
  try {
    endpoint.importBlog(kFile, '--round', '0'.repeat(32));
  } catch (error) {
    rounds = error.stderr;
  }
  const [round] = rounds.match(/[0-9a-f]{32}/g).filter((id) => !/^0+$/.test(id));
  assert.match(endpoint.importBlog(kFile, '--round', round, '--dry-run'), /nothing was written/);
  assert.match(endpoint.importBlog(kFile, '--round', round), /Getting to know you \(19\)[^]*written: 20 records; 0 were there before/);
  assert.match(endpoint.importBlog(kFile, '--round', round), /written: 0 records; 20 were there before/);
  const expected = expectedOrder();
  assert.equal(expected.length, 19);
  for (const size of kSizes) {
    const page = await open('#/forum', size);
    await heading(page, 'Forum');
    await press(page, 'link', /19 answers/);
    await page.getByRole('searchbox', { name: 'Find in the answers' }).waitFor({ state: 'attached' });
    await untilIdle(page);
    await screenshot(page, `launch-page-${size.name}`);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await readAuthors(page), expected);
    await page.context().close();
  }
});
