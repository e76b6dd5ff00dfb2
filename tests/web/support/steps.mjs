// What a person does on the page, by the names that they read: shared by the tests of whole flows.
import { untilIdle } from './browser.mjs';

export const kSizes = [
  { name: 'desktop', viewport: { width: 1280, height: 800 } },
  { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
];

export const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor({ state: 'attached' });
export const untilSent = (page) => page.getByText('All changes saved').first().waitFor({ state: 'attached', timeout: 60_000 });
export const untilThere = (page, text) => page.getByText(text).first().waitFor({ state: 'attached' });

/** Puts away the short messages at the bottom: on a phone they lie over what is there. */
async function dismissMessages(page) {
  const message = page.getByRole('button', { name: 'Dismiss', exact: true });
  for (let count = 0; count < 4 && await message.count() > 0; count += 1) {
    await message.first().click({ timeout: 2_000 }).catch(() => {}); // it may go by itself meanwhile
    await untilIdle(page);
  }
}

export async function press(page, role, name) {
  const one = page.getByRole(role, { name }).first();
  await one.scrollIntoViewIfNeeded();
  await untilIdle(page);
  await dismissMessages(page);
  await untilIdle(page);
  await one.click();
  await untilIdle(page);
}

export async function goTo(page, hash) {
  await page.evaluate((address) => { location.hash = address; }, hash);
  await untilIdle(page);
}

export async function signInAs(page, endpoint, who) {
  await goTo(page, endpoint.invite(`${who}@example.org`));
  await press(page, 'button', 'Sign in');
  await heading(page, 'Account');
  await untilSent(page);
}

export async function pick(page, label, option) {
  const field = page.getByRole('combobox', { name: label }).first();
  await field.scrollIntoViewIfNeeded();
  await untilIdle(page);
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).first().waitFor({ state: 'attached' });
  await untilIdle(page);
  await page.getByRole('option', { name: option, exact: true }).first().click();
  await untilIdle(page);
}

export async function fillIn(page, name, text) {
  const field = page.getByRole('textbox', { name }).first();
  await field.scrollIntoViewIfNeeded();
  await field.fill(text);
  await untilIdle(page);
}

/** Presses Tab until a stop has the name. */
export async function tabTo(page, name) {
  const names = [];
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement.ariaLabel || document.activeElement.textContent.trim()));
    names.push(reached);
    if (name.test(reached)) return;
  }
  throw new Error(`not reached by Tab: ${names.join(' | ')}`);
}

/** A key, and what it does. */
export async function key(page, name) {
  await page.keyboard.press(name);
  await untilIdle(page);
}
