// Reports in a real browser against the real endpoint: figures, pictures as tables, files that are read again, at both sizes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { assertQuiet, axe, screenshot, startBrowser, untilIdle } from './support/browser.mjs';
import { startEndpoint } from './support/endpoint.mjs';
import { goTo, heading, kSizes, press, signInAs, untilThere } from './support/steps.mjs';

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

/** Presses a button and gives the name and the text of the file that it saves. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'button', name)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Opens the report of the last round of the list: the oldest one. */
async function openReport(page) {
  const links = page.locator('a[href^="#/reports/"]');
  await links.first().waitFor({ state: 'attached' });
  await goTo(page, await links.last().getAttribute('href'));
  await untilThere(page, 'Applications');
  await untilThere(page, 'The whole round as files');
}

for (const size of kSizes) {
  test(`a coordinator reads rounds beside each other and one in figures, as pictures and as tables (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'coordinator');
    await goTo(page, '#/reports');
    await heading(page, 'Reports');
    await untilThere(page, 'Rounds beside each other');
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `reports-${size.name}`);
    await openReport(page);
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `report-${size.name}`);
    for (let at = 0; at < await page.getByRole('switch', { name: 'As a table' }).count(); at += 1) {
      const toTable = page.getByRole('switch', { name: 'As a table' }).nth(at);
      await toTable.scrollIntoViewIfNeeded();
      await untilIdle(page);
      await toTable.click();
      await untilIdle(page);
    }
    assert.deepEqual(await axe(page), []);
    await screenshot(page, `report-tables-${size.name}`);
    assertQuiet(page);
    await page.context().close();
  });

  test(`files of a report are saved, and those of the whole round are read again (${size.name})`, async () => {
    const page = await open('', size);
    await signInAs(page, endpoint, 'coordinator');
    await goTo(page, '#/reports');
    await openReport(page);
    const figures = await saved(page, 'CSV: Figures');
    assert.match(figures.name, /-figures\.csv$/);
    assert.match(figures.text, /^\uFEFFFigure,People,Of\r\n/);
    for (const line of figures.text.split('\r\n').slice(1)) assert.doesNotMatch(line, /,[1-4],/, 'no group of one to four people');
    const records = await saved(page, 'All records (JSON)');
    assert.equal(JSON.parse(records.text).format, 'counterpart-round-records');
    const applications = await saved(page, 'Applications (CSV)');
    assert.match(applications.text, /^\uFEFFname,email,country/);

    await goTo(page, '#/import');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'button', /^Choose/)]);
    await chooser.setFiles({ name: records.name, mimeType: 'application/json', buffer: Buffer.from(records.text) });
    await heading(page, 'Match preview');
    assertQuiet(page);
    await page.context().close();
  });

  test(`nobody else reads reports (${size.name})`, async () => {
    const page = await open('#/reports', size);
    await untilThere(page, 'Reports are for coordinators and directors.');
    assert.deepEqual(await axe(page), []);
    await signInAs(page, endpoint, 'participant');
    await goTo(page, '#/reports');
    await untilThere(page, 'Reports are for coordinators and directors.');
    assertQuiet(page);
    await page.context().close();
  });
}
