// Measures the built page in Chromium: node measure.mjs FOLDER, where FOLDER holds 700.json, 10000.json and 10000.csv.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { frames, startBrowser, untilIdle } from '../../tests/web/support/browser.mjs';
import { site } from '../../tests/web/support/server.mjs';

const rounds = process.argv[2];
const kRuns = 5;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const show = (what, values, unit) => {
  const fixed = values.map((value) => value.toFixed(value < 100 ? 1 : 0));
  console.log(`${what.padEnd(52)} ${median(values).toFixed(median(values) < 100 ? 1 : 0).padStart(8)} ${unit}   (${fixed.join(' ')})`);
};

/** Bytes of files as they go over the wire, compressed where the server holds a compressed copy. What an endpoint would answer is no file. */
function wireBytes(requested) {
  let sum = 0;
  for (const name of requested.filter((one) => !one.startsWith('/api/'))) {
    const file = path.join(site, name === '/' ? 'index.html' : name);
    const compressed = `${file}.br`;
    const bytes = statSync(readdirSync(path.dirname(file)).includes(path.basename(compressed)) ? compressed : file).size;
    console.log(`  ${name.padEnd(50)} ${String(bytes).padStart(8)} bytes`);
    sum += bytes;
  }
  return sum;
}

async function measureWire(browser) {
  const profile = await browser.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await profile.newPage();
  await page.goto(browser.server.address);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const { first, later } = await page.evaluate(() => {
    const firstFrame = performance.getEntriesByName('first-frame')[0].startTime;
    const all = performance.getEntriesByType('resource').map(({ name, startTime }) => ({ path: new URL(name).pathname, early: startTime < firstFrame }));
    const paths = (early) => [...new Set(all.filter((one) => one.early === early).map((one) => one.path))];
    return { first: ['/', ...paths(true)], later: paths(false) };
  });
  console.log('Fetched before the first frame, in the order of the requests:');
  const before = wireBytes(first);
  console.log('Fetched afterwards, while the page can be used:');
  const after = wireBytes(later.filter((name) => !first.includes(name)));
  show('first load (all before the first frame), brotli', [before / 1024], 'KB');
  show('fetched after the first frame, brotli', [after / 1024], 'KB');
  await profile.close();
}

async function measureStart(browser) {
  const cold = [];
  for (let run = 0; run < kRuns; run += 1) {
    const page = await browser.open();
    cold.push(await page.evaluate(() => performance.getEntriesByName('first-frame')[0]?.startTime ?? Number.NaN));
    await page.context().close();
  }
  show('navigation to first frame, software rendering', cold, 'ms');
}

async function measureIdle(browser) {
  const page = await browser.open();
  await untilIdle(page);
  const before = await frames(page);
  await page.waitForTimeout(5000);
  show('frames in 5 idle seconds', [await frames(page) - before], 'frames');
  await page.context().close();
}

async function chooseFile(page, file) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: /open a saved file|import applications/i }).last().click()]);
  await chooser.setFiles(file);
}

/** Milliseconds from a step of a slider to the table that was solved with it, `count` times. */
async function sliderTimes(page, count) {
  const slider = page.getByRole('slider', { name: /shared interests/i });
  await slider.focus();
  const times = [];
  for (let run = 0; run < count; run += 1) {
    times.push(await slider.evaluate((element, down) => new Promise((resolve) => {
      const table = document.querySelector('[role=table], [role=grid], table');
      const rows = () => [...table.querySelectorAll('[role=row], tr')].map((row) => row.textContent).join('|');
      const before = rows();
      const started = performance.now();
      const watcher = new MutationObserver(() => {
        if (rows() === before) return;
        watcher.disconnect();
        resolve(performance.now() - started);
      });
      watcher.observe(table, { subtree: true, childList: true, characterData: true, attributes: true });
      element.value = String(Number(element.value) + (down ? -10 : 10));
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }), run % 2 === 0));
    await untilIdle(page);
    await page.waitForTimeout(300);
  }
  return times;
}

async function measureSlider(browser, people) {
  const page = await browser.open();
  await chooseFile(page, path.join(rounds, `${people}.json`));
  await page.getByRole('slider', { name: /shared interests/i }).waitFor({ timeout: 60_000 });
  await page.locator('[role=table] [role=row], [role=grid] [role=row], table tr').nth(2).waitFor({ state: 'attached', timeout: 120_000 });
  await page.waitForTimeout(1500);
  await sliderTimes(page, 2);
  show(`slider to new table, ${people} people`, await sliderTimes(page, people > 5000 ? 3 : 9), 'ms');
  await page.context().close();
}

const browser = await startBrowser();
try {
  await measureWire(browser);
  await measureStart(browser);
  await measureIdle(browser);
  await measureSlider(browser, 700);
  await measureSlider(browser, 10_000);
} finally {
  await browser.close();
}
