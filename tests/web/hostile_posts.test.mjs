// Posts that mean harm, sent past the page: each is refused with what is wrong, or stays words in the plain pages, feeds, calendars and mails.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../checks/sync_load.mjs';
import { assertQuiet, axe, startBrowser } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { bare, kRefused, kRefusedOfVisitors, kTurns, postAll } from './support/hostile_texts.mjs';
import { change, faultOfXml, faultsOfHtml, readCalendar, recordsFor, send, signedIn } from './support/open_web.mjs';
import { kSizes } from './support/steps.mjs';

const kWorstName = '<script>globalThis.hacked=1</script>"\'>{link} https://evil.example/';
const kEventTitle = '<script>globalThis.hacked=1</script>; DTSTART:19700101T000000Z, \\n \\N "x"=\u202Eevil\u2066';
const kEventText = 'a\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\nATTACH:https://evil.example/\n\u202EX-EVIL;Y=";:1\nBEGIN:VEVENT';

let web;
let endpoint;
let team;
let topic;
let posted;
before(async () => {
  web = await startBrowser();
  endpoint = await startEndpoint('--sample');
  team = await signedIn(endpoint, 'coordinator');
  [topic] = (await recordsFor(endpoint)).topic;
  posted = await postAll((body) => change(endpoint, team, 'post_message', body), topic.id);
});
after(async () => {
  await web.close();
  await endpoint.close();
});

for (const { name, fields, code, where } of kRefused) {
  test(`a post is refused: ${name}`, async () => {
    const problem = await send(endpoint, team, 'post_message', { post_id: newId(), title: 'Title', text: 'Text', ...fields });
    assert.equal(problem?.code, code);
    if (where) assert.equal(problem.where, where);
  });
}

test('a name or an address of a visitor is refused that would break a mail or a page', async () => {
  for (const { name, fields, code, where } of kRefusedOfVisitors) {
    const problem = await send(endpoint, {}, 'post_message', { post_id: newId(), title: 'Title', text: 'Text', visitor_name: 'Ana', ...fields });
    assert.equal(problem?.where, where, name);
    if (code) assert.equal(problem.code, code, name);
  }
  await wait(1000);
  const folder = join(endpoint.data, 'mail');
  assert.deepEqual(existsSync(folder) ? readdirSync(folder).filter((one) => readFileSync(join(folder, one), 'utf8').includes('example.net')) : [], []);
});

/** What of a page's tree would be a hostile text's doing; runs in the browser. */
const foreignParts = (page) => page.evaluate(() => {
  const found = [...document.querySelectorAll('script, iframe, object, embed, form, input, textarea, svg, math, style, base, img[src=x], template, details, plaintext, [http-equiv]')]
    .map((one) => one.outerHTML.slice(0, 100));
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const runs = name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'autofocus';
      const leads = (name === 'href' || name === 'src') && !/^(https?:\/\/|\/|#)/.test(value);
      if (runs || leads) found.push(`${name}="${value}"`);
    }
  }
  if (globalThis.hacked !== undefined) found.push('a script ran');
  return found;
});

test('in the plain pages they are words: nothing of theirs is an element, runs, leads elsewhere or makes a page wider', async () => {
  const page = await web.open({ site: endpoint.address, address: 'topics', ready: false, ...kSizes[1] });
  for (const { name, id, title, text } of posted) {
    const html = await (await fetch(`${endpoint.address}forum/${id}`)).text();
    assert.deepEqual(faultsOfHtml(html), [], name);
    assert.doesNotMatch(html, kTurns, name);
    await page.goto(`${endpoint.address}forum/${id}`);
    assert.deepEqual(await foreignParts(page), [], name);
    assert.equal(bare(await page.locator('article .text').textContent()), bare(text), name);
    assert.equal(bare(await page.locator('h1').textContent()), bare(title), name);
    assert.equal(bare(await page.title()), `${bare(title)}·Counterpart`, name);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${name} makes the page wider`);
    for (const link of await page.locator('article .text a').all()) {
      assert.equal(new URL(await link.getAttribute('href')).host, 'evil.example');
      assert.match(await link.getAttribute('rel'), /nofollow ugc noopener/);
    }
  }
  for (const address of [`topics/${topic.id}`, 'topics', 'forum', 'showcase']) {
    await page.goto(endpoint.address + address);
    assert.deepEqual(await foreignParts(page), [], address);
    assert.deepEqual(await axe(page), [], address);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${address} is too wide`);
  }
  assert.equal(await page.locator('nav a').first().getAttribute('href'), '/');
  assertQuiet(page);
  await page.context().close();
});

/** The entries of a feed as a browser's XML parser reads them, which is strict; feed parsers resolve what looks like a character reference twice. */
const entriesOf = (page, xml) => page.evaluate((text) => [...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('entry')].map((entry) => {
  const [title, content] = ['title', 'content'].map((name) => entry.querySelector(name).textContent);
  return { title, content, url: entry.querySelector('link').getAttribute('href') };
}), xml);

test('in the feeds they are words, and the feeds stay well-formed', async () => {
  const page = await web.browser.newPage();
  for (const path of ['api/feed/forum', `api/feed/topic/${topic.id}`, `api/feed/round/${topic.round_id}`]) {
    const xml = await (await fetch(endpoint.address + path)).text();
    assert.equal(await faultOfXml(page, xml), '', path);
    assert.doesNotMatch(xml, kTurns);
    const items = await entriesOf(page, xml);
    for (const { name, id, title, text } of posted.filter((one) => one.isAboutTopic || path.endsWith('forum'))) {
      const item = items.find(({ url }) => url === `${endpoint.address}#/forum/${id}`);
      assert.equal(bare(item.title), bare(title), name);
      assert.equal(bare(item.content), bare(text), name);
    }
  }
  assert.equal(await faultOfXml(page, await (await fetch(`${endpoint.address}sitemap.xml`)).text()), '');
  await page.close();
});

test('in a calendar the words of an event begin no line of their own', async () => {
  const event = { id: newId(), round_id: topic.round_id, title: kEventTitle, text: kEventText, place: 'https://meet.example.org/;x="a,b"',
    starts_at: '2026-12-10T17:30:00Z', minutes: 60,
    time_zone: 'Europe/Madrid' };
  assert.deepEqual(await send(endpoint, team, 'save_live_event', { ...event, title: 'a\r\nBEGIN:VALARM' }), { code: 'bad_character', where: 'event.title' });
  await change(endpoint, team, 'save_live_event', event);
  const { events } = readCalendar(await (await fetch(`${endpoint.address}api/calendar/${topic.round_id}`)).text());
  const found = events.find(({ id }) => id.startsWith(event.id));
  assert.equal(found.summary, kEventTitle.replace(kTurns, ''));
  assert.equal(found.text, kEventText.replace(kTurns, '').replaceAll('\r', ''));
  assert.equal(found.place, event.place);
  assert.equal(found.begins, event.starts_at);
});

/** The mail to an address, once it is there: its header fields and its words. */
async function mailTo(address) {
  const folder = join(endpoint.data, 'mail');
  for (let tries = 0; tries < 100; tries += 1, await wait(50)) {
    for (const name of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.eml')) : []) {
      const [head, body] = readFileSync(join(folder, name), 'utf8').split(/\r\n\r\n/);
      if (!head.includes(address)) continue;
      const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => line.match(/^([\w-]+): (.*)$/).slice(1));
      return { fields, text: Buffer.from(body, 'base64').toString('utf8') };
    }
  }
  throw new Error(`no mail came to ${address}`);
}

test('a mail that a stranger causes holds none of their words, and goes to one mailbox', async () => {
  for (const [language, subject] of [['en', 'Confirm your address for the forum'], ['es', '=?UTF-8?']]) {
    const address = `victim.${language}@example.net`;
    await change(endpoint, {}, 'post_message', { post_id: newId(), title: kWorstName, text: kWorstName, visitor_name: kWorstName, visitor_email: address,
      visitor_language: language });
    const { fields, text } = await mailTo(address);
    const named = (name) => fields.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value);
    for (const name of ['from', 'to', 'subject', 'date', 'message-id']) assert.equal(named(name).length, 1, name);
    assert.deepEqual([...named('to'), ...named('cc'), ...named('bcc')].map((one) => one.replace(/[<>]/g, '')), [address]);
    assert.ok(named('subject')[0].startsWith(subject), named('subject')[0]);
    assert.doesNotMatch(text, /script|evil|\{link\}/);
    assert.equal(text.match(/#\/sign-in\//g).length, 1);
  }
});
