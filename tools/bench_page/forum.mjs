// Measures a discussion of 5,000 posts in Chromium, against a real endpoint that they were imported into: node forum.mjs
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser, untilIdle } from '../../tests/web/support/browser.mjs';
import { startEndpoint } from '../../tests/web/support/endpoint.mjs';

const kPosts = 5_000;
const kRuns = 7;
const kWheels = 60;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const show = (what, values) => console.log(`${what.padEnd(60)} median ${median(values).toFixed(1).padStart(7)} ms   greatest ${Math.max(...values).toFixed(1).padStart(7)} ms   (${values.length} values)`);

/** A blog's export with one post, and comments of two to eight lines, every third an answer to the one before. */
function blog() {
  const comments = Array.from({ length: kPosts }, (_, k) => {
    const text = Array.from({ length: 2 + k % 7 }, (__, line) => `Line ${line + 1} of message ${k + 1}, about shelves, readers and rain.`).join('\n');
    const at = new Date(Date.UTC(2014, 7, 31) + k * 60_000).toISOString().slice(0, 19).replace('T', ' ');
    return `<wp:comment><wp:comment_id>${k + 1}</wp:comment_id><wp:comment_author>Reader ${k % 97}</wp:comment_author><wp:comment_date_gmt>${at}</wp:comment_date_gmt>` +
      `<wp:comment_content>${text}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>` +
      `<wp:comment_parent>${k % 3 === 2 ? k : 0}</wp:comment_parent></wp:comment>`;
  });
  return '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>A blog</title><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>' +
    '<item><title>A long discussion</title><link>https://blog.example/long</link><content:encoded>Words.</content:encoded><wp:post_id>1</wp:post_id>' +
    '<wp:post_date_gmt>2014-08-31 00:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>' +
    `${comments.join('')}</item></channel></rss>`;
}

/** Times each frame of the page: what runs in an animation frame is its own work. */
const watchFrames = () => {
  globalThis.frameTimes = [];
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (act) => ask((at) => {
    const begin = performance.now();
    act(at);
    globalThis.frameTimes.push(performance.now() - begin);
  });
};
const takeFrames = (page) => page.evaluate(() => globalThis.frameTimes.splice(0));

const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'));
const web = await startBrowser();
const endpoint = await startEndpoint('--sample');
try {
  const file = path.join(folder, 'blog.xml');
  writeFileSync(file, blog());
  let rounds = '';
  try { endpoint.importBlog(file, '--round', '0'.repeat(32)); } catch (error) { rounds = error.stderr; }
  const [round] = rounds.match(/[0-9a-f]{32}/g).filter((id) => !/^0+$/.test(id));
  endpoint.importBlog(file, '--round', round);
  const profile = await web.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await profile.addInitScript(watchFrames);
  const page = await web.open({ site: endpoint.address, address: '#/forum', context: profile });
  const link = page.getByRole('link', { name: /5,000 answers/ }).first();
  await link.waitFor({ state: 'attached', timeout: 120_000 });
  const hash = await link.getAttribute('href');
  await untilIdle(page);
  const opened = [];
  for (let run = 0; run < kRuns; run += 1) {
    opened.push(await page.evaluate(async (address) => {
      const begin = performance.now();
      location.hash = address;
      while (!document.querySelector('[role=listitem][aria-setsize="5000"]')) await new Promise((next) => { setTimeout(next, 1); });
      return performance.now() - begin;
    }, hash));
    if (run + 1 < kRuns) {
      await page.evaluate(() => { location.hash = '#/settings'; });
      await untilIdle(page);
    }
  }
  show('a discussion of 5,000 posts: from the address to its posts', opened);
  await takeFrames(page);
  await page.mouse.move(950, 500);
  for (let step = 0; step < kWheels; step += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(30);
  }
  await untilIdle(page);
  show('a frame of scrolling down it, our own work', (await takeFrames(page)).filter((time) => time > 0.2));
} finally {
  await web.close();
  await endpoint.close();
  rmSync(folder, { recursive: true });
}
