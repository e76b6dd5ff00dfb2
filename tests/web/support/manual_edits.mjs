// What somebody did to a saved preview by hand, past the page: pairs whose people change places, and a letter that gives its reader as the partner.
import { newId, readAll } from '../../checks/sync_load.mjs';
import { invite } from './coordinator.mjs';
import { change } from './open_web.mjs';

/** What a signed-in page's session may see, of these kinds. */
export const recordsOf = (page, ...kinds) => page.evaluate(async (wanted) => {
  const found = [];
  for (let cursor = null, more = true; more;) {
    const body = JSON.stringify({ format: 'counterpart-sync', version: 1, cursor, limit: 1000, operations: [] });
    const answer = await (await fetch('api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
    found.push(...answer.records.filter((one) => wanted.includes(one.kind)));
    ({ cursor, more } = answer);
  }
  return found;
}, kinds);

/** Sends one operation with the session of a page, past its screens; the problem, or null where it was done. */
export async function sendAs(page, kind, body) {
  const operation = { id: newId(), kind, made_at: '2014-08-25T00:00:00Z', body };
  const answer = await page.evaluate(async (sent) => {
    const text = JSON.stringify({ format: 'counterpart-sync', version: 1, cursor: null, limit: 1, operations: [sent] });
    return (await fetch('api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })).json();
  }, operation);
  return answer.problem ?? answer.answers[0].problem ?? null;
}

/** Pairs two people of a preview; those who were with them meet each other. */
function pairUp(preview, one, other) {
  const [first, second] = [one, other].map((id) => preview.pairs.find(({ a_id, b_id }) => a_id === id || b_id === id));
  const rest = [first, second].map((pair, place) => (pair.a_id === [one, other][place] ? pair.b_id : pair.a_id));
  for (const [pair, ids] of [[first, [one, other]], [second, rest]]) {
    const [a, b] = ids.map((id) => preview.people.indexOf(id)).sort((x, y) => x - y);
    Object.assign(pair, { a, b, a_id: preview.people[a], b_id: preview.people[b] });
  }
  preview.pairs.sort((one, other) => one.a - other.a);
}

/** Saves the newest preview once more under a name, with these people as pairs; sent by the page's session. */
export async function savePlanted(page, name, pairs) {
  const saved = (await recordsOf(page, 'saved_preview')).at(-1).body;
  const preview = JSON.parse(saved.preview);
  for (const [one, other] of pairs) pairUp(preview, one, other);
  const refusal = await sendAs(page, 'save_preview', { preview_id: newId(), round_id: saved.round_id, name, preview: JSON.stringify(preview) });
  if (refusal) throw new Error(`the preview is not saved: ${JSON.stringify(refusal)}`);
}

async function signedInAs(programme, address) {
  const token = invite(programme, address).split('/').at(-1);
  const answer = await fetch(`${programme.address}api/sign-in/redeem`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
  return { cookie: answer.headers.get('set-cookie').split(';')[0] };
}

/** Somebody notes a contact with the partner. */
export const logContact = async (programme, address, partnership_id, kind, at) =>
  change(programme, await signedInAs(programme, address), 'log_contact', { entry_id: newId(), partnership_id, kind, method: 'email', at });

/** Somebody changes the name in their own application; resolves to the former one. */
export async function renameByPerson(programme, address, name) {
  const headers = await signedInAs(programme, address);
  const { records } = await readAll(programme, headers);
  const [[, own]] = [...records].filter(([key]) => key.startsWith('application '));
  const { round_id, shared, application } = own;
  const changed = { round_id, shared, code_accepted: true, language: 'en', application: { ...application, name } };
  await change(programme, headers, 'submit_application', changed);
  return application.name;
}
