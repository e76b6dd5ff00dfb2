// What somebody did to a saved preview by hand, past the page: pairs whose people change places, and a letter that gives its reader as the partner.
import { newId } from '../../checks/sync_load.mjs';

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
  const operation = { id: newId(), kind: 'save_preview', made_at: new Date().toISOString().replace(/\.\d+/, ''),
    body: { preview_id: newId(), round_id: saved.round_id, name, preview: JSON.stringify(preview) } };
  const answer = await page.evaluate(async (sent) => {
    const body = JSON.stringify({ format: 'counterpart-sync', version: 1, cursor: null, limit: 1, operations: [sent] });
    return (await fetch('api/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
  }, operation);
  if (!answer.answers[0].ok) throw new Error(`the preview is not saved: ${JSON.stringify(answer.answers[0].problem)}`);
}
