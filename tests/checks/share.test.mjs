// Sharing an address: by the device's own ways, or else by copying it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from './sources.mjs';

/** A module of the page as Node takes it, with those that it imports. */
function moduleOf(name) {
  const text = readFileSync(join(checkout, 'web', name), 'utf8').replace(/from '\.\/([\w.]+)'/g, (_, other) => `from '${moduleOf(other)}'`);
  return `data:text/javascript,${encodeURIComponent(text).replaceAll("'", '%27')}`;
}
const { share } = await import(moduleOf('share.js'));
const { Message } = await import(moduleOf('messages.js'));
const { Reader } = await import(moduleOf('bytes.js'));

/** What a device with these ways is asked for, and what the page is told. */
async function onDevice(navigator, path = 'topics/1') {
  const told = [];
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  Object.defineProperty(globalThis, 'location', { value: { href: 'https://example.org/pages/?a=1#/topics' }, configurable: true });
  await share({ tell: (message, bytes) => { const fields = new Reader(bytes); told.push([message, fields.u8(), fields.text()]); } }, 'Books', '', path);
  return told;
}
const named = (name) => Object.assign(new Error(name), { name });

test('the device\'s own ways get the title and the whole address, and the page is told nothing', async () => {
  const shared = [];
  assert.deepEqual(await onDevice({ share: async (content) => { shared.push(content); } }), []);
  assert.deepEqual(shared, [{ title: 'Books', url: 'https://example.org/pages/topics/1' }]);
});
test('who puts the device\'s dialog away finds nothing copied', async () => {
  const clipboard = { writeText: () => assert.fail('nothing is to be copied') };
  assert.deepEqual(await onDevice({ share: () => Promise.reject(named('AbortError')), clipboard }), []);
});
test('without ways of sharing, or where they refuse, the address is copied', async () => {
  const copied = [];
  const clipboard = { writeText: async (text) => { copied.push(text); } };
  const told = [[Message.linkCopied, 1, 'https://example.org/pages/topics/1']];
  assert.deepEqual(await onDevice({ clipboard }), told);
  assert.deepEqual(await onDevice({ share: () => Promise.reject(named('NotAllowedError')), clipboard }), told);
  assert.deepEqual(await onDevice({ share: () => assert.fail('cannot be shared'), canShare: () => false, clipboard }), told);
  assert.equal(copied.length, 3);
});
test('an address that cannot be copied is told as it is', async () => {
  const refused = [[Message.linkCopied, 0, 'https://example.org/pages/?a=1#/events/1']];
  assert.deepEqual(await onDevice({}, '#/events/1'), refused);
  assert.deepEqual(await onDevice({ clipboard: { writeText: () => Promise.reject(named('NotAllowedError')) } }, '#/events/1'), refused);
});
