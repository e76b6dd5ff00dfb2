// A real SMTP server on loopback, as the mail tests of the server use it: tests/endpoint/mail/smtp_sink.py.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './packages.mjs';

/** One mail as its reader sees it: {to, id, sender, subject, text}. */
function readMail({ recipient, sender, text }) {
  const [head, ...body] = text.split('\r\n\r\n');
  const header = (name) => head.replace(/\r\n[ \t]+/g, ' ').match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? '';
  const decoded = header('Subject').replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, word) => Buffer.from(word, 'base64').toString());
  return { to: recipient, id: header('Message-ID'), sender, subject: decoded, text: Buffer.from(body.join(''), 'base64').toString('utf8') };
}

/** {port, mails, stop}: `mails()` is every mail that came in whole, in their order. */
export async function startSmtp(folder) {
  const [certificate, key, log] = ['certificate.pem', 'key.pem', 'mails'].map((name) => path.join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const program = path.join(root, 'tests/endpoint/mail/smtp_sink.py');
  const child = spawn('/usr/bin/python3', [program, certificate, key, log], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ports = await new Promise((ready, failed) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.endsWith('\n')) ready(said.trim().split(' ').slice(1).map(Number));
    });
    child.once('exit', (status) => failed(new Error(`the mail server ended with ${status} (python3-aiosmtpd)`)));
  });
  return {
    port: ports[2],
    mails: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean).map((line) => readMail(JSON.parse(line))) : []),
    stop: () => new Promise((done) => { child.once('exit', done); child.kill('SIGTERM'); }),
  };
}

/** What a mail server writes back about a mail to an address that does not exist (RFC 3464). */
export const failureReport = ({ to, sender }) => ['From: MAILER-DAEMON@mail.example', `To: ${sender}`, 'Subject: Undelivered mail',
  'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="parts"', '',
  '--parts', 'Content-Type: text/plain', '', 'Not delivered.', '--parts', 'Content-Type: message/delivery-status', '',
  'Reporting-MTA: dns; mail.example', '', `Final-Recipient: rfc822; ${to}`, 'Action: failed', 'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 no such user', '', '--parts--', ''].join('\r\n');
