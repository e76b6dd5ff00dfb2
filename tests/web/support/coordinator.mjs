// A coordinator at the page whose clicks, keys typed and seconds are counted, and a programme whose days a test moves.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newFolder, program, startIn } from '../../checks/endpoint_process.mjs';
import { untilIdle } from './browser.mjs';
import { goTo, heading, press, untilSent } from './steps.mjs';
import { site } from './server.mjs';
import { startSmtp } from './smtp.mjs';

/** A port that nobody listens on now. */
async function freePort() {
  const server = createServer();
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  const { port } = server.address();
  await new Promise((done) => { server.close(done); });
  return port;
}

/** The clock of a programme, as a file that its server reads: {file, set(moment), shift_ms}. */
function startClock(folder, moment) {
  const file = path.join(folder, 'clock');
  const clock = {
    file,
    shift_ms: 0,
    now: () => Date.now() + clock.shift_ms,
    set(to) {
      clock.shift_ms = Math.round((Date.parse(to) - Date.now()) / 1000) * 1000;
      writeFileSync(`${file}.new`, `${clock.shift_ms / 1000}\n`);
      renameSync(`${file}.new`, file);
    },
  };
  clock.set(moment);
  return clock;
}

/** An empty programme at a moment, with a real mail server: {address, port, data, clock, smtp, mailsUntil, close}. */
export async function startProgramme(moment, ...more) {
  const place = newFolder(site);
  const clock = startClock(place.folder, moment);
  const smtp = await startSmtp(place.folder);
  const port = await freePort();
  const server = await startIn(place, '--port', `${port}`, '--public-address', `http://localhost:${port}`, '--smtp', `smtp://127.0.0.1:${smtp.port}`,
    '--mail-from', 'team@example.org', '--mail-bounces', 'bounces@example.org', '--no-outgoing-mentions', '--test-clock', clock.file, ...more);
  return {
    address: `http://localhost:${server.port}/`, port: server.port, data: place.data, folder: place.folder, clock, smtp, used: new Set(),
    async mailsUntil(count, which) {
      let found = [];
      for (let tries = 0; tries < 900; tries += 1) {
        found = smtp.mails().filter(which);
        if (found.length >= count) return found;
        await wait(100);
      }
      throw new Error(`${found.length} of ${count} mails came: ${readFileSync(path.join(place.folder, 'mails'), 'utf8').split('\n').length} in all`);
    },
    async close() {
      await server.end('SIGTERM');
      await smtp.stop();
      place.remove();
    },
  };
}

/** A link that signs somebody in, as whoever runs the server has it printed. */
export const invite = (programme, address, ...more) =>
  execFileSync(program, ['invite', address, '--data', programme.data, ...more], { encoding: 'utf8' }).match(/#\/sign-in\/[\w-]{22}/)[0];

/** Everybody who was asked to confirm an address opens the link and presses the button, some dozens every ten minutes; how many they are. */
export async function confirmAll(programme) {
  const links = programme.smtp.mails().filter(({ subject }) => subject.startsWith('Confirm your application'))
    .map(({ text }) => text.match(/#\/sign-in\/([\w-]{22})/)[1]);
  const open = links.filter((token) => !programme.used.has(token));
  for (const [place, token] of open.entries()) {
    if (place % 50 === 0) programme.clock.set(new Date(programme.clock.now() + 600_000).toISOString());
    const answer = await fetch(`${programme.address}api/sign-in/redeem`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
    if (answer.status !== 200) throw new Error(`a link was answered with ${answer.status}: ${await answer.text()}`);
    programme.used.add(token);
  }
  return open.length;
}

/** Lets the pages of a context show the time of a programme, also after a reload. */
export async function shareClock(context, clock) {
  await context.exposeFunction('clockShift', () => clock.shift_ms);
  await context.addInitScript((shift) => {
    const real = Date.now.bind(Date);
    globalThis.shift_ms = shift;
    Date.now = () => real() + globalThis.shift_ms;
    globalThis.takeClock = async () => { globalThis.shift_ms = await globalThis.clockShift(); };
    globalThis.takeClock();
  }, clock.shift_ms);
}

/** Moves a programme and the pages that are open to a moment. */
export async function moveTo(programme, moment, ...pages) {
  programme.clock.set(moment);
  for (const page of pages) await page.evaluate(() => globalThis.takeClock());
}

/** Counts what a coordinator does, phase by phase: {press, fill, pick, open, begin, lines}. */
export class Coordinator {
  constructor(page) { Object.assign(this, { page, phases: [] }); }

  begin(name) {
    this.end();
    this.phases.push({ name, clicks: 0, fields: 0, from: performance.now(), seconds: 0 });
  }

  end() {
    const last = this.phases.at(-1);
    if (last && last.seconds === 0) last.seconds = (performance.now() - last.from) / 1000;
  }

  /** With the link of a mail: opening it is a click, and so is the button. The session of somebody who runs the programme ends after half a day. */
  async signIn(link) {
    await this.go(link);
    this.count('clicks');
    const button = this.page.getByRole('button', { name: 'Sign in', exact: true }).last();
    await button.waitFor({ state: 'attached' });
    await untilIdle(this.page);
    await button.click();
    await heading(this.page, 'Account');
    await untilSent(this.page);
  }

  count(what) { this.phases.at(-1)[what] += 1; }

  async press(role, name) {
    this.count('clicks');
    const one = this.page.getByRole(role, { name }).first();
    await one.scrollIntoViewIfNeeded();
    await untilIdle(this.page);
    await one.click();
    await untilIdle(this.page);
  }

  async fill(name, text, role = 'textbox') {
    this.count('fields');
    const field = this.page.getByRole(role, { name }).first();
    await field.scrollIntoViewIfNeeded();
    await field.fill(text);
    await untilIdle(this.page);
  }

  async pick(label, option) {
    this.count('clicks');
    this.count('clicks');
    const field = this.page.getByRole('combobox', { name: label }).first();
    await field.scrollIntoViewIfNeeded();
    await untilIdle(this.page);
    await field.click();
    const one = this.page.getByRole('option', { name: option }).first();
    await one.waitFor({ state: 'attached' });
    await untilIdle(this.page);
    await one.click();
    await untilIdle(this.page);
  }

  /** Follows an entry of the menu: one click, wherever it leads. */
  async go(hash) {
    this.count('clicks');
    await goTo(this.page, hash);
  }

  async choose(file, button) {
    this.count('clicks');
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), press(this.page, 'button', button)]);
    await chooser.setFiles(file);
    await untilIdle(this.page);
  }

  sent() { return untilSent(this.page); }

  /** What was counted, a line a phase. */
  lines() {
    this.end();
    const sum = (what) => this.phases.reduce((all, one) => all + one[what], 0);
    const whole = { name: 'the whole round', clicks: sum('clicks'), fields: sum('fields'), seconds: sum('seconds') };
    return [...this.phases, whole]
      .map(({ name, clicks, fields, seconds }) => `${name}: ${clicks} clicks, ${fields} fields, ${seconds.toFixed(0)} s`);
  }
}
