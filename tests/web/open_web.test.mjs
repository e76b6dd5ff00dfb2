// Feeds and calendars as programs of others read them, against what the endpoint's records say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { newId } from '../checks/sync_load.mjs';
import { startBrowser } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { change, faultOfXml, readCalendar, recordsFor, send, signedIn } from './support/open_web.mjs';
import { parseFeed } from './support/packages.mjs';
import { heading, press } from './support/steps.mjs';

const kLanguages = [{ language: 'en', answerTo: 'Answer to: ', former: 'Somebody who has left' },
  { language: 'es', answerTo: 'Respuesta a: ', former: 'Alguien que se ha ido' }];
const kWords = 'Commas, semicolons; back\\slashes, <tags> & "quotes".\n\n'
  + 'Ñandú, 図書館, مكتبة and 👩‍🏫, again and again, until the line is long enough for two folds.';
const kEvent = { id: newId(), title: 'Ñ, or: the letter; with \\ all', text: kWords,
  place: 'https://meet.example.org/?a=1&b=2,3;4', starts_at: '2026-12-10T17:30:00Z', minutes: 75, time_zone: 'Europe/Madrid' };

let web;
let endpoint;
let records;
let edited;
before(async () => {
  web = await startBrowser();
  endpoint = await startEndpoint('--sample');
  const team = await signedIn(endpoint, 'coordinator');
  const { topic: [topic] } = await recordsFor(endpoint);
  edited = newId();
  await change(endpoint, team, 'post_message', { post_id: edited, title: 'Before & after', text: 'Before', topic_id: topic.id, language: 'en' });
  await new Promise((resolve) => { setTimeout(resolve, 1100); });  // times are whole seconds
  await change(endpoint, team, 'edit_post', { post_id: edited, text: kWords });
  await change(endpoint, team, 'save_live_event', { ...kEvent, round_id: topic.round_id });
  records = await recordsFor(endpoint);
});
after(async () => {
  await web.close();
  await endpoint.close();
});

async function fetched(path, language, type) {
  const answer = await fetch(endpoint.address + path, { headers: { 'accept-language': language } });
  assert.equal(answer.status, 200, path);
  assert.equal(answer.headers.get('content-type'), type);
  return answer.text();
}

const uri = (id) => `urn:uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
const latest = (times) => times.reduce((one, other) => (one > other ? one : other), '');

/** What RFC 4287 demands of a feed and its entries, checked in the tree that a browser's XML parser makes. */
const breachesOfAtom = (page, xml) => page.evaluate((text) => {
  const kAtom = 'http://www.w3.org/2005/Atom';
  const feed = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  const children = (of, name) => [...of.children].filter((one) => one.namespaceURI === kAtom && one.localName === name);
  const found = [];
  const demand = (holds, what) => { if (!holds) found.push(what); };
  demand(feed.namespaceURI === kAtom && feed.localName === 'feed', 'the root is a feed');
  const entries = children(feed, 'entry');
  for (const of of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) demand(children(of, name).length === 1, `one ${name} each`);
    const [id] = children(of, 'id');
    demand(URL.canParse(id.textContent) && id.textContent.trim() === id.textContent, `an id is a whole URI: ${id.textContent}`);
    for (const date of [...children(of, 'updated'), ...children(of, 'published')]) {
      demand(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date.textContent), `a date of RFC 3339: ${date.textContent}`);
    }
    const alternates = children(of, 'link').filter((one) => (one.getAttribute('rel') ?? 'alternate') === 'alternate');
    demand(alternates.length === 1, 'one place where people read it');
    demand(children(of, 'link').every((one) => URL.canParse(one.getAttribute('href'))), 'links lead somewhere');
    demand(children(of, 'author').every((one) => children(one, 'name').length === 1 && children(one, 'name')[0].textContent.trim() !== ''), 'authors have a name');
    demand([...of.children].every((one) => one.namespaceURI === kAtom), 'nothing foreign');
  }
  demand(children(feed, 'link').filter((one) => one.getAttribute('rel') === 'self').length === 1, 'the feed says where it is');
  demand(entries.every((one) => children(one, 'author').length > 0), 'entries have an author where the feed has none');
  demand(entries.every((one) => children(one, 'content').length <= 1 && children(one, 'published').length === 1), 'one content, one date of publication');
  demand(entries.every((one) => children(one, 'content').every((content) => content.getAttribute('type') === 'text' && content.children.length === 0)), 'content is text');
  demand(new Set(entries.map((one) => children(one, 'id')[0].textContent)).size === entries.length, 'ids are used once');
  demand(entries.every((one) => children(one, 'updated')[0].textContent >= children(one, 'published')[0].textContent), 'nothing changes before it is published');
  return [...new Set(found)];
}, xml);

/** What a feed has to say about posts. */
function entriesOf(posts, { answerTo, former }) {
  const titleOf = (post) => (post.answers_id ? answerTo + records.post.find(({ id }) => id === post.thread_id).title : post.title);
  return posts.map((post) => ({ id: uri(post.id), title: titleOf(post), author: post.author_name || former, url: `${endpoint.address}#/forum/${post.thread_id}`,
    published: post.posted_at, updated: post.edited_at ?? post.posted_at, text: post.text }))
    .sort((one, other) => (one.published + one.id < other.published + other.id ? 1 : -1));
}

/** The same as a feed parser reads it. */
const read = (item) => ({ id: item.id, title: item.title, author: item.authors[0].name, url: item.url, published: item.published.toISOString().replace('.000Z', 'Z'),
  updated: item.updated.toISOString().replace('.000Z', 'Z'), text: item.content });

for (const { language, ...words } of kLanguages) {
  test(`the feeds of the forum, a topic and a round are Atom, and a feed parser reads the posts as they are (${language})`, async () => {
    const page = await web.browser.newPage();
    const [topic] = records.topic;
    const inRound = new Set(records.topic.filter((one) => one.round_id === topic.round_id).map(({ id }) => id));
    for (const [path, posts] of [['api/feed/forum', records.post], [`api/feed/topic/${topic.id}`, records.post.filter((one) => one.topic_id === topic.id)],
      [`api/feed/round/${topic.round_id}`, records.post.filter((one) => inRound.has(one.topic_id))]]) {
      const xml = await fetched(path, language, 'application/atom+xml; charset=utf-8');
      assert.equal(await faultOfXml(page, xml), '');
      assert.deepEqual(await breachesOfAtom(page, xml), [], path);
      const feed = parseFeed(xml);
      assert.deepEqual([feed.meta.type, feed.language, feed.self], ['atom', language, endpoint.address + path]);
      const items = feed.items.map(read);
      const topics = items.filter(({ url }) => !url.includes('#/forum/'));
      assert.deepEqual(items.filter(({ url }) => url.includes('#/forum/')), entriesOf(posts, words), path);
      assert.equal(topics.length > 0, path.includes('/round/'));
      for (const one of topics) {
        const { title, text, id } = records.topic.find((other) => uri(other.id) === one.id);
        assert.deepEqual([one.title, one.text, one.url], [title, text, `${endpoint.address}topics/${id}`]);
      }
      assert.equal(feed.updated.toISOString().replace('.000Z', 'Z'), latest(items.map(({ updated }) => updated)));
    }
    await page.close();
  });

  test(`a calendar program reads a round's dates and its events as they are (${language})`, async () => {
    const round = records.round.find(({ id }) => id === records.topic[0].round_id);
    const { name, events } = readCalendar(await fetched(`api/calendar/${round.id}`, language, 'text/calendar; charset=utf-8'));
    assert.equal(name, round.name);
    const date = (days) => new Date(Date.parse(round.starts_on) + days * 86_400_000).toISOString().slice(0, 10);
    const fortnights = Array.from({ length: Math.ceil(round.weeks / 2) }, (_, k) => [`fortnight-${k + 1}`, date(14 * k)]);
    const dates = [['opens', round.opens_at], ['closes', round.closes_at], ['starts', round.starts_on], ...fortnights, ['ends', date(7 * round.weeks)]];
    const [ofRound, ofEvents] = [events.slice(0, dates.length), events.slice(dates.length)];
    assert.deepEqual(ofRound.map(({ id, begins }) => [id, begins]), dates.map(([what, at]) => [`${round.id}-${what}@counterpart`, at]));
    assert.ok(ofRound.every(({ summary, ends }) => summary.startsWith(`${round.name}: `) && ends === ''));
    const held = records.live_event.filter((one) => one.round_id === round.id).sort((one, other) => (one.starts_at < other.starts_at ? -1 : 1));
    assert.ok(held.some(({ id }) => id === kEvent.id));
    assert.deepEqual(ofEvents, held.map((one) => ({ id: `${one.id}-event@counterpart`, begins: one.starts_at, summary: one.title, text: one.text ?? '', place: one.place ?? '',
      status: '',
      ends: new Date(Date.parse(one.starts_at) + one.minutes * 60_000).toISOString().replace('.000Z', 'Z') })));
  });
}

test('an event that is cancelled stays in the calendar and says so', async () => {
  const team = await signedIn(endpoint, 'coordinator');
  const event = { ...kEvent, id: newId(), round_id: records.topic[0].round_id };
  await change(endpoint, team, 'save_live_event', event);
  assert.deepEqual(await send(endpoint, {}, 'save_live_event', { ...event, title: 'Not mine' }), { code: 'sign_in_first', where: '' });
  await change(endpoint, team, 'save_live_event', { ...event, cancelled: true });
  const { events } = readCalendar(await fetched(`api/calendar/${event.round_id}`, 'en', 'text/calendar; charset=utf-8'));
  const found = events.find(({ id }) => id.startsWith(event.id));
  assert.deepEqual([found.status, found.summary], ['CANCELLED', `Cancelled: ${event.title}`]);
});

test('the calendar file that the page makes of an event is the same as the one of the round says', async () => {
  const page = await web.open({ site: endpoint.address, address: `#/events/${kEvent.id}` });
  await heading(page, kEvent.title);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', /^Save for my calendar/)]);
  const { events } = readCalendar(readFileSync(await download.path(), 'utf8'));
  const { events: all } = readCalendar(await fetched(`api/calendar/${records.topic[0].round_id}`, 'en', 'text/calendar; charset=utf-8'));
  assert.deepEqual(events, all.filter(({ id }) => id.startsWith(kEvent.id)));
  await page.context().close();
});
