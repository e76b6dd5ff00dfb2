// What programs of others make of what the endpoint gives the open web, and changes that are sent past the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { newId, postSync } from '../../checks/sync_load.mjs';
import { htmlValidate, ical } from './packages.mjs';

const { HtmlValidate, StaticConfigLoader } = htmlValidate;
const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  // Matters of taste; and the style is ours, of the same host.
  rules: { 'long-title': 'off', 'doctype-style': ['error', { style: 'lowercase' }], 'require-sri': ['error', { target: 'crossorigin' }] },
}));

/** What a validator finds wrong in a page, as short lines. */
export function faultsOfHtml(html) {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) => messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`));
}

/** Where an XML parser stops, or nothing; `page` is any page of a browser. */
export const faultOfXml = (page, xml) =>
  page.evaluate((text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ?? '', xml);

/** A calendar as its reader takes it: its events as plain values. The file's lines are as RFC 5545 wants them. */
export function readCalendar(text) {
  assert.ok(text.endsWith('\r\n'));
  for (const line of text.slice(0, -2).split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, `longer than 75 bytes: ${line}`);
    assert.doesNotMatch(line, /[\r\n]/);
  }
  const calendar = new ical.Component(ical.parse(text));
  assert.equal(calendar.name, 'vcalendar');
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.ok(calendar.getFirstPropertyValue('prodid'));
  assert.ok(calendar.getAllSubcomponents().every((one) => one.name === 'vevent' && one.getAllSubcomponents().length === 0));
  const events = calendar.getAllSubcomponents('vevent').map((one) => {
    assert.ok(one.getFirstPropertyValue('dtstamp'));
    for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'description', 'location', 'status']) {
      assert.ok(one.getAllProperties(name).length <= 1, `${name} stands twice`);
    }
    const event = new ical.Event(one);
    const at = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000Z', 'Z'));
    return { id: event.uid, begins: at(event.startDate), ends: one.hasProperty('dtend') ? at(event.endDate) : '', summary: event.summary,
      text: event.description ?? '', place: event.location ?? '', status: one.getFirstPropertyValue('status') ?? '' };
  });
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
  return { name: calendar.getFirstPropertyValue('name'), events };
}

/** The header fields of somebody's session. */
export async function signedIn(endpoint, who) {
  const token = endpoint.invite(`${who}@example.org`).split('/').at(-1);
  const answer = await fetch(`${endpoint.address}api/sign-in/redeem`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
  assert.equal(answer.status, 200);
  return { cookie: answer.headers.get('set-cookie').split(';')[0] };
}

/** Sends one operation; the problem's {code, where}, or null where it was done. The headers of nobody are {}. */
export async function send(endpoint, headers, kind, body) {
  const { json } = await postSync(endpoint.port, undefined, headers, { operations: [{ id: newId(), kind, made_at: '2026-11-26T02:00:00Z', body }] });
  const problem = json.problem ?? json.answers[0].problem;
  return problem ? { code: problem.code, where: problem.where.replace(/^operations\[0\]\.body\./, '') } : null;
}

/** Sends an operation that has to be done. */
export async function change(endpoint, headers, kind, body) {
  assert.equal(await send(endpoint, headers, kind, body), null, kind);
}

/** What somebody may see, by kind: the records, as the endpoint sends them. */
export async function recordsFor(endpoint, headers = {}) {
  const { json } = await postSync(endpoint.port, undefined, headers, { limit: 500 });
  assert.equal(json.more, false);
  const groups = {};
  for (const { kind, body } of json.records) (groups[kind] ??= []).push(body);
  return groups;
}

/** A photo in the showcase, offered by a participant and published by the team. */
export async function publishPhoto(endpoint, words) {
  const participant = await signedIn(endpoint, 'participant');
  const picture = readFileSync(new URL('../../fuzz/pictures/small.jpeg', import.meta.url));
  const answer = await fetch(`${endpoint.address}api/photos`, { method: 'PUT', headers: { ...participant, 'content-type': 'image/jpeg' }, body: picture });
  const { id } = await answer.json();
  await change(endpoint, participant, 'add_photo', {
    photo_id: id, visibility: 'only_me', type: 'jpeg',
    width_px: 12, height_px: 9, size_bytes: picture.length, description: 'A dot' });
  await change(endpoint, participant, 'offer_photo', { photo_id: id, licence: 'cc_by', consent: true, ...words });
  await change(endpoint, await signedIn(endpoint, 'coordinator'), 'publish_photo', { photo_id: id, published: true });
}
