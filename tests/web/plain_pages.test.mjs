// The plain pages in a real browser, and before an HTML validator: they need no WebAssembly and no script at all.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, startBrowser } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { faultOfXml, faultsOfHtml, publishPhoto, recordsFor } from './support/open_web.mjs';
import { root } from './support/packages.mjs';
import { kSizes } from './support/steps.mjs';

const kLocales = [{ language: 'en', locale: 'en-GB' }, { language: 'es', locale: 'es-ES' }];

let web;
let endpoint;
let pages;
before(async () => {
  web = await startBrowser();
  endpoint = await startEndpoint('--sample');
  await publishPhoto(endpoint, {
    story: 'Seen from my chair.\n\nOn a Monday, at https://library.example/desk', description: 'A desk at a window', author: 'Somebody Reading' });
  const { topic } = await recordsFor(endpoint);
  const round = topic[0].round_id;
  // Nineteen messages on four levels, and mentions by other sites.
  endpoint.importBlog(path.join(root, 'tests/endpoint/wxr/launch_page.xml'), '--round', round);
  const { post } = await recordsFor(endpoint);
  const [begins] = post.filter(({ thread_id: thread, topic_id: about }) => about && post.filter((one) => one.thread_id === thread).length > 3);
  pages = ['topics', `topics/${begins.topic_id}`, 'forum', `forum/${begins.thread_id}`, 'showcase', 'topics/nothing'];
});
after(async () => {
  await web.close();
  await endpoint.close();
});

const open = (address, { name, ...options }) => web.open({ site: endpoint.address, address, ready: false, ...options });

/** How much wider than the screen the page is, in px. */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the validator finds what is wrong', () => {
  const sound = '<!doctype html>\n<html lang="en"><head><title>T</title></head><body><p>Text</p></body></html>';
  assert.deepEqual(faultsOfHtml(sound), []);
  for (const wrong of ['<p><div>x</div></p>', '<ul><p>x</p></ul>', '<img src="/a.png">', '<i id="a"></i><i id="a"></i>', '<a href="/x"></a>', 'a & b <']) {
    assert.notDeepEqual(faultsOfHtml(sound.replace('<p>Text</p>', wrong)), [], wrong);
  }
});

for (const { language, locale } of kLocales) {
  test(`every plain page of the site map is valid HTML (${language})`, async () => {
    const page = await web.browser.newPage();
    const map = await (await fetch(`${endpoint.address}sitemap.xml`)).text();
    assert.equal(await faultOfXml(page, map), '');
    await page.close();
    const addresses = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address).pathname.slice(1)).filter((one) => one !== '');
    assert.ok(pages.filter((one) => one !== 'topics/nothing').every((one) => addresses.includes(one)));
    const faults = [];
    for (const address of [...addresses, 'topics/nothing']) {
      const answer = await fetch(endpoint.address + address, { headers: { 'accept-language': locale } });
      assert.equal(answer.status, address === 'topics/nothing' ? 404 : 200, address);
      assert.equal(answer.headers.get('content-language'), language);
      faults.push(...faultsOfHtml(await answer.text()).map((one) => `${address}: ${one}`));
    }
    assert.deepEqual(faults, []);
  });

  for (const size of kSizes) {
    test(`axe finds nothing in the plain pages, by day or night, and none is wider than the screen (${language}, ${size.name})`, async () => {
      for (const address of pages) {
        const page = await open(address, { ...size, locale });
        assert.equal(await page.getAttribute('html', 'lang'), language);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await axe(page), [], `${address}, ${colorScheme}`);
        }
        assert.ok(await overflow(page) <= 0, `${address} is ${await overflow(page)} px too wide`);
        if (address === 'topics/nothing') page.messages.shift();  // that it is not there
        assertQuiet(page);
        await page.context().close();
      }
    });
  }

  test(`somebody without scripts reads from the topics to a thread and back, by mouse and by keyboard (${language})`, async () => {
    const page = await open('topics', { locale, viewport: kSizes[1].viewport, javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    await page.locator(`a[href="/${pages[1]}"]`).first().click();
    await page.waitForURL(`**/${pages[1]}`);
    assert.ok((await page.locator('article').allInnerTexts()).every((text) => text.trim() !== ''));
    assert.ok(await page.locator('article').count() >= 4);
    await page.locator(`h3 a[href="/${pages[3]}"]`).click();
    await page.waitForURL(`**/${pages[3]}`);
    assert.ok(await page.locator('article article').count() > 0);
    await page.locator('nav a[href="/forum"]').click();
    await page.waitForURL('**/forum');
    assert.equal(await page.locator('nav [aria-current=page]').getAttribute('href'), '/forum');
    await page.goBack();
    await page.waitForURL(`**/${pages[3]}`);
    assertQuiet(page);
    await page.context().close();
  });
}
